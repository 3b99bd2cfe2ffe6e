import { catalogue } from '~/i18n';

export const texts = catalogue(
  {
    product: 'Networking',
    inbox: 'Inbox',
    search: 'Search',
    settings: 'Settings',
    partners: 'Partners',
    network: 'Network',
    admin: 'Admin',
    sections: 'Sections',
    account: (name: string) => `Account of ${name}`,
    light: 'Light',
    dark: 'Dark',
    signOut: 'Sign out',
    install: 'Install the app',
    unsentTitle: 'Sign out and lose what is not sent?',
    unsent: (count: number) =>
      count === 1
        ? 'Something that you wrote has not been sent yet. Signing out deletes it from this device.'
        : `${count} things that you wrote have not been sent yet. Signing out deletes them from this device.`,
    language: 'Deutsch',
    skip: 'Skip to content',
    offline: 'No connection. What you see may be old; it comes back by itself.',
    missingTitle: 'There is nothing at this address',
    missing: 'The link may be old, or mistyped.',
    toInbox: 'Go to the inbox',
    operatorTitle: 'Operators run the network',
    operator:
      'This account belongs to no company, so it has no inbox. Sign in as a member to read and write. How it is opened can be changed in the settings.',
  },
  {
    product: 'Networking',
    inbox: 'Posteingang',
    search: 'Suche',
    settings: 'Einstellungen',
    partners: 'Partner',
    network: 'Netzwerk',
    admin: 'Verwaltung',
    sections: 'Bereiche',
    account: (name) => `Konto von ${name}`,
    light: 'Hell',
    dark: 'Dunkel',
    signOut: 'Abmelden',
    install: 'App installieren',
    unsentTitle: 'Abmelden und Ungesendetes verlieren?',
    unsent: (count) =>
      count === 1
        ? 'Etwas, das Sie geschrieben haben, ist noch nicht gesendet. Beim Abmelden wird es von diesem Gerät gelöscht.'
        : `${count} Dinge, die Sie geschrieben haben, sind noch nicht gesendet. Beim Abmelden werden sie von diesem Gerät gelöscht.`,
    language: 'English',
    skip: 'Zum Inhalt springen',
    offline: 'Keine Verbindung. Was Sie sehen, kann veraltet sein; sie kommt von selbst wieder.',
    missingTitle: 'Unter dieser Adresse ist nichts',
    missing: 'Der Link ist vielleicht alt oder vertippt.',
    toInbox: 'Zum Posteingang',
    operatorTitle: 'Betreiber führen das Netzwerk',
    operator:
      'Dieses Konto gehört zu keiner Firma und hat daher keinen Posteingang. Melden Sie sich als Mitglied an. Wie man es öffnet, lässt sich in den Einstellungen ändern.',
  },
);
