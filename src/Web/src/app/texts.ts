import { catalogue } from '~/i18n';

export const texts = catalogue(
  {
    product: 'Networking',
    inbox: 'Inbox',
    sections: 'Sections',
    account: (name: string) => `Account of ${name}`,
    light: 'Light',
    dark: 'Dark',
    signOut: 'Sign out',
    language: 'Deutsch',
    skip: 'Skip to content',
    offline: 'No connection. What you see may be old; it comes back by itself.',
    missingTitle: 'There is nothing at this address',
    missing: 'The link may be old, or mistyped.',
    toInbox: 'Go to the inbox',
    operatorTitle: 'Operators run the network',
    operator:
      'This account belongs to no company, so it has no inbox. Sign in as a member to read and write.',
  },
  {
    product: 'Networking',
    inbox: 'Posteingang',
    sections: 'Bereiche',
    account: (name) => `Konto von ${name}`,
    light: 'Hell',
    dark: 'Dunkel',
    signOut: 'Abmelden',
    language: 'English',
    skip: 'Zum Inhalt springen',
    offline: 'Keine Verbindung. Was Sie sehen, kann veraltet sein; sie kommt von selbst wieder.',
    missingTitle: 'Unter dieser Adresse ist nichts',
    missing: 'Der Link ist vielleicht alt oder vertippt.',
    toInbox: 'Zum Posteingang',
    operatorTitle: 'Betreiber führen das Netzwerk',
    operator:
      'Dieses Konto gehört zu keiner Firma und hat daher keinen Posteingang. Melden Sie sich als Mitglied an.',
  },
);
