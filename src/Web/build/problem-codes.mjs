// The codes that the API refuses with, as a type: a text for a code that is gone does not compile.
import { readFileSync, writeFileSync } from 'node:fs';

const contract = JSON.parse(readFileSync(new URL('../openapi.json', import.meta.url), 'utf8'));
const answers = Object.values(contract.paths)
  .flatMap((path) => Object.values(path))
  .flatMap((operation) => Object.values(operation.responses ?? {}));
const codes = [...new Set(answers.flatMap((answer) => answer['x-codes'] ?? []))].sort();
writeFileSync(
  new URL('../src/api/generated/problemCode.d.ts', import.meta.url),
  `export type ProblemCode =\n${codes.map((code) => `  | '${code}'`).join('\n')};\n`,
);
