import type { Refusal, RefusalCode } from '~/api';
import { catalogue } from '~/i18n';
import { ofAccounts } from './refusalTextsOfAccounts';
import { ofCompanies } from './refusalTextsOfCompanies';
import { ofThreads } from './refusalTextsOfThreads';

/** What happened, and what to do about it. */
type Advice = readonly [what: string, todo: string];
type AdviceByCode = Partial<Record<RefusalCode, Advice>>;

const en = {
  unreachable: ['The server cannot be reached.', 'Check the connection; this page tries again by itself.'],
  unauthenticated: ['You are signed out.', 'Sign in again.'],
  invalid_credentials: ['Address or password is wrong.', 'Check both and try again.'],
  invalid_code: ['The code is wrong, too old or used.', 'Wait for the next code in your app and enter that.'],
  too_many_attempts: ['Too many wrong attempts.', 'Wait a few minutes, then try again.'],
  too_many_requests: ['That was more than the server takes at once.', 'Wait a moment, then try again.'],
  passkey_refused: ['This passkey does not open an account here.', 'Use another one, or your password.'],
  passkeys_off: ['This server takes no passkeys.', 'Sign in with your password.'],
  not_found: ['This is not here, or not for you.', 'Go back to the inbox.'],
  not_a_participant: ['You do not take part in this thread.', 'Ask someone in it to add you.'],
  not_an_administrator: ['Only administrators may do this.', 'Ask one of your company’s administrators.'],
  thread_closed: ['The thread is closed.', 'Reopen it, or start a new one.'],
  relationship_not_active: [
    'The partnership is not active.',
    'Ask an administrator to resume it; until then it can be read.',
  ],
  message_deleted: ['The message has been deleted.', 'Nothing can be done with it any more.'],
  too_large: ['This is too long.', 'Send it in several messages.'],
  invalid_text: ['The text has characters that cannot be stored.', 'Remove them and send again.'],
  busy: ['The server is busy; nothing was done.', 'Try again in a moment.'],
  not_there_yet: ['The server is still catching up.', 'Try again in a moment.'],
  database_away: ['The server’s database is away; nothing was done.', 'Try again in a moment.'],
} satisfies AdviceByCode;

const de: Record<keyof typeof en, Advice> = {
  unreachable: [
    'Der Server ist nicht erreichbar.',
    'Prüfen Sie die Verbindung; diese Seite versucht es von selbst wieder.',
  ],
  unauthenticated: ['Sie sind abgemeldet.', 'Melden Sie sich wieder an.'],
  invalid_credentials: [
    'Adresse oder Passwort ist falsch.',
    'Prüfen Sie beides und versuchen Sie es noch einmal.',
  ],
  invalid_code: [
    'Der Code ist falsch, zu alt oder verbraucht.',
    'Warten Sie auf den nächsten Code in Ihrer App.',
  ],
  too_many_attempts: [
    'Zu viele Fehlversuche.',
    'Warten Sie ein paar Minuten und versuchen Sie es dann wieder.',
  ],
  too_many_requests: ['Das war mehr, als der Server auf einmal annimmt.', 'Warten Sie einen Moment.'],
  passkey_refused: ['Dieser Passkey öffnet hier kein Konto.', 'Nehmen Sie einen anderen oder Ihr Passwort.'],
  passkeys_off: ['Dieser Server nimmt keine Passkeys.', 'Melden Sie sich mit dem Passwort an.'],
  not_found: ['Das gibt es nicht, oder nicht für Sie.', 'Gehen Sie zurück zum Posteingang.'],
  not_a_participant: [
    'Sie nehmen an diesem Thread nicht teil.',
    'Bitten Sie jemanden darin, Sie hinzuzufügen.',
  ],
  not_an_administrator: ['Das dürfen nur Administratoren.', 'Fragen Sie einen Administrator Ihrer Firma.'],
  thread_closed: ['Der Thread ist geschlossen.', 'Öffnen Sie ihn wieder, oder beginnen Sie einen neuen.'],
  relationship_not_active: [
    'Die Partnerschaft ist nicht aktiv.',
    'Bitten Sie einen Administrator, sie fortzusetzen; lesen geht weiter.',
  ],
  message_deleted: ['Die Nachricht ist gelöscht.', 'Mit ihr ist nichts mehr zu machen.'],
  too_large: ['Das ist zu lang.', 'Schicken Sie es in mehreren Nachrichten.'],
  invalid_text: [
    'Der Text enthält Zeichen, die nicht gespeichert werden können.',
    'Entfernen Sie sie und senden Sie noch einmal.',
  ],
  busy: ['Der Server ist ausgelastet; es ist nichts geschehen.', 'Versuchen Sie es gleich noch einmal.'],
  not_there_yet: ['Der Server holt noch auf.', 'Versuchen Sie es gleich noch einmal.'],
  database_away: [
    'Die Datenbank ist gerade weg; es ist nichts geschehen.',
    'Versuchen Sie es gleich noch einmal.',
  ],
};

const advices: Record<'en' | 'de', AdviceByCode> = {
  en: { ...en, ...ofAccounts.en, ...ofCompanies.en, ...ofThreads.en },
  de: { ...de, ...ofAccounts.de, ...ofCompanies.de, ...ofThreads.de },
};

const others = catalogue(
  {
    what: (refusal: Refusal) => refusal.detail || 'Something went wrong.',
    todo: (refusal: Refusal) =>
      `Try again. If it stays, tell your operator: ${refusal.code} (${refusal.status}).`,
    retry: 'Try again',
  },
  {
    what: (refusal) => refusal.detail || 'Etwas ist schiefgegangen.',
    todo: (refusal) =>
      `Versuchen Sie es noch einmal. Bleibt es so, sagen Sie es dem Betreiber: ${refusal.code} (${refusal.status}).`,
    retry: 'Noch einmal',
  },
);

export { advices, others };
