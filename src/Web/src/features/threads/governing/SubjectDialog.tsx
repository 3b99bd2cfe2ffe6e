import { useId } from 'react';
import { useTexts } from '~/i18n';
import { Button, Dialog, ErrorNotice, Field } from '~/ui';
import type { Thread } from '../queries';
import { useGoverning } from './governing';
import { texts } from './texts';

/** As long as the server takes a subject, in UTF-16 units. */
export const longestSubject = 200;

export function SubjectDialog({ thread, onClose }: { thread: Thread; onClose: () => void }) {
  const text = useTexts(texts);
  const form = useId();
  const renaming = useGoverning(thread.threadId);
  return (
    <Dialog
      title={text.rename}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button type="submit" form={form} look="primary" busy={renaming.isPending}>
            {text.save}
          </Button>
        </>
      }
    >
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          const subject = String(new FormData(event.currentTarget).get('subject')).trim();
          if (subject !== '') renaming.mutate({ what: 'rename', subject }, { onSuccess: onClose });
        }}
      >
        <Field
          label={text.subject}
          name="subject"
          defaultValue={thread.subject ?? ''}
          maxLength={longestSubject}
          required
          dir="auto"
          data-autofocus
        />
      </form>
      <p>{text.subjectHint}</p>
      {renaming.error && <ErrorNotice error={renaming.error} />}
    </Dialog>
  );
}
