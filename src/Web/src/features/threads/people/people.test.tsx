import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import type { Person } from '../composing/mentions';
import { answering, renderInThread } from '../inThread';
import { aMember, aThread } from '../samples';
import { PeopleDialog } from './PeopleDialog';
import { PersonPicker } from './PersonPicker';

const person = (displayName: string): Person => ({ memberId: displayName, displayName });
const onPick = vi.fn();

function Picking({ people }: { people: Person[] }) {
  const [picked, setPicked] = useState<Person[]>([]);
  const pick = (next: Person[]) => {
    onPick(next.map(({ displayName }) => displayName));
    setPicked(next);
  };
  return <PersonPicker label="People" people={people} picked={picked} onPick={pick} />;
}

const names = () => screen.queryAllByRole('option').map((option) => option.textContent);

test('people are picked by keys, and taken off again', async () => {
  renderInThread(<Picking people={['Ann', 'Bob', 'Bo Lee'].map(person)} />);
  const field = screen.getByRole('combobox', { name: 'People' });
  await userEvent.type(field, 'bo');
  expect(names()).toEqual(['Bob', 'Bo Lee']);
  expect(field).toHaveAttribute('aria-expanded', 'true');
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(onPick).toHaveBeenLastCalledWith(['Bo Lee']);
  await userEvent.click(field);
  expect(names()).toEqual(['Ann', 'Bob']);
  await userEvent.keyboard('{Enter}{Backspace}');
  expect(onPick).toHaveBeenLastCalledWith(['Bo Lee']);
  await userEvent.click(screen.getByRole('button', { name: 'Take Bo Lee off the list' }));
  expect(onPick).toHaveBeenLastCalledWith([]);
});

test('of many one sees a few, and how many more there are', async () => {
  renderInThread(<Picking people={Array.from({ length: 5_000 }, (_, at) => person(`Ann ${at}`))} />);
  await userEvent.type(screen.getByRole('combobox'), 'ann');
  expect(names()).toHaveLength(8);
  expect(screen.getByText('And 4992 more: go on typing.')).toBeVisible();
  await userEvent.type(screen.getByRole('combobox'), 'x');
  expect(screen.getByText('Nobody is called that.')).toBeVisible();
});

const shared = aThread({
  kind: 'external',
  partnerId: 'brenner',
  participants: [
    { memberId: 'ann', organisationId: 'acme', displayName: 'Ann Smith' },
    { memberId: 'bob', organisationId: 'acme', displayName: 'Bob' },
    { memberId: 'eve', organisationId: 'brenner', displayName: null },
  ],
});
const members = {
  items: ['ann', 'bob', 'cid', 'dan'].map((memberId) => ({
    memberId,
    displayName: memberId,
    status: memberId === 'dan' ? 'invited' : 'active',
  })),
  next: null,
};

test('who takes part stands by company, and only one’s own people are taken out', () => {
  answering(200, members);
  renderInThread(<PeopleDialog partner="Brenner" onClose={() => {}} />, { thread: shared });
  expect(screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)).toEqual([
    'Acme',
    'Brenner',
  ]);
  expect(screen.getByText('Erased person')).toBeVisible();
  const taking = screen.getAllByRole('button', { name: /^Take .* out$/ });
  expect(taking.map((button) => button.getAttribute('aria-label'))).toEqual(['Take Bob out']);
});

test('colleagues who are not in it yet are brought in', async () => {
  const asked = answering(200, members);
  renderInThread(<PeopleDialog partner="Brenner" onClose={() => {}} />, { thread: shared });
  const field = screen.getByRole('combobox', { name: 'Bring in colleagues' });
  await userEvent.click(field);
  await waitFor(() => expect(names()).toEqual(['cid']));
  await userEvent.keyboard('{Enter}');
  await userEvent.click(screen.getByRole('button', { name: 'Bring in' }));
  await waitFor(() => expect(asked).toContain('POST /api/threads/thread/participants {"memberIds":["cid"]}'));
});

test('of an announcement everyone is told, and nobody is brought in or leaves', () => {
  renderInThread(<PeopleDialog partner={undefined} onClose={() => {}} />, {
    thread: aThread({ kind: 'announcement', participants: [] }),
    me: aMember({ roles: ['owner'] }),
  });
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByText(/^Everyone at Acme reads this/)).toBeVisible();
  expect(dialog.queryByRole('combobox')).toBeNull();
  expect(dialog.queryByText('Leave the thread')).toBeNull();
});
