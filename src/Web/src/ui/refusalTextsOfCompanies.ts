import type { RefusalCode } from '~/api';

type Advice = readonly [what: string, todo: string];

/** Refusals about companies, their people and what they agree on. */
const en = {
  forbidden: ['Your role does not allow this.', 'Ask one of your company’s administrators.'],
  last_owner: ['A company keeps at least one owner.', 'Make somebody else an owner first.'],
  not_an_owner: ['Only owners give or take ownership.', 'Ask one of your company’s owners.'],
  already_a_member: ['This address has been invited or is a member already.', 'Look for it in the list.'],
  not_the_receiver: ['Only the company that was asked may answer.', 'You can withdraw the request.'],
  not_the_requester: ['Only the company that asked may withdraw.', 'You can decline the request.'],
  not_the_suspender: ['Only the company that suspended may resume.', 'Ask its administrators.'],
  own_organisation: ['This is your own company.', 'Choose another one.'],
  request_expired: ['The request was not answered within 30 days.', 'Ask again.'],
  request_not_pending: ['There is no request any more.', 'Look at how the partnership stands now.'],
  relationship_requested: ['The request has not been answered yet.', 'Wait for the answer.'],
  relationship_declined: ['The request has been declined.', 'Ask again when things have changed.'],
  relationship_withdrawn: ['The request has been withdrawn.', 'Ask again.'],
  relationship_expired: ['The request has expired.', 'Ask again.'],
  relationship_suspended: ['The partnership is suspended.', 'It has to be resumed or ended first.'],
  relationship_ended: ['The partnership has ended.', 'Ask for a new one.'],
  invalid_input: ['Something in the form is not right.', 'Look at the fields that are marked.'],
} satisfies Partial<Record<RefusalCode, Advice>>;

const de: Record<keyof typeof en, Advice> = {
  forbidden: ['Ihre Rolle erlaubt das nicht.', 'Fragen Sie einen Administrator Ihrer Firma.'],
  last_owner: [
    'Eine Firma behält mindestens einen Inhaber.',
    'Machen Sie zuerst jemand anderen zum Inhaber.',
  ],
  not_an_owner: ['Nur Inhaber geben oder nehmen die Inhaberschaft.', 'Fragen Sie einen Inhaber Ihrer Firma.'],
  already_a_member: ['Diese Adresse ist schon eingeladen oder Mitglied.', 'Suchen Sie sie in der Liste.'],
  not_the_receiver: ['Nur die angefragte Firma kann antworten.', 'Sie können die Anfrage zurückziehen.'],
  not_the_requester: ['Nur die anfragende Firma kann zurückziehen.', 'Sie können die Anfrage ablehnen.'],
  not_the_suspender: [
    'Nur die Firma, die ausgesetzt hat, kann fortsetzen.',
    'Fragen Sie deren Administratoren.',
  ],
  own_organisation: ['Das ist Ihre eigene Firma.', 'Wählen Sie eine andere.'],
  request_expired: ['Die Anfrage wurde nicht binnen 30 Tagen beantwortet.', 'Fragen Sie noch einmal an.'],
  request_not_pending: [
    'Es gibt keine offene Anfrage mehr.',
    'Sehen Sie nach, wie die Partnerschaft jetzt steht.',
  ],
  relationship_requested: ['Die Anfrage ist noch nicht beantwortet.', 'Warten Sie auf die Antwort.'],
  relationship_declined: [
    'Die Anfrage wurde abgelehnt.',
    'Fragen Sie wieder an, wenn sich etwas geändert hat.',
  ],
  relationship_withdrawn: ['Die Anfrage wurde zurückgezogen.', 'Fragen Sie noch einmal an.'],
  relationship_expired: ['Die Anfrage ist abgelaufen.', 'Fragen Sie noch einmal an.'],
  relationship_suspended: [
    'Die Partnerschaft ist ausgesetzt.',
    'Sie muss erst fortgesetzt oder beendet werden.',
  ],
  relationship_ended: ['Die Partnerschaft ist beendet.', 'Fragen Sie eine neue an.'],
  invalid_input: ['Im Formular stimmt etwas nicht.', 'Sehen Sie die markierten Felder an.'],
};

export const ofCompanies = { en, de };
