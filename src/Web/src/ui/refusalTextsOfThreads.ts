import type { RefusalCode } from '~/api';

type Advice = readonly [what: string, todo: string];

/** Refusals about threads, who takes part in them, and their messages. */
const en = {
  not_the_author: ['Only its author changes a message.', 'Answer it instead.'],
  not_your_member: ['Each company takes out its own people only.', 'Ask somebody of the other company.'],
  audience_is_everyone: ['An announcement goes to everyone in the company.', 'Start a thread for a few.'],
  partner_unreachable: [
    'The partner has nobody who could answer yet.',
    'Try again when somebody has joined.',
  ],
  unknown_member: ['Somebody you named takes no part, or has left the company.', 'Take the name out.'],
  unknown_message: ['What you answer is not in this thread.', 'Send it without the answer.'],
  unknown_emoji: ['The server does not know this emoji.', 'Choose another one.'],
  too_many_reactions: ['The message has as many different emoji as it can.', 'Press one that is there.'],
} satisfies Partial<Record<RefusalCode, Advice>>;

const de: Record<keyof typeof en, Advice> = {
  not_the_author: ['Nur wer sie schrieb, ändert eine Nachricht.', 'Antworten Sie stattdessen.'],
  not_your_member: [
    'Jede Firma nimmt nur die eigenen Leute heraus.',
    'Bitten Sie jemanden der anderen Firma.',
  ],
  audience_is_everyone: [
    'Eine Ankündigung geht an alle in der Firma.',
    'Beginnen Sie für wenige einen Thread.',
  ],
  partner_unreachable: [
    'Beim Partner gibt es noch niemanden, der antworten könnte.',
    'Versuchen Sie es wieder, wenn jemand beigetreten ist.',
  ],
  unknown_member: [
    'Jemand, den Sie nannten, nimmt nicht teil oder ist nicht mehr in der Firma.',
    'Nehmen Sie den Namen heraus.',
  ],
  unknown_message: ['Worauf Sie antworten, steht nicht in diesem Thread.', 'Senden Sie es ohne den Bezug.'],
  unknown_emoji: ['Der Server kennt dieses Emoji nicht.', 'Wählen Sie ein anderes.'],
  too_many_reactions: [
    'Die Nachricht hat schon so viele verschiedene Emoji, wie sie haben kann.',
    'Drücken Sie eines, das da ist.',
  ],
};

export const ofThreads = { en, de };
