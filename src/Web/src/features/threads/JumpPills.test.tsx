import { fireEvent, screen } from '@testing-library/react';
import type { ComponentProps } from 'react';
import { expect, test, vi } from 'vitest';
import { renderInThread } from './inThread';
import { JumpPills } from './JumpPills';

const [onEnd, onUnread] = [vi.fn(), vi.fn()];
const pills = (parts: Partial<ComponentProps<typeof JumpPills>>) => (
  <JumpPills
    isAtEnd={false}
    lastOrdinal={100}
    seen={50}
    firstShown={30}
    firstUnread={null}
    onEnd={onEnd}
    onUnread={onUnread}
    {...parts}
  />
);
const names = () => screen.queryAllByRole('button').map((button) => button.textContent);

test('what came while one reads elsewhere is counted, and led to', () => {
  const { rerender } = renderInThread(pills({}));
  expect(names()).toEqual(['Newest messages']);
  rerender(pills({ lastOrdinal: 102 }));
  expect(names()).toEqual(['2 new messages']);
  fireEvent.click(screen.getByRole('button'));
  expect(onEnd).toHaveBeenCalledTimes(1);
  rerender(pills({ lastOrdinal: 102, isAtEnd: true, seen: 102 }));
  expect(names()).toEqual([]);
  rerender(pills({ lastOrdinal: 102 }));
  expect(names()).toEqual(['Newest messages']);
});

test('where the unread begins is led to until it has been in sight', () => {
  const { rerender } = renderInThread(pills({ isAtEnd: true, firstUnread: 20 }));
  fireEvent.click(screen.getByText('First unread message'));
  expect(onUnread).toHaveBeenCalledWith(20);
  rerender(pills({ isAtEnd: true, firstUnread: 20, firstShown: 15, seen: 25 }));
  rerender(pills({ isAtEnd: true, firstUnread: 20, firstShown: 60, seen: 90 }));
  expect(names()).toEqual([]);
});
