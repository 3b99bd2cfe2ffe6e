import { renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Refusal } from '~/api';
import { LanguageProvider } from '~/i18n';
import { useFieldErrors } from './fieldErrors';

const said = (language: 'en' | 'de', message: string) => {
  const error = new Refusal('invalid_input', 400, '', { name: [message] });
  const wrapper = ({ children }: { children: React.ReactNode }) => (
    <LanguageProvider initial={language}>{children}</LanguageProvider>
  );
  return renderHook(() => useFieldErrors(error).of('name'), { wrapper }).result.current;
};

test.each([
  ['is required', 'Das wird gebraucht.'],
  ['is longer than 100 characters', 'Länger als die 100 Zeichen, die Platz haben.'],
  ['has more than 50 entries', 'Mehr als die 50, die Platz haben.'],
  ['contains NUL', 'Enthält Zeichen, die nicht gespeichert werden können.'],
  ['is not a mail address', 'Das ist keine E-Mail-Adresse.'],
])('%s: %s', (message, german) => expect(said('de', message)).toBe(german));

test('what we have no words for is said in the server’s', () => expect(said('de', 'is odd')).toBe('is odd'));

test('a field that is fine says nothing, and so does an error of another kind', () => {
  const { result } = renderHook(() => useFieldErrors(new Error('odd')));
  expect(result.current.of('name')).toBeUndefined();
});
