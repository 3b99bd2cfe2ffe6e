import { act, renderHook } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { draftOf, forgetDrafts, setDraft, useDraft } from './drafts';

afterEach(() => act(forgetDrafts));

test('a draft is kept on the device, each thread its own', () => {
  const { result } = renderHook(() => useDraft('one'));
  act(() => setDraft('one', { body: 'half a sent' }));
  setDraft('two', { body: 'other' });
  expect(result.current.body).toBe('half a sent');
  expect(JSON.parse(localStorage.getItem('networking.drafts') ?? '')).toEqual({
    one: { body: 'half a sent' },
    two: { body: 'other' },
  });
});

test('an empty draft is none, unless it answers something', () => {
  setDraft('one', { body: '  ' });
  expect(localStorage.getItem('networking.drafts')).toBeNull();
  const answers = { messageId: 'm', ordinal: 1, by: 'ann', byName: 'Ann', preview: 'Blue?', deleted: false };
  setDraft('one', { body: '', answers });
  expect(draftOf('one').answers).toEqual(answers);
});

test('what another tab writes is seen here', () => {
  const { result } = renderHook(() => useDraft('one'));
  localStorage.setItem('networking.drafts', JSON.stringify({ one: { body: 'from there' } }));
  act(() => void window.dispatchEvent(new StorageEvent('storage', { key: 'networking.drafts' })));
  expect(result.current.body).toBe('from there');
});

// "Sign-out leaves nothing readable in storage."
test('forgotten drafts leave nothing', () => {
  setDraft('one', { body: 'secret' });
  forgetDrafts();
  expect(draftOf('one').body).toBe('');
  expect(localStorage.length).toBe(0);
});
