import { catalogue } from '~/i18n';

export const texts = catalogue(
  {
    title: 'Share in a thread',
    back: 'Back to the list',
    what: 'What you share',
    where: 'Where',
    find: 'Find a thread',
    threads: 'Threads',
    noSubject: 'Without a subject',
    internal: 'Internal',
    none: 'No such thread is open. Start a new one from the inbox.',
    lead: 'It is put where you write; nothing is sent yet.',
  },
  {
    title: 'In einem Thread teilen',
    back: 'Zurück zur Liste',
    what: 'Was Sie teilen',
    where: 'Wo',
    find: 'Thread finden',
    threads: 'Threads',
    noSubject: 'Ohne Betreff',
    internal: 'Intern',
    none: 'Kein solcher Thread ist offen. Beginnen Sie im Posteingang einen neuen.',
    lead: 'Es wird dorthin gestellt, wo Sie schreiben; gesendet wird noch nichts.',
  },
);
