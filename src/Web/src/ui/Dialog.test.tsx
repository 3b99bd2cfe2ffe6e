import { fireEvent, render, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { expect, test, vi } from 'vitest';
import { Dialog } from './Dialog';

const opened = () => {
  const onClose = vi.fn();
  render(
    <StrictMode>
      <Dialog title="Rename" onClose={onClose}>
        <input data-autofocus aria-label="Subject" />
      </Dialog>
    </StrictMode>,
  );
  return onClose;
};

test('is called by its title and begins where it is marked', () => {
  opened();
  expect(screen.getByRole('dialog', { name: 'Rename' })).toHaveAttribute('open');
  expect(screen.getByLabelText('Subject')).toHaveFocus();
});

test('closes by its button, beside it, and when the browser wants to close it', () => {
  const onClose = opened();
  fireEvent.click(screen.getByLabelText('Close'));
  fireEvent.click(screen.getByRole('dialog'));
  fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
  expect(onClose).toHaveBeenCalledTimes(3);
  fireEvent.click(screen.getByLabelText('Subject'));
  expect(onClose).toHaveBeenCalledTimes(3);
});
