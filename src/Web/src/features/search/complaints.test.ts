import { expect, test } from 'vitest';
import { complaintOf } from './complaints';

test.each([
  ['from:', 'needsValue'],
  ['late kind:', 'needsValue'],
  ['kind:secret', 'noKind'],
  ['on:2026-13', 'noDate'],
  ['after:2026-02-30', 'noDate'],
  ['before:yesterday', 'noDate'],
  ['late -on:2026', 'noNegation'],
  ['-draft', 'nothingWanted'],
  ['-from:ann -draft', 'nothingWanted'],
  ['x'.repeat(501), 'tooLong'],
])('%s is not asked for', (search, kind) => expect(complaintOf(search)?.kind).toBe(kind));

test.each([
  '',
  'late',
  'from:me -draft',
  'on:2024-02-29',
  'after:2026-03 before:2026',
  'KIND:External',
  '-draft on:2026',
])('%s can be asked for', (search) => expect(complaintOf(search)).toBeNull());
