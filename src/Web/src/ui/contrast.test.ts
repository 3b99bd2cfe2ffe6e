import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contrast } from './contrast';

/** Text and what it stands on. */
const texts: [text: string, ground: string][] = [
  ...['paper', 'surface', 'raised', 'hover', 'chosen'].flatMap((ground): [string, string][] => [
    ['ink', ground],
    ['ink-soft', ground],
    ['accent', ground],
    ['danger', ground],
    ['partner', ground],
  ]),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['on-accent-soft', 'accent-soft'],
  ['on-partner-soft', 'partner-soft'],
  ['on-mention', 'mention'],
  ['on-danger', 'danger'],
  ['on-danger-soft', 'danger-soft'],
  ['on-rail', 'rail'],
  ['on-rail-chosen', 'rail-chosen'],
];

/** Outlines that say where a field is. */
const outlines: [line: string, ground: string][] = [
  ['line-strong', 'raised'],
  ['line-strong', 'surface'],
];

const css = readFileSync(join(__dirname, 'tokens.css'), 'utf8');
const guide = readFileSync(join(__dirname, '../../../../docs/design-system.md'), 'utf8');

function tokens(scheme: 'light' | 'dark'): Map<string, string> {
  const block = css.split(`[data-mantine-color-scheme="${scheme}"] {`)[1]?.split('}')[0] ?? '';
  return new Map([...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map((m) => [m[1] ?? '', m[2] ?? '']));
}

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  const colours = tokens(scheme);
  const ratio = ([one, other]: [string, string]) =>
    contrast(colours.get(one) ?? `no ${one}`, colours.get(other) ?? `no ${other}`);

  test.each(texts)('%s can be read on %s', (...pair) => expect(ratio(pair)).toBeGreaterThanOrEqual(4.5));
  test.each(outlines)('%s can be seen on %s', (...pair) => expect(ratio(pair)).toBeGreaterThanOrEqual(3));

  test('the guide tells the figures as they are', () => {
    for (const pair of texts.filter(([, ground]) => ground !== 'raised' && ground !== 'hover'))
      expect(guide).toContain(`| \`${pair[0]}\` on \`${pair[1]}\` |`);
    const lines = guide.split('\n').filter((line) => /^\| `[a-z-]+` on `/.test(line));
    for (const line of lines) {
      const [, names = '', light = '', dark = ''] = line.split('|').map((cell) => cell.trim());
      const [one = '', other = ''] = names.replaceAll('`', '').split(' on ');
      expect(`${names} ${scheme === 'light' ? light : dark}`).toBe(
        `${names} ${ratio([one, other]).toFixed(1)}`,
      );
    }
  });
});

test('both schemes name the same colours', () => {
  expect([...tokens('dark').keys()]).toEqual([...tokens('light').keys()]);
});
