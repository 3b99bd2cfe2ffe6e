import { catalogue } from '~/i18n';

export const texts = catalogue(
  {
    title: 'Go to a date',
    date: 'Date',
    lead: 'Shows the first message of that day, or the next one after it.',
    go: 'Go there',
    cancel: 'Cancel',
    none: 'Nothing was written on that day or after it: this is the last message.',
  },
  {
    title: 'Zu einem Datum gehen',
    date: 'Datum',
    lead: 'Zeigt die erste Nachricht dieses Tages, oder die nächste danach.',
    go: 'Dorthin',
    cancel: 'Abbrechen',
    none: 'An diesem Tag oder danach wurde nichts geschrieben: dies ist die letzte Nachricht.',
  },
);
