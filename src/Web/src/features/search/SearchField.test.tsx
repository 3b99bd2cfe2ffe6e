import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { SearchField } from './SearchField';
import type { Known } from './suggestions';

const known: Known = {
  people: ['Lukas Amsel', 'Lucia Bruni'],
  partners: [],
  subjects: [],
  periods: [],
  kindNames: { internal: 'Internal', external: 'External', announcement: 'Announcement' },
  recent: ['invoice'],
};

function Page(called: {
  onAsk: (search: string) => void;
  onLeaveDown: () => void;
  error: string | undefined;
}) {
  const [value, setValue] = useState('');
  return <SearchField value={value} onChange={setValue} onBlur={() => {}} known={known} {...called} />;
}

function shown(error?: string) {
  const [onAsk, onLeaveDown] = [vi.fn(), vi.fn()];
  render(<Page onAsk={onAsk} onLeaveDown={onLeaveDown} error={error} />);
  return { onAsk, onLeaveDown, field: screen.getByRole('combobox', { name: 'Search messages' }) };
}

test('a value is completed by Enter, and the search asked for by the next one', async () => {
  const { field, onAsk } = shown();
  await userEvent.type(field, 'late from:lu');
  const options = screen.getAllByRole('option');
  expect(options.map((option) => option.textContent)).toEqual(['Lukas Amsel', 'Lucia Bruni']);
  expect(field).toHaveAttribute('aria-activedescendant', options[0]?.id);
  await userEvent.keyboard('{ArrowDown}');
  expect(options[1]).toHaveAttribute('aria-selected', 'true');
  await userEvent.keyboard('{Enter}');
  expect(field).toHaveValue('late from:"Lucia Bruni" ');
  expect(field).toHaveAttribute('aria-expanded', 'false');
  expect(onAsk).not.toHaveBeenCalled();
  await userEvent.keyboard('{Enter}');
  expect(onAsk).toHaveBeenCalledWith('late from:"Lucia Bruni" ');
});

test('what may be meant does not get in the way of what is written', async () => {
  const { field, onAsk } = shown();
  await userEvent.type(field, 'lu');
  expect(screen.getAllByRole('option')).toHaveLength(2);
  await userEvent.keyboard('{Enter}');
  expect(onAsk).toHaveBeenCalledWith('lu');
  expect(field).toHaveValue('lu');
});

test('Escape closes what is offered, then empties the field; down leads to what was found', async () => {
  const { field, onLeaveDown } = shown();
  await userEvent.type(field, 'from:lu{Escape}');
  expect(screen.queryAllByRole('option')).toEqual([]);
  await userEvent.keyboard('{ArrowDown}');
  expect(onLeaveDown).toHaveBeenCalledOnce();
  await userEvent.keyboard('{Escape}');
  expect(field).toHaveValue('');
});

test('an empty field offers what was looked for last', async () => {
  const { field } = shown();
  await userEvent.click(field);
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(field).toHaveValue('invoice ');
});

test('what is wrong is read with the field', () => {
  const { field } = shown('Write what to look for');
  expect(field).toBeInvalid();
  expect(field).toHaveAccessibleDescription('Write what to look for');
});
