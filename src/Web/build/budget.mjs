// What a first visit loads before anything shows may be this much script, gzipped. The build fails beyond it.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const limit = 200 * 1024;
const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));

const initial = new Set();
const visit = (key) => {
  if (initial.has(key)) return;
  initial.add(key);
  for (const next of manifest[key].imports ?? []) visit(next);
};
visit('index.html');

const size = [...initial]
  .map((key) => gzipSync(readFileSync(new URL(manifest[key].file, dist)), { level: 9 }).length)
  .reduce((sum, bytes) => sum + bytes, 0);
const text = `Initial script: ${(size / 1024).toFixed(1)} kB gzipped of ${limit / 1024} kB`;
if (size > limit) {
  process.stderr.write(`${text}: too much. Load a route's parts when the route is opened.\n`);
  process.exit(1);
}
process.stdout.write(`${text}\n`);
