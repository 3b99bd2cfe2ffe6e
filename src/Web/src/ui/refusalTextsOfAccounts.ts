import type { RefusalCode } from '~/api';

type Advice = readonly [what: string, todo: string];

/** Refusals about what opens an account, invitations and searches. */
const en = {
  wrong_password: [
    'The password is wrong.',
    'Try again. If you sign in at your company, you have none here.',
  ],
  wrong_code: ['The code is wrong, too old or used.', 'Wait for the next code in your app and enter that.'],
  totp_enabled: ['There is a second factor already.', 'Remove it first.'],
  totp_not_enrolled: ['The set-up has been begun elsewhere, or is over.', 'Begin again.'],
  invalid_passkey: ['The passkey does not fit what was asked.', 'Begin again.'],
  too_many_passkeys: ['You have as many passkeys as there may be.', 'Remove one that you do not use.'],
  oidc_refused: ['The sign-in at your company did not succeed.', 'Begin again.'],
  oidc_not_linked: [
    'Nobody here is linked to that account.',
    'Sign in with your password and link it in the settings, or ask for an invitation.',
  ],
  oidc_taken: ['That account is linked to somebody else.', 'Sign in there with another one.'],
  session_over: ['You were signed out meanwhile.', 'Sign in and begin again.'],
  last_way_in: ['There would be no way left to sign in.', 'Add another one first.'],
  invitation_unknown: [
    'There is no such invitation.',
    'Copy the whole link from the message that it came with.',
  ],
  invitation_used: ['The invitation has been used.', 'Sign in with your password.'],
  invitation_expired: ['The invitation is too old.', 'Ask who sent it for a new one.'],
  invitation_revoked: ['The invitation has been taken back.', 'Ask who sent it for a new one.'],
  email_taken: [
    'Your address has an account in another company here.',
    'Ask for an invitation to another address.',
  ],
  invalid_search: ['The server cannot read this search.', 'Take something away and try again.'],
  invalid_cursor: ['The list does not go on from here.', 'Load it anew.'],
} satisfies Partial<Record<RefusalCode, Advice>>;

const de: Record<keyof typeof en, Advice> = {
  wrong_password: [
    'Das Passwort ist falsch.',
    'Versuchen Sie es noch einmal. Wer sich bei der eigenen Firma anmeldet, hat hier keines.',
  ],
  wrong_code: [
    'Der Code ist falsch, zu alt oder verbraucht.',
    'Warten Sie auf den nächsten Code in Ihrer App.',
  ],
  totp_enabled: ['Es gibt schon einen zweiten Faktor.', 'Entfernen Sie ihn zuerst.'],
  totp_not_enrolled: ['Die Einrichtung wurde anderswo begonnen oder ist vorbei.', 'Beginnen Sie von vorn.'],
  invalid_passkey: ['Der Passkey passt nicht zur Frage.', 'Beginnen Sie von vorn.'],
  too_many_passkeys: ['Mehr Passkeys sind nicht möglich.', 'Entfernen Sie einen, den Sie nicht brauchen.'],
  oidc_refused: ['Die Anmeldung bei Ihrer Firma ist nicht gelungen.', 'Beginnen Sie von vorn.'],
  oidc_not_linked: [
    'Mit diesem Konto ist hier niemand verknüpft.',
    'Melden Sie sich mit dem Passwort an und verknüpfen Sie es in den Einstellungen, oder bitten Sie um eine Einladung.',
  ],
  oidc_taken: [
    'Dieses Konto ist mit jemand anderem verknüpft.',
    'Melden Sie sich dort mit einem anderen an.',
  ],
  session_over: ['Sie wurden inzwischen abgemeldet.', 'Melden Sie sich an und beginnen Sie von vorn.'],
  last_way_in: ['Es bliebe kein Weg, sich anzumelden.', 'Fügen Sie zuerst einen anderen hinzu.'],
  invitation_unknown: [
    'Diese Einladung gibt es nicht.',
    'Kopieren Sie den ganzen Link aus der Nachricht, mit der er kam.',
  ],
  invitation_used: ['Die Einladung ist verbraucht.', 'Melden Sie sich mit Ihrem Passwort an.'],
  invitation_expired: ['Die Einladung ist zu alt.', 'Bitten Sie, wer sie geschickt hat, um eine neue.'],
  invitation_revoked: [
    'Die Einladung wurde zurückgenommen.',
    'Bitten Sie, wer sie geschickt hat, um eine neue.',
  ],
  email_taken: [
    'Ihre Adresse hat hier ein Konto in einer anderen Firma.',
    'Bitten Sie um eine Einladung an eine andere Adresse.',
  ],
  invalid_search: [
    'Der Server kann diese Suche nicht lesen.',
    'Nehmen Sie etwas weg und versuchen Sie es wieder.',
  ],
  invalid_cursor: ['Die Liste geht von hier nicht weiter.', 'Laden Sie sie neu.'],
};

export const ofAccounts = { en, de };
