import { catalogue } from '~/i18n';

export const texts = catalogue(
  {
    message: 'Message',
    writeInternal: 'Write to your colleagues',
    writeAnnouncement: 'Write to everyone in your company',
    writePartner: (partner: string) => `Write to ${partner}`,
    readsAlong: (partner: string) => `${partner} reads this.`,
    send: 'Send',
    toSend: 'sends',
    forNewLine: 'new line',
    people: 'Who is meant',
    found: (count: number, first: string) =>
      count === 1 ? `${first}: Enter takes it` : `${count} people; Enter takes ${first}`,
    stopAnswering: 'Do not answer this message',
  },
  {
    message: 'Nachricht',
    writeInternal: 'An Ihre Kollegen schreiben',
    writeAnnouncement: 'An alle in Ihrer Firma schreiben',
    writePartner: (partner) => `An ${partner} schreiben`,
    readsAlong: (partner) => `${partner} liest mit.`,
    send: 'Senden',
    toSend: 'sendet',
    forNewLine: 'neue Zeile',
    people: 'Wer gemeint ist',
    found: (count, first) =>
      count === 1 ? `${first}: Enter übernimmt` : `${count} Personen; Enter übernimmt ${first}`,
    stopAnswering: 'Nicht auf diese Nachricht antworten',
  },
);
