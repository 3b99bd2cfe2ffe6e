import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useShortcut } from '~/ui';
import { CommandPalette } from './CommandPalette';
import type { Entry } from './entries';
import { ShortcutSheet } from './ShortcutSheet';
import * as sources from './useEntries';

const entry = (group: Entry['group'], name: string): Entry => ({
  id: name,
  group,
  icon: 'inbox',
  name,
  run: vi.fn(),
});
const all = [entry('sections', 'Inbox'), entry('sections', 'Settings'), entry('threads', 'Invoice 4711')];

beforeEach(() => void vi.spyOn(sources, 'useEntries').mockReturnValue(all));
afterEach(() => localStorage.clear());

function opened() {
  const onClose = vi.fn();
  render(<CommandPalette onClose={onClose} />);
  return { onClose, field: screen.getByRole('combobox', { name: 'Go to, or do' }) };
}

test('a few letters and Enter go there', async () => {
  const { onClose, field } = opened();
  await userEvent.type(field, 'inv{Enter}');
  expect(all[2]?.run).toHaveBeenCalledOnce();
  expect(onClose).toHaveBeenCalledOnce();
});

test('the arrows go round through all groups, and what they are at is told', async () => {
  const { field } = opened();
  field.focus();
  const chosen = () => {
    const option = screen.getByRole('option', { selected: true });
    expect(field).toHaveAttribute('aria-activedescendant', option.id);
    return option.textContent;
  };
  expect(chosen()).toBe('Inbox');
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  expect(chosen()).toBe('Invoice 4711');
  await userEvent.keyboard('{ArrowDown}');
  expect(chosen()).toBe('Inbox');
  await userEvent.keyboard('{ArrowUp}');
  expect(chosen()).toBe('Invoice 4711');
});

test('groups are told by their names', () => {
  opened();
  const sections = screen.getByRole('group', { name: 'Sections' });
  expect(within(sections).getAllByRole('option')).toHaveLength(2);
});

test('it closes as the browser wants it to', () => {
  const { onClose } = opened();
  fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
  fireEvent.click(screen.getByRole('dialog'));
  expect(onClose).toHaveBeenCalledTimes(2);
});

function Page() {
  useShortcut(['/'], 'Search messages', () => {}, { scope: 'Everywhere' });
  useShortcut(['Mod', 'k'], 'Go anywhere', () => {}, { scope: 'Everywhere' });
  useShortcut(['/'], 'Focus the search', () => {}, { scope: 'Search' });
  return <ShortcutSheet onClose={() => {}} />;
}

test('the sheet shows what works, where it works, and lets single keys be turned off', async () => {
  render(<Page />);
  expect(screen.getAllByRole('term').map((term) => term.textContent)).toEqual([
    'Focus the search',
    'Go anywhere',
  ]);
  expect(screen.getAllByRole('heading', { level: 3 }).map((scope) => scope.textContent)).toEqual([
    'Search',
    'Everywhere',
  ]);
  expect(screen.getByText('Ctrl')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Shortcuts of a single key' }));
  expect(localStorage.getItem('networking.singleKeys')).toBe('off');
});
