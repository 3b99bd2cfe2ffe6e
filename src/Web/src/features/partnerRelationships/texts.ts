import { catalogue } from '~/i18n';
import type { Show, Status } from './queries';

export const texts = catalogue(
  {
    relationships: 'Relationships',
    requestsToAnswer: (count: number) =>
      count === 1 ? '1 request waits for your answer' : `${count} requests wait for your answer`,
    standing: (status: Status, requestedByUs: boolean) =>
      ({
        requested: requestedByUs ? 'Asked' : 'Asks you',
        active: 'Partner',
        suspended: 'Suspended',
        declined: 'Declined',
        withdrawn: 'Withdrawn',
        expired: 'Expired',
        ended: 'Ended',
      })[status],
    since: (day: string) => `Since ${day}`,
    until: (requestedByUs: boolean, day: string) =>
      requestedByUs ? `They can answer until ${day}` : `Answer until ${day}`,
    emptyTitle: (show: Show) =>
      ({
        active: 'No partners yet',
        received: 'No request to answer',
        sent: 'No request is on its way',
        suspended: 'Nothing is suspended',
        past: 'Nothing has ended',
      })[show],
    empty: (show: Show) =>
      ({
        active:
          'Find a company in the directory and ask it for a partnership. Partners can write to each other.',
        received: 'When a company asks yours for a partnership, it waits here for 30 days.',
        sent: 'A request of your company stays here until the other one has answered.',
        suspended: 'A partnership that either side has suspended stands here until it goes on or ends.',
        past: 'Here stays what was ended, declined, withdrawn or not answered. Each can begin anew.',
      })[show],
    history: 'History',
    step: (type: string) =>
      ({
        partnership_requested: 'Asked for a partnership',
        partnership_accepted: 'Accepted',
        partnership_declined: 'Declined',
        partnership_withdrawn: 'Withdrew the request',
        partnership_expired: 'Expired: nobody answered within 30 days',
        partnership_suspended: 'Suspended the partnership',
        partnership_resumed: 'Resumed the partnership',
        partnership_ended: 'Ended the partnership',
      })[type] ?? type,
    erasedPerson: 'Erased person',
  },
  {
    relationships: 'Beziehungen',
    requestsToAnswer: (count) =>
      count === 1 ? '1 Anfrage wartet auf Ihre Antwort' : `${count} Anfragen warten auf Ihre Antwort`,
    standing: (status, requestedByUs) =>
      ({
        requested: requestedByUs ? 'Angefragt' : 'Fragt an',
        active: 'Partner',
        suspended: 'Ausgesetzt',
        declined: 'Abgelehnt',
        withdrawn: 'Zurückgezogen',
        expired: 'Abgelaufen',
        ended: 'Beendet',
      })[status],
    since: (day) => `Seit ${day}`,
    until: (requestedByUs, day) =>
      requestedByUs ? `Antwort möglich bis ${day}` : `Zu beantworten bis ${day}`,
    emptyTitle: (show) =>
      ({
        active: 'Noch keine Partner',
        received: 'Keine Anfrage zu beantworten',
        sent: 'Keine Anfrage unterwegs',
        suspended: 'Nichts ist ausgesetzt',
        past: 'Nichts ist zu Ende',
      })[show],
    empty: (show) =>
      ({
        active:
          'Suchen Sie eine Firma im Verzeichnis und fragen Sie eine Partnerschaft an. Partner können einander schreiben.',
        received: 'Fragt eine Firma bei Ihrer an, wartet die Anfrage hier 30 Tage.',
        sent: 'Eine Anfrage Ihrer Firma bleibt hier, bis die andere geantwortet hat.',
        suspended: 'Was eine der beiden Seiten ausgesetzt hat, steht hier, bis es weitergeht oder endet.',
        past: 'Hier bleibt, was beendet, abgelehnt, zurückgezogen oder nicht beantwortet wurde. Alles kann neu beginnen.',
      })[show],
    history: 'Verlauf',
    step: (type) =>
      ({
        partnership_requested: 'Partnerschaft angefragt',
        partnership_accepted: 'Angenommen',
        partnership_declined: 'Abgelehnt',
        partnership_withdrawn: 'Anfrage zurückgezogen',
        partnership_expired: 'Abgelaufen: niemand hat binnen 30 Tagen geantwortet',
        partnership_suspended: 'Partnerschaft ausgesetzt',
        partnership_resumed: 'Partnerschaft fortgesetzt',
        partnership_ended: 'Partnerschaft beendet',
      })[type] ?? type,
    erasedPerson: 'Getilgte Person',
  },
);
