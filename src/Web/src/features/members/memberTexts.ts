import { catalogue } from '~/i18n';
import type { Role } from './queries';
import type { Hindrance } from './rights';

type Kind = 'active' | 'invited';

/** Of one member, and of inviting one. */
export const memberTexts = catalogue(
  {
    missingTitle: 'Nobody is at this address',
    missing: 'Choose somebody from the list.',
    back: 'Back to the list',
    invitedNotice:
      'The invitation has not been taken yet. Its link was shown once, to whoever invited; if it is lost, take the invitation back and invite again.',
    roles: 'Roles',
    roleFor: (role: Role) =>
      ({
        owner: 'Everything an administrator may, and makes other owners.',
        admin: 'Speaks for the company to partners; looks after members and the profile.',
        member: 'Reads and writes.',
        compliance: 'Answers for the company’s records.',
        analyst: 'Looks into how the network grows.',
      })[role],
    hindrance: (hindrance: Hindrance) =>
      ({
        deactivated: 'Deactivated: nothing can be changed any more.',
        ownersOnly: 'Only owners give or take ownership, or change an owner.',
        lastOwner: 'This is the only owner: make somebody else one first.',
      })[hindrance],
    noRole: 'Everybody has at least one role.',
    ownFall: 'You would be no administrator any more, and could not take this back yourself.',
    saveRoles: 'Save the roles',
    cancel: 'Cancel',
    rolesChanged: 'Roles changed',
    undo: 'Undo',
    ending: (kind: Kind) => ({ active: 'Deactivate', invited: 'Take back the invitation' })[kind],
    endingHint: (kind: Kind) =>
      ({
        active:
          'Signs them out everywhere at once and forgets the password. What they wrote stays. Their address can be invited again.',
        invited: 'The link stops working. The address can be invited again.',
      })[kind],
    end: (kind: Kind) => ({ active: 'Deactivate …', invited: 'Take back …' })[kind],
    endNow: (kind: Kind) => ({ active: 'Deactivate now', invited: 'Take back now' })[kind],
    ownEnd: 'This is you: you would be signed out at once, and only a new invitation lets you in again.',
    inviteAgain: 'Invite again',
    inviteTitle: 'Invite somebody',
    inviteLead: 'They choose their password themselves, and belong to your company from then on.',
    email: 'E-mail address',
    name: 'Name',
    nameHint: 'They can change it when they accept.',
    inviteNow: 'Make the invitation',
    issuedTitle: 'The invitation is ready',
    issued: (to: string, day: string) =>
      `Send this link to ${to} yourself: the server sends no mail. It works once, until ${day}, and is shown only now.`,
    link: 'Link for the invited person',
    copy: 'Copy the link',
    copied: 'Copied',
    another: 'Invite somebody else',
  },
  {
    missingTitle: 'Unter dieser Adresse ist niemand',
    missing: 'Wählen Sie jemanden aus der Liste.',
    back: 'Zurück zur Liste',
    invitedNotice:
      'Die Einladung ist noch nicht angenommen. Ihr Link wurde einmal gezeigt, der Person, die eingeladen hat; ist er verloren, nehmen Sie die Einladung zurück und laden Sie neu ein.',
    roles: 'Rollen',
    roleFor: (role) =>
      ({
        owner: 'Darf alles, was Administratoren dürfen, und macht andere zu Inhabern.',
        admin: 'Spricht für die Firma mit Partnern; kümmert sich um Mitglieder und Profil.',
        member: 'Liest und schreibt.',
        compliance: 'Steht für die Aufzeichnungen der Firma ein.',
        analyst: 'Untersucht, wie das Netzwerk wächst.',
      })[role],
    hindrance: (hindrance) =>
      ({
        deactivated: 'Deaktiviert: daran ist nichts mehr zu ändern.',
        ownersOnly: 'Nur Inhaber geben oder nehmen die Inhaberschaft, oder ändern einen Inhaber.',
        lastOwner: 'Das ist der einzige Inhaber: machen Sie zuerst jemand anderen dazu.',
      })[hindrance],
    noRole: 'Jeder hat mindestens eine Rolle.',
    ownFall: 'Sie wären kein Administrator mehr und könnten das nicht selbst zurücknehmen.',
    saveRoles: 'Rollen speichern',
    cancel: 'Abbrechen',
    rolesChanged: 'Rollen geändert',
    undo: 'Rückgängig',
    ending: (kind) => ({ active: 'Deaktivieren', invited: 'Einladung zurücknehmen' })[kind],
    endingHint: (kind) =>
      ({
        active:
          'Meldet die Person sofort überall ab und vergisst das Passwort. Was sie schrieb, bleibt. Die Adresse kann wieder eingeladen werden.',
        invited: 'Der Link gilt nicht mehr. Die Adresse kann wieder eingeladen werden.',
      })[kind],
    end: (kind) => ({ active: 'Deaktivieren …', invited: 'Zurücknehmen …' })[kind],
    endNow: (kind) => ({ active: 'Jetzt deaktivieren', invited: 'Jetzt zurücknehmen' })[kind],
    ownEnd: 'Das sind Sie: Sie wären sofort abgemeldet, und nur eine neue Einladung ließe Sie wieder herein.',
    inviteAgain: 'Wieder einladen',
    inviteTitle: 'Jemanden einladen',
    inviteLead: 'Die Person wählt ihr Passwort selbst und gehört von da an zu Ihrer Firma.',
    email: 'E-Mail-Adresse',
    name: 'Name',
    nameHint: 'Die Person kann ihn beim Annehmen ändern.',
    inviteNow: 'Einladung erstellen',
    issuedTitle: 'Die Einladung ist fertig',
    issued: (to, day) =>
      `Schicken Sie diesen Link selbst an ${to}: der Server verschickt keine Post. Er gilt einmal, bis ${day}, und wird nur jetzt gezeigt.`,
    link: 'Link für die eingeladene Person',
    copy: 'Link kopieren',
    copied: 'Kopiert',
    another: 'Noch jemanden einladen',
  },
);
