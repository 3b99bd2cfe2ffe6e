import { catalogue } from '~/i18n';

export const texts = catalogue(
  {
    search: 'Type a name',
    found: (count: number) => (count === 1 ? '1 person found' : `${count} people found`),
    nobody: 'Nobody is called that.',
    more: (count: number) => `And ${count} more: go on typing.`,
    takeOff: (name: string) => `Take ${name} off the list`,
    somebody: 'Somebody',
    erased: 'Erased person',
    title: 'Who takes part',
    everyone: (company: string) =>
      `Everyone at ${company} reads this: whoever is there now, and whoever joins later.`,
    you: 'you',
    began: 'began the thread',
    invite: 'Bring in colleagues',
    inviteLead: 'They find everything that was written so far.',
    inviteExternal: (partner: string) =>
      `They find everything that was written so far. ${partner} brings in its own people.`,
    add: 'Bring in',
    remove: (name: string) => `Take ${name} out`,
    removeTitle: (name: string) => `Take ${name} out of the thread?`,
    removeLead: (name: string) =>
      `From now on ${name} sees nothing of it any more. You can bring them in again.`,
    removeShort: 'Take out',
    leave: 'Leave the thread',
    leaveTitle: 'Leave this thread?',
    leaveLead:
      'You will see nothing of it any more, also not what was written so far. A colleague in it can bring you in again.',
    leaveAlone: 'You are the last one of your company in it: nobody could bring you in again.',
    cancel: 'Cancel',
    close: 'Done',
  },
  {
    search: 'Namen eingeben',
    found: (count) => (count === 1 ? '1 Person gefunden' : `${count} Personen gefunden`),
    nobody: 'So heißt niemand.',
    more: (count) => `Und ${count} weitere: schreiben Sie weiter.`,
    takeOff: (name) => `${name} von der Liste nehmen`,
    somebody: 'Jemand',
    erased: 'Getilgte Person',
    title: 'Wer teilnimmt',
    everyone: (company) => `Alle bei ${company} lesen dies: wer jetzt dort ist, und wer später kommt.`,
    you: 'Sie',
    began: 'hat den Thread begonnen',
    invite: 'Kollegen hinzuholen',
    inviteLead: 'Sie finden alles, was bisher geschrieben wurde.',
    inviteExternal: (partner) =>
      `Sie finden alles, was bisher geschrieben wurde. ${partner} holt die eigenen Leute selbst hinzu.`,
    add: 'Hinzuholen',
    remove: (name) => `${name} herausnehmen`,
    removeTitle: (name) => `${name} aus dem Thread nehmen?`,
    removeLead: (name) =>
      `${name} sieht ab jetzt nichts mehr davon. Sie können die Person wieder hinzuholen.`,
    removeShort: 'Herausnehmen',
    leave: 'Thread verlassen',
    leaveTitle: 'Diesen Thread verlassen?',
    leaveLead:
      'Sie sehen dann nichts mehr davon, auch nicht, was bisher geschrieben wurde. Ein Kollege darin kann Sie wieder hinzuholen.',
    leaveAlone: 'Sie sind die letzte Person Ihrer Firma darin: niemand könnte Sie wieder hinzuholen.',
    cancel: 'Abbrechen',
    close: 'Fertig',
  },
);
