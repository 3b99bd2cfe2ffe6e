import { act, fireEvent, render, renderHook, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { useShortcut, useShortcuts, useSingleKeys } from './shortcuts';

afterEach(() => localStorage.clear());

function Keys({ keys, onPress }: { keys: string[]; onPress: () => void }) {
  useShortcut(keys, 'Do it', onPress, { scope: 'Here' });
  return (
    <>
      <textarea aria-label="text" />
      <div role="dialog" aria-label="question">
        <button type="button">Yes</button>
      </div>
    </>
  );
}

function pressing(keys: string[]) {
  const pressed = vi.fn();
  return { pressed, ...render(<Keys keys={keys} onPress={pressed} />) };
}

test('a key works while what it is for is on the page', () => {
  const { pressed, unmount } = pressing(['j']);
  fireEvent.keyDown(document.body, { key: 'j' });
  expect(pressed).toHaveBeenCalledTimes(1);
  unmount();
  fireEvent.keyDown(document.body, { key: 'j' });
  expect(pressed).toHaveBeenCalledTimes(1);
});

test('a key without a modifier is text in a field, and belongs to a dialog that is open', () => {
  const { pressed } = pressing(['j']);
  fireEvent.keyDown(screen.getByLabelText('text'), { key: 'j' });
  fireEvent.keyDown(screen.getByText('Yes'), { key: 'j' });
  expect(pressed).not.toHaveBeenCalled();
});

test('keys with a modifier work in a field', () => {
  const { pressed } = pressing(['Mod', 'k']);
  fireEvent.keyDown(screen.getByLabelText('text'), { key: 'k', ctrlKey: true });
  expect(pressed).toHaveBeenCalledTimes(1);
  fireEvent.keyDown(screen.getByLabelText('text'), { key: 'k', ctrlKey: true, shiftKey: true });
  expect(pressed).toHaveBeenCalledTimes(1);
});

test('a sign is the same with Shift and without', () => {
  const { pressed } = pressing(['?']);
  fireEvent.keyDown(document.body, { key: '?', shiftKey: true });
  fireEvent.keyDown(document.body, { key: '?' });
  expect(pressed).toHaveBeenCalledTimes(2);
});

test('of two with the same keys the one that came last works', () => {
  const first = pressing(['Escape']);
  const second = pressing(['Escape']);
  fireEvent.keyDown(document.body, { key: 'Escape' });
  expect(second.pressed).toHaveBeenCalledTimes(1);
  second.unmount();
  fireEvent.keyDown(document.body, { key: 'Escape' });
  expect(first.pressed).toHaveBeenCalledTimes(1);
});

// WCAG 2.1.4: whoever dictates must be able to turn letters off.
test('letters can be turned off, and Escape still works', () => {
  const { result } = renderHook(useSingleKeys);
  const [letter, other] = [pressing(['j']), pressing(['Escape'])];
  act(() => result.current[1](false));
  expect(result.current[0]).toBe(false);
  fireEvent.keyDown(document.body, { key: 'j' });
  fireEvent.keyDown(document.body, { key: 'Escape' });
  expect(letter.pressed).not.toHaveBeenCalled();
  expect(other.pressed).toHaveBeenCalledTimes(1);
});

test('what works is listed, of two with the same keys the one that came last', () => {
  const { result } = renderHook(useShortcuts);
  const first = pressing(['Mod', 'k']);
  const { unmount } = pressing(['Mod', 'k']);
  expect(result.current).toMatchObject([{ keys: ['Mod', 'k'], label: 'Do it', scope: 'Here' }]);
  unmount();
  expect(result.current).toHaveLength(1);
  first.unmount();
  expect(result.current).toEqual([]);
});
