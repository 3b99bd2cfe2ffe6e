import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { dismissToast } from '~/ui';
import { answering, renderInThread } from '../inThread';
import type { Thread } from '../queries';
import { aMember, aThread } from '../samples';
import { ThreadMenu } from './ThreadMenu';

afterEach(dismissToast);

const opening = (thread: Partial<Thread>, me = aMember({})) => {
  const view = renderInThread(<ThreadMenu partner={undefined} onPeople={false} onClosePeople={() => {}} />, {
    thread: aThread({ readOrdinal: 1, ...thread }),
    me,
  });
  fireEvent.click(screen.getByLabelText('What can be done with this thread'));
  return view;
};
const offered = async () => (await screen.findAllByRole('menuitem')).map((item) => item.textContent);

describe('what is offered', () => {
  test('is what one may do in an open thread', async () => {
    opening({});
    expect(await offered()).toEqual([
      'Pinp',
      'Mutem',
      'Archivee',
      'Who takes part',
      'Go to a date',
      'Copy link',
      'Change the subject',
      'Close for everyone',
    ]);
  });

  test('is the way back where something was done', async () => {
    opening({ closed: true, pinned: true, muted: true, archived: true });
    expect(await offered()).toEqual([
      'Unpinp',
      'Unmutem',
      'Back to the inboxe',
      'Who takes part',
      'Go to a date',
      'Copy link',
      'Reopen',
    ]);
  });

  test('is nothing for everyone where one only reads', async () => {
    opening({ kind: 'announcement', participants: [], readOrdinal: 0 });
    expect(await offered()).toEqual([
      'Mark as read',
      'Pinp',
      'Mutem',
      'Archivee',
      'Who takes part',
      'Go to a date',
      'Copy link',
    ]);
  });
});

test('closing can be undone', async () => {
  const asked = answering();
  opening({});
  fireEvent.click(await screen.findByText('Close for everyone'));
  fireEvent.click(await screen.findByText('Undo'));
  await waitFor(() =>
    expect(asked).toEqual(['POST /api/threads/thread/closure', 'POST /api/threads/thread/reopening']),
  );
});

test('the subject is changed by whoever may write', async () => {
  const asked = answering();
  opening({});
  fireEvent.click(await screen.findByText('Change the subject'));
  const field = await screen.findByLabelText('Subject');
  await userEvent.clear(field);
  await userEvent.type(field, 'Delivery of order 4712{Enter}');
  await waitFor(() =>
    expect(asked).toEqual(['PUT /api/threads/thread/subject {"subject":"Delivery of order 4712"}']),
  );
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('a date leads to its first message', async () => {
  const day = (date: string) => new Date(`${date}T10:00:00`).toISOString();
  answering(200, {
    items: ['2026-03-02', '2026-03-03', '2026-03-05'].map((date, at) => ({ ordinal: at + 1, at: day(date) })),
    next: null,
  });
  const { conversation } = opening({ lastOrdinal: 3, readOrdinal: 3 });
  fireEvent.click(await screen.findByText('Go to a date'));
  fireEvent.change(await screen.findByLabelText('Date'), { target: { value: '2026-03-04' } });
  fireEvent.click(screen.getByText('Go there'));
  await waitFor(() => expect(conversation.goTo).toHaveBeenCalledWith(3));
});
