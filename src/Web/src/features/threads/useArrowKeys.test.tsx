import { fireEvent, screen, waitFor } from '@testing-library/react';
import { useRef } from 'react';
import { expect, test, vi } from 'vitest';
import { renderInThread } from './inThread';
import { useArrowKeys } from './useArrowKeys';

const show = vi.fn();

function List({ last }: { last: number }) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = useArrowKeys(list, last, show);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: as the list of messages does.
    <div ref={list} tabIndex={-1} data-testid="list" onKeyDown={onKeyDown}>
      {[1, 2, 3].map((ordinal) => (
        <article key={ordinal} tabIndex={-1} data-ordinal={ordinal}>
          Message {ordinal}
          <textarea aria-label={`text ${ordinal}`} />
        </article>
      ))}
    </div>
  );
}

const message = (ordinal: number) => screen.getByText(`Message ${ordinal}`);

test('the arrows go from message to message and stop at the ends', async () => {
  renderInThread(<List last={3} />);
  message(2).focus();
  fireEvent.keyDown(message(2), { key: 'ArrowUp' });
  await waitFor(() => expect(message(1)).toHaveFocus());
  fireEvent.keyDown(message(1), { key: 'ArrowUp' });
  fireEvent.keyDown(message(1), { key: 'j' });
  await waitFor(() => expect(message(2)).toHaveFocus());
});

test('what is out of sight is brought there', () => {
  renderInThread(<List last={9} />);
  fireEvent.keyDown(message(3), { key: 'ArrowDown' });
  expect(show).toHaveBeenCalledWith(4);
});

test('in a field the keys are the field’s', () => {
  renderInThread(<List last={3} />);
  screen.getByLabelText('text 2').focus();
  expect(fireEvent.keyDown(screen.getByLabelText('text 2'), { key: 'ArrowUp' })).toBe(true);
  expect(screen.getByLabelText('text 2')).toHaveFocus();
});
