import { act, fireEvent, render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { usePress } from './usePress';
import { useSwipe } from './useSwipe';

const [onPress, onSwipe, onClick] = [vi.fn(), vi.fn(), vi.fn()];

function Row({ towards = 'end', canSwipe = true }: { towards?: 'start' | 'end'; canSwipe?: boolean }) {
  const row = useRef<HTMLButtonElement>(null);
  usePress(row, onPress);
  useSwipe(row, towards, canSwipe ? onSwipe : undefined);
  return (
    <button type="button" ref={row} onClick={onClick}>
      Row
    </button>
  );
}

const row = () => screen.getByText('Row');
const finger = { pointerType: 'touch', isPrimary: true, pointerId: 7 };
const down = () => fireEvent.pointerDown(row(), { ...finger, clientX: 200, clientY: 200 });
const move = (x: number, y = 200) => fireEvent.pointerMove(row(), { ...finger, clientX: x, clientY: y });
const up = () => {
  fireEvent.pointerUp(row(), finger);
  fireEvent.click(row());
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(400);
  for (const called of [onPress, onSwipe, onClick]) called.mockClear();
});
afterEach(() => void vi.useRealTimers());

test('a finger that rests presses, and the tap at its end is none', () => {
  render(<Row />);
  down();
  act(() => void vi.advanceTimersByTime(600));
  expect(onPress).toHaveBeenCalledTimes(1);
  up();
  expect(onClick).not.toHaveBeenCalled();
});

test('the tap at the end of a press is none where something has opened under the finger', () => {
  render(
    <>
      <Row />
      <button type="button" onClick={onClick}>
        Sheet
      </button>
    </>,
  );
  const sheet = screen.getByText('Sheet');
  down();
  act(() => void vi.advanceTimersByTime(600));
  fireEvent.pointerUp(row(), finger);
  fireEvent.click(sheet);
  expect(onClick).not.toHaveBeenCalled();
  fireEvent.click(sheet);
  expect(onClick).toHaveBeenCalledTimes(1);
  // Nor is the next tap swallowed where that one never came.
  down();
  act(() => void vi.advanceTimersByTime(600));
  fireEvent.pointerDown(sheet, finger);
  fireEvent.click(sheet);
  expect(onClick).toHaveBeenCalledTimes(2);
});

test('a tap is a tap, and a finger that scrolls does not press', () => {
  render(<Row />);
  down();
  up();
  expect(onClick).toHaveBeenCalledTimes(1);
  down();
  move(200, 240);
  act(() => void vi.advanceTimersByTime(600));
  expect(onPress).not.toHaveBeenCalled();
});

test('what is pushed far enough counts, and is no tap', () => {
  render(<Row />);
  down();
  move(320);
  expect(row().style.translate).toBe('120px');
  up();
  expect(onSwipe).toHaveBeenCalledTimes(1);
  expect(row().style.translate).toBe('');
  expect(onClick).not.toHaveBeenCalled();
});

test.each([
  ['too little', 'end', 280, 200],
  ['the other way', 'end', 60, 200],
  ['the other way', 'start', 340, 200],
  ['down', 'end', 340, 260],
] as const)('what is pushed %s comes back', (_, towards, x, y) => {
  render(<Row towards={towards} />);
  down();
  move(x > 200 ? 205 : 195, y);
  move(x, y);
  up();
  expect(onSwipe).not.toHaveBeenCalled();
  expect(row().style.translate).toBe('');
});

test('what cannot be swiped stays in its place', () => {
  render(<Row canSwipe={false} />);
  down();
  move(320);
  expect(row().style.translate).toBe('');
});
