import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { type CalendarDay, useFormats, useTexts } from '~/i18n';
import { Button, Dialog, ErrorNotice, Field, toast } from '~/ui';
import { blockOf } from '../blocks';
import { useConversation } from '../conversation';
import { blockQuery } from '../queries';
import { ordinalAt } from './ordinalAt';
import { texts } from './texts';

/** Goes to the first message of a day. */
export function DateDialog({ onClose }: { onClose: () => void }) {
  const [text, formats] = [useTexts(texts), useFormats()];
  const today = isoDay(formats.dateOf(new Date()));
  const form = useId();
  const queries = useQueryClient();
  const { thread, goTo } = useConversation();
  const { threadId, lastOrdinal } = thread;
  const going = useMutation({
    mutationFn: (day: Date) =>
      ordinalAt(day.getTime(), lastOrdinal, async (around) => {
        const messages = await queries.fetchQuery(blockQuery(threadId, blockOf(around)));
        return messages.map(({ ordinal, at }) => ({ ordinal, at: Date.parse(at) }));
      }),
    onSuccess: (ordinal) => {
      onClose();
      goTo(Math.min(ordinal, lastOrdinal));
      if (ordinal > lastOrdinal) toast(text.none);
    },
  });

  return (
    <Dialog
      title={text.title}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button type="submit" form={form} look="primary" busy={going.isPending}>
            {text.go}
          </Button>
        </>
      }
    >
      <p>{text.lead}</p>
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          const [year = 0, month = 1, day = 1] = String(new FormData(event.currentTarget).get('date'))
            .split('-')
            .map(Number);
          going.mutate(formats.startOf({ year, month, day }));
        }}
      >
        <Field
          label={text.date}
          name="date"
          type="date"
          required
          defaultValue={today}
          max={today}
          data-autofocus
        />
      </form>
      {going.error && <ErrorNotice error={going.error} />}
    </Dialog>
  );
}

/** The day as a field of the browser's takes it. */
function isoDay({ year, month, day }: CalendarDay): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}`;
}
