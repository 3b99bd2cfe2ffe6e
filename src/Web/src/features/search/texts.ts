import { catalogue } from '~/i18n';
import type { Complaint } from './complaints';

export const texts = catalogue(
  {
    title: 'Search',
    field: 'Search messages',
    placeholder: 'Words, or a filter such as from:',
    clear: 'Clear the search',
    suggestions: 'Suggestions',
    filters: 'Filters',
    filter: (name: string, value: string, isNegated: boolean) =>
      `${isNegated ? 'Not ' : ''}${name}: ${value}`,
    removeFilter: (filter: string) => `Remove filter ${filter}`,
    addFilter: (name: string) => `Add a filter: ${name}`,
    from: 'From',
    in: 'In thread',
    with: 'With',
    kind: 'Kind',
    on: 'On',
    after: 'After',
    before: 'Before',
    internal: 'Internal',
    external: 'External',
    announcement: 'Announcement',
    today: 'Today',
    yesterday: 'Yesterday',
    thisMonth: 'This month',
    lastMonth: 'Last month',
    thisYear: 'This year',
    lastYear: 'Last year',
    order: 'Order',
    relevance: 'Best first',
    newest: 'Newest first',
    results: 'Messages found',
    found: (count: number, more: boolean) =>
      count === 0 ? 'Nothing found' : `${count}${more ? ' or more' : ''} messages found`,
    loosened: 'Few messages have all of the words. These have some of them, the best first.',
    nothingTitle: 'Nothing found',
    nothing:
      'Take a filter away, or write less of a word: deliv* finds deliver and delivery. Only what you may read is searched.',
    more: 'Show more',
    you: 'You',
    erasedPerson: 'Erased person',
    noSubject: 'Without a subject',
    recent: 'Recent searches on this device',
    forget: 'Forget them',
    guideTitle: 'What can be searched for',
    guide: 'All messages that you may read, in every language. Try one of these:',
    meansWords: 'both words, in any of their forms',
    meansPhrase: 'exactly as it was written',
    meansBeginning: 'words that begin so',
    meansWithout: 'one word without the other; works with filters, too',
    meansFrom: 'sent by you; or by whose name or address has that in it',
    meansIn: 'in threads whose subject has that in it',
    meansWith: 'in threads that somebody, or a company, takes part in',
    meansKind: 'with partners; or internal, or announcement',
    meansOn: 'in that month; or on a day, or in a year',
    meansBetween: 'from April to May 2026',
    complaint: (complaint: Complaint): string => {
      switch (complaint.kind) {
        case 'needsValue':
          return `Write what to look for after ${complaint.operator}:`;
        case 'noNegation':
          return `A minus before ${complaint.operator}: has no meaning.`;
        case 'noDate':
          return `Write a day, a month or a year after ${complaint.operator}: such as 2026-11-23, 2026-11 or 2026.`;
        case 'noKind':
          return 'Write internal, external or announcement after kind:';
        case 'nothingWanted':
          return 'Say what to look for, besides what you do not want.';
        case 'tooLong':
          return 'A search has 500 characters at most.';
      }
    },
  },
  {
    title: 'Suche',
    field: 'Nachrichten suchen',
    placeholder: 'Wörter oder ein Filter wie from:',
    clear: 'Suche leeren',
    suggestions: 'Vorschläge',
    filters: 'Filter',
    filter: (name, value, isNegated) => `${isNegated ? 'Nicht ' : ''}${name}: ${value}`,
    removeFilter: (filter) => `Filter ${filter} entfernen`,
    addFilter: (name) => `Filter hinzufügen: ${name}`,
    from: 'Von',
    in: 'Im Thread',
    with: 'Mit',
    kind: 'Art',
    on: 'Zeitraum',
    after: 'Nach',
    before: 'Vor',
    internal: 'Intern',
    external: 'Extern',
    announcement: 'Ankündigung',
    today: 'Heute',
    yesterday: 'Gestern',
    thisMonth: 'Dieser Monat',
    lastMonth: 'Letzter Monat',
    thisYear: 'Dieses Jahr',
    lastYear: 'Letztes Jahr',
    order: 'Reihenfolge',
    relevance: 'Beste zuerst',
    newest: 'Neueste zuerst',
    results: 'Gefundene Nachrichten',
    found: (count, more) =>
      count === 0 ? 'Nichts gefunden' : `${count}${more ? ' oder mehr' : ''} Nachrichten gefunden`,
    loosened: 'Nur wenige Nachrichten haben alle Wörter. Diese haben einige davon, die besten zuerst.',
    nothingTitle: 'Nichts gefunden',
    nothing:
      'Nehmen Sie einen Filter weg, oder schreiben Sie weniger von einem Wort: liefer* findet liefern und Lieferung. Gesucht wird nur in dem, was Sie lesen dürfen.',
    more: 'Mehr anzeigen',
    you: 'Sie',
    erasedPerson: 'Getilgte Person',
    noSubject: 'Ohne Betreff',
    recent: 'Letzte Suchen auf diesem Gerät',
    forget: 'Vergessen',
    guideTitle: 'Wonach man suchen kann',
    guide: 'Alle Nachrichten, die Sie lesen dürfen, in jeder Sprache. Probieren Sie eines davon:',
    meansWords: 'beide Wörter, englische in jeder Form',
    meansPhrase: 'genau so, wie es geschrieben wurde',
    meansBeginning: 'Wörter, die so beginnen',
    meansWithout: 'das eine Wort ohne das andere; geht auch mit Filtern',
    meansFrom: 'von Ihnen; oder von allen, deren Name oder Adresse das enthält',
    meansIn: 'in Threads, deren Betreff das enthält',
    meansWith: 'in Threads, an denen jemand oder eine Firma teilnimmt',
    meansKind: 'mit Partnern; sonst internal (intern) oder announcement (Ankündigung)',
    meansOn: 'in diesem Monat; oder an einem Tag, oder in einem Jahr',
    meansBetween: 'von April bis Mai 2026',
    complaint: (complaint) => {
      switch (complaint.kind) {
        case 'needsValue':
          return `Schreiben Sie hinter ${complaint.operator}: wonach gesucht wird.`;
        case 'noNegation':
          return `Ein Minus vor ${complaint.operator}: hat keine Bedeutung.`;
        case 'noDate':
          return `Schreiben Sie hinter ${complaint.operator}: einen Tag, einen Monat oder ein Jahr, etwa 2026-11-23, 2026-11 oder 2026.`;
        case 'noKind':
          return 'Schreiben Sie hinter kind: internal, external oder announcement.';
        case 'nothingWanted':
          return 'Sagen Sie auch, wonach gesucht wird, nicht nur, wonach nicht.';
        case 'tooLong':
          return 'Eine Suche hat höchstens 500 Zeichen.';
      }
    },
  },
);
