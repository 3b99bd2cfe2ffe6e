import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** What each folder may know, besides itself and packages. */
const mayKnow: Record<string, readonly string[]> = {
  api: [],
  i18n: [],
  ui: ['api', 'i18n'],
  live: ['api'],
  offline: ['api', 'i18n', 'ui', 'live'],
  features: ['api', 'i18n', 'ui', 'live', 'offline'],
  testing: ['api', 'i18n', 'live'],
  app: ['api', 'i18n', 'ui', 'live', 'offline'],
};

/** Of the app, features know where their routes hang and who is signed in. */
const openToFeatures = ['app/root', 'app/me', 'app/sessionHint'];

/** What is wrong with a file of `from` importing `to`, both without their endings; null when nothing is. */
function complaint(from: string, to: string): string | null {
  const [folder = '', feature = ''] = from.split('/');
  const [otherFolder = '', otherFeature = ''] = to.split('/');
  if (folder === otherFolder && (folder !== 'features' || feature === otherFeature)) return null;
  if (otherFolder === 'features' && (folder === 'features' || folder === 'app'))
    return to === `features/${otherFeature}` ? null : `${from} reaches into ${to}: take it from its index`;
  if (to === 'testing' && from.endsWith('.test')) return null;
  if (to.startsWith('offline/') && from.startsWith('features/threads/seeded/')) return null;
  if ((folder === 'features' || folder === 'testing') && openToFeatures.includes(to)) return null;
  if (!mayKnow[folder]?.includes(otherFolder)) return `${from} knows ${to}`;
  return to === otherFolder ? null : `${from} reaches into ${to}: take it from its index`;
}

const root = resolve(__dirname);
const imports = /(?:from|import)\s*\(?\s*'((?:~|\.{1,2})\/[^']+)'/g;

function* importsOfAll(): Generator<[from: string, to: string]> {
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!/\.tsx?$/.test(entry.name) || entry.parentPath === root) continue;
    const file = join(entry.parentPath, entry.name);
    for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(imports)) {
      const path = target.startsWith('~') ? join(root, target.slice(2)) : resolve(dirname(file), target);
      yield [relative(root, file).replace(/\.tsx?$/, ''), relative(root, path)];
    }
  }
}

test('no file knows what it should not', () => {
  const all = [...importsOfAll()];
  expect(all.length).toBeGreaterThan(100);
  expect(all.map(([from, to]) => complaint(from, to)).filter(Boolean)).toEqual([]);
});

// The twin that must fail: each of these breaks a rule.
test.each([
  ['features/threads/Composer', 'features/inbox/queries'],
  ['features/threads/Composer', 'app/Shell'],
  ['features/threads/Composer', 'ui/Button'],
  ['app/router', 'features/inbox/routes'],
  ['ui/Button', 'features/inbox'],
  ['live/feed', 'ui'],
  ['api/client', 'app/me'],
  ['features/threads/Composer', 'testing'],
])('%s may not import %s', (from, to) => expect(complaint(from, to)).not.toBeNull());

test.each([
  ['features/threads/routes', 'features/inbox'],
  ['features/threads/routes', 'app/root'],
  ['app/router', 'features/threads'],
  ['features/inbox/InboxRow', 'features/inbox/queries'],
  ['features/inbox/InboxRow.test', 'testing'],
])('%s may import %s', (from, to) => expect(complaint(from, to)).toBeNull());
