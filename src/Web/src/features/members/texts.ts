import { catalogue } from '~/i18n';
import type { Member, MembersShow, Role } from './queries';

export const texts = catalogue(
  {
    title: 'Admin',
    parts: 'Parts',
    members: 'Members',
    company: 'Company profile',
    notForYouTitle: 'This is for administrators',
    notForYou: 'They look after members, roles and the company’s profile.',
    ask: (names: readonly string[]) =>
      `Ask ${new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names)}.`,
    find: 'Find a member',
    invite: 'Invite',
    shows: 'Show',
    everybody: 'All',
    status: (status: Member['status']) =>
      ({ active: 'Active', invited: 'Invited', deactivated: 'Deactivated' })[status],
    since: (status: Member['status'], day: string) => (status === 'invited' ? `on ${day}` : `since ${day}`),
    you: 'You',
    erasedPerson: 'Erased person',
    nobodyTitle: 'Nobody here',
    nobodyFound: 'Nobody’s name or address has that in it.',
    nobody: (show: MembersShow | undefined) =>
      show === 'invited'
        ? 'Whoever has been invited stands here until they come.'
        : 'Whoever has left stands here; what they wrote stays.',
    nothingOpenTitle: 'Nobody is open',
    nothingOpen: 'Choose somebody from the list to change their roles, or invite a colleague.',
    role: (role: Role) =>
      ({
        owner: 'Owner',
        admin: 'Administrator',
        member: 'Member',
        compliance: 'Compliance',
        analyst: 'Analyst',
      })[role],
  },
  {
    title: 'Verwaltung',
    parts: 'Teile',
    members: 'Mitglieder',
    company: 'Firmenprofil',
    notForYouTitle: 'Das ist für Administratoren',
    notForYou: 'Sie kümmern sich um Mitglieder, Rollen und das Profil der Firma.',
    ask: (names) => `Fragen Sie ${new Intl.ListFormat('de-DE', { type: 'disjunction' }).format(names)}.`,
    find: 'Mitglied suchen',
    invite: 'Einladen',
    shows: 'Anzeigen',
    everybody: 'Alle',
    status: (status) => ({ active: 'Aktiv', invited: 'Eingeladen', deactivated: 'Deaktiviert' })[status],
    since: (status, day) => (status === 'invited' ? `am ${day}` : `seit ${day}`),
    you: 'Sie',
    erasedPerson: 'Getilgte Person',
    nobodyTitle: 'Niemand da',
    nobodyFound: 'Das kommt in keinem Namen und keiner Adresse vor.',
    nobody: (show) =>
      show === 'invited'
        ? 'Wer eingeladen ist, steht hier, bis die Einladung angenommen ist.'
        : 'Wer ausgeschieden ist, steht hier; was diese Personen geschrieben haben, bleibt.',
    nothingOpenTitle: 'Niemand ist offen',
    nothingOpen: 'Wählen Sie jemanden aus der Liste, um Rollen zu ändern, oder laden Sie jemanden ein.',
    role: (role) =>
      ({
        owner: 'Inhaber',
        admin: 'Administrator',
        member: 'Mitglied',
        compliance: 'Compliance',
        analyst: 'Analyst',
      })[role],
  },
);
