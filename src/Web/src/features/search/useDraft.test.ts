import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useDraft } from './useDraft';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function writing(search = '') {
  const onSearch = vi.fn();
  const { result, rerender } = renderHook(({ q }) => useDraft(q, onSearch), { initialProps: { q: search } });
  const write = (text: string, isNow?: boolean) => act(() => result.current[1](text, isNow));
  return { onSearch, result, rerender, write };
}

test('the address follows when somebody pauses, not at each letter', () => {
  const { onSearch, write } = writing();
  for (const text of ['l', 'la', 'late ']) write(text);
  expect(onSearch).not.toHaveBeenCalled();
  act(() => void vi.advanceTimersByTime(300));
  expect(onSearch.mock.calls).toEqual([['late']]);
});

test('what cannot be asked for yet is not', () => {
  const { onSearch, write } = writing();
  write('late from:', true);
  act(() => void vi.advanceTimersByTime(300));
  expect(onSearch).not.toHaveBeenCalled();
});

test('an address that comes late does not take back what was written since', () => {
  const { result, rerender, write } = writing();
  write('late', true);
  write('late deli');
  rerender({ q: 'late' });
  expect(result.current[0]).toBe('late deli');
});

test('an address that changes otherwise is taken over', () => {
  const { result, rerender } = writing('late');
  rerender({ q: 'early' });
  expect(result.current[0]).toBe('early');
});
