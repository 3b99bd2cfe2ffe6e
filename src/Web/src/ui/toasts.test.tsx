import { act, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Refusal } from '~/api';
import { Toasts } from './Toasts';
import { dismissToast, toast } from './toasts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  act(dismissToast);
  vi.useRealTimers();
});

const shown = (...about: Parameters<typeof toast>) => {
  render(<Toasts />);
  act(() => toast(...about));
};

test('what was done is said for a while, and can be undone', () => {
  const undo = vi.fn();
  shown('Archived', { label: 'Undo', run: undo });
  fireEvent.click(screen.getByText('Undo'));
  expect(undo).toHaveBeenCalledTimes(1);
  expect(screen.queryByText('Archived')).toBeNull();
});

test('it goes by itself, but not while somebody points at it', () => {
  shown('Archived');
  fireEvent.pointerEnter(screen.getByText('Archived').parentElement as HTMLElement);
  act(() => void vi.advanceTimersByTime(60_000));
  expect(screen.getByText('Archived')).toBeVisible();
  fireEvent.pointerLeave(screen.getByText('Archived').parentElement as HTMLElement);
  act(() => void vi.advanceTimersByTime(60_000));
  expect(screen.queryByText('Archived')).toBeNull();
});

test('an error stays until it has been read', () => {
  shown(new Refusal('thread_closed', 409, ''));
  act(() => void vi.advanceTimersByTime(60_000));
  expect(screen.getByRole('alert')).toHaveTextContent('The thread is closed.');
  fireEvent.click(screen.getByLabelText('Dismiss'));
  expect(screen.queryByRole('alert')).toBeNull();
});
