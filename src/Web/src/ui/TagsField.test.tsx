import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { TagsField } from './TagsField';

function Page() {
  const [tags, setTags] = useState(['one']);
  return (
    <>
      <output>{tags.join('|')}</output>
      <TagsField label="Tags" tags={tags} onChange={setTags} maxLength={10} />
    </>
  );
}

const written = () => screen.getByRole('status').textContent;

test('Enter, a comma and leaving the field end a tag; each counts once', async () => {
  render(<Page />);
  const field = screen.getByLabelText('Tags');
  await userEvent.type(field, 'two{Enter}three,one, {Enter}');
  expect(written()).toBe('one|two|three');
  await userEvent.type(field, 'four');
  await userEvent.tab();
  expect(written()).toBe('one|two|three|four');
});

test('Backspace in an empty field removes the last one, a button any', async () => {
  render(<Page />);
  await userEvent.type(screen.getByLabelText('Tags'), 'two{Enter}x{Backspace}{Backspace}');
  expect(written()).toBe('one');
  await userEvent.click(screen.getByRole('button', { name: 'Remove one' }));
  expect(written()).toBe('');
  expect(screen.getByLabelText('Tags')).toHaveFocus();
});
