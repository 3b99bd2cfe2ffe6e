import { catalogue } from '~/i18n';
import type { Act, SpokenAct } from './standing';

/** How two companies stand to each other, and what can be done about it. */
export const panelTexts = catalogue(
  {
    partnership: 'Partnership',
    none: (name: string) => `Your company and ${name} do not work together here yet.`,
    askedByUs: (name: string, day: string, until: string) =>
      `Your company asked ${name} on ${day}. They can answer until ${until}.`,
    askedByThem: (name: string, day: string, until: string) =>
      `${name} asked your company on ${day}. It can answer until ${until}.`,
    active: (name: string) =>
      `You are partners: people of your company and of ${name} can write to each other.`,
    suspendedByUs: (day: string) =>
      `Your company suspended the partnership on ${day}. Threads can be read, and written to again once you resume it.`,
    suspendedByThem: (name: string, day: string) =>
      `${name} suspended the partnership on ${day}. Threads can be read, and written to again once they resume it.`,
    declinedByUs: (name: string, day: string) => `Your company declined the request of ${name} on ${day}.`,
    declinedByThem: (name: string, day: string) => `${name} declined your company’s request on ${day}.`,
    withdrawnByUs: (day: string) => `Your company withdrew its request on ${day}.`,
    withdrawnByThem: (name: string, day: string) => `${name} withdrew its request on ${day}.`,
    expired: (day: string) => `The request was not answered in time; it expired on ${day}.`,
    ended: (day: string) => `The partnership ended on ${day}. Its threads can be read.`,
    act: (act: Act) =>
      ({
        request: 'Ask for a partnership',
        accept: 'Accept',
        decline: 'Decline',
        withdraw: 'Withdraw the request',
        suspend: 'Suspend',
        resume: 'Resume',
        end: 'End',
      })[act],
    formTitle: (act: SpokenAct, name: string) =>
      ({
        request: `Ask ${name} for a partnership`,
        decline: `Decline the request of ${name}`,
        suspend: `Suspend the partnership with ${name}`,
        end: `End the partnership with ${name}`,
      })[act],
    consequence: (act: SpokenAct) =>
      ({
        request: 'Their administrators have 30 days to answer. You can withdraw it until then.',
        decline: 'They can ask again.',
        suspend: 'Nobody can write in the threads of the two companies until your company resumes it.',
        end: 'Nobody can write in the threads of the two companies any more. To write again takes a new request.',
      })[act],
    carryOut: (act: SpokenAct) =>
      ({
        request: 'Send the request',
        decline: 'Decline',
        suspend: 'Suspend',
        end: 'End the partnership',
      })[act],
    note: 'Note (optional)',
    noteHint: 'Who you are and what you would like to do together. They read it with the request.',
    reason: 'Reason',
    reasonHint: 'The other company reads it.',
    cancel: 'Cancel',
    mayNot: 'Only administrators speak for your company.',
  },
  {
    partnership: 'Partnerschaft',
    none: (name) => `Ihre Firma und ${name} arbeiten hier noch nicht zusammen.`,
    askedByUs: (name, day, until) =>
      `Ihre Firma hat am ${day} bei ${name} angefragt. Eine Antwort ist bis ${until} möglich.`,
    askedByThem: (name, day, until) =>
      `${name} hat am ${day} bei Ihrer Firma angefragt. Eine Antwort ist bis ${until} möglich.`,
    active: (name) => `Sie sind Partner: Menschen Ihrer Firma und von ${name} können einander schreiben.`,
    suspendedByUs: (day) =>
      `Ihre Firma hat die Partnerschaft am ${day} ausgesetzt. Threads kann man lesen und wieder darin schreiben, sobald Sie sie fortsetzen.`,
    suspendedByThem: (name, day) =>
      `${name} hat die Partnerschaft am ${day} ausgesetzt. Threads kann man lesen und wieder darin schreiben, sobald sie dort fortgesetzt wird.`,
    declinedByUs: (name, day) => `Ihre Firma hat die Anfrage von ${name} am ${day} abgelehnt.`,
    declinedByThem: (name, day) => `${name} hat die Anfrage Ihrer Firma am ${day} abgelehnt.`,
    withdrawnByUs: (day) => `Ihre Firma hat ihre Anfrage am ${day} zurückgezogen.`,
    withdrawnByThem: (name, day) => `${name} hat die Anfrage am ${day} zurückgezogen.`,
    expired: (day) => `Die Anfrage wurde nicht rechtzeitig beantwortet; sie ist am ${day} abgelaufen.`,
    ended: (day) => `Die Partnerschaft ist seit ${day} beendet. Ihre Threads kann man lesen.`,
    act: (act) =>
      ({
        request: 'Partnerschaft anfragen',
        accept: 'Annehmen',
        decline: 'Ablehnen',
        withdraw: 'Anfrage zurückziehen',
        suspend: 'Aussetzen',
        resume: 'Fortsetzen',
        end: 'Beenden',
      })[act],
    formTitle: (act, name) =>
      ({
        request: `Bei ${name} eine Partnerschaft anfragen`,
        decline: `Die Anfrage von ${name} ablehnen`,
        suspend: `Die Partnerschaft mit ${name} aussetzen`,
        end: `Die Partnerschaft mit ${name} beenden`,
      })[act],
    consequence: (act) =>
      ({
        request: 'Die Administratoren dort haben 30 Tage Zeit. So lange können Sie die Anfrage zurückziehen.',
        decline: 'Die Firma kann wieder anfragen.',
        suspend: 'In den Threads der beiden Firmen kann niemand schreiben, bis Ihre Firma sie fortsetzt.',
        end: 'In den Threads der beiden Firmen kann niemand mehr schreiben. Dazu braucht es dann eine neue Anfrage.',
      })[act],
    carryOut: (act) =>
      ({
        request: 'Anfrage senden',
        decline: 'Ablehnen',
        suspend: 'Aussetzen',
        end: 'Partnerschaft beenden',
      })[act],
    note: 'Notiz (freiwillig)',
    noteHint: 'Wer Sie sind und was Sie zusammen vorhaben. Sie wird mit der Anfrage gelesen.',
    reason: 'Grund',
    reasonHint: 'Die andere Firma liest ihn.',
    cancel: 'Abbrechen',
    mayNot: 'Nur Administratoren sprechen für Ihre Firma.',
  },
);
