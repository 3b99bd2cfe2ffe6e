import { afterEach, expect, test, vi } from 'vitest';
import { ofTheSession, sessionHint } from './sessionHint';

afterEach(() => localStorage.clear());

// T28: whoever sits down here next finds nothing.
test('what belongs to a session goes with it, what belongs to the device stays', () => {
  sessionHint.set();
  localStorage.setItem(`${ofTheSession}searches`, '["invoice"]');
  localStorage.setItem('networking.language', 'de');
  expect(sessionHint.isSet()).toBe(true);
  sessionHint.clear();
  expect(sessionHint.isSet()).toBe(false);
  expect(Object.keys(localStorage)).toEqual(['networking.language']);
});

test('another tab that signs out is heard', () => {
  const heard = vi.fn();
  const stop = sessionHint.onCleared(heard);
  const said = (init: StorageEventInit) => window.dispatchEvent(new StorageEvent('storage', init));
  said({ key: 'networking.session', newValue: '1' });
  said({ key: 'networking.language', newValue: null });
  expect(heard).not.toHaveBeenCalled();
  said({ key: 'networking.session', newValue: null });
  expect(heard).toHaveBeenCalledTimes(1);
  stop();
  said({ key: 'networking.session', newValue: null });
  expect(heard).toHaveBeenCalledTimes(1);
});
