// Refuses regular expressions whose time grows faster than the text that they are given. Part of `npm run lint`.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { findSlow } from './regex/find-slow';
import { listExpressions } from './regex/list-expressions';

const root = path.resolve(import.meta.dirname, '..');
/** What runs on texts of others. What builds and tests the product reads its own files. */
const PLACES = [
  'server',
  'worker',
  'app',
  'pages',
  ':(glob)scripts/*.ts',
  'prisma/demo',
  'proxy.ts',
  'instrumentation.ts',
];
const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...PLACES], {
  cwd: root,
  encoding: 'utf8',
});
const files = listed.split('\n').filter((file) => /\.(?:tsx?|mjs)$/.test(file) && !/\.test\./.test(file));

const problems: string[] = [];
const complain = (file: string, line: number, source: string, why: string) =>
  problems.push(`${file}:${line} /${source.slice(0, 120)}/: ${why}.`);

let checked = 0;
const toLoad: string[] = [];
for (const file of files) {
  const { found, made } = listExpressions({ text: readFileSync(path.join(root, file), 'utf8'), file });
  for (const { literal, line, proof } of found) {
    checked += 1;
    const why = proof === null ? findSlow(literal) : null;
    if (why) complain(file, line, literal.source, why);
  }
  for (const { line, proof, isAtLoad } of made)
    if (!isAtLoad && proof === null) complain(file, line, 'new RegExp', 'nobody can tell what it is made of');
  if (made.some(({ isAtLoad, proof }) => isAtLoad && proof === null)) toLoad.push(file);
}

// Those that a module puts together when it is loaded are caught as they are made.
for (const file of toLoad) {
  const before = globalThis.RegExp;
  const caught: RegExp[] = [];
  globalThis.RegExp = new Proxy(before, {
    construct(target, given: ConstructorParameters<typeof RegExp>) {
      const expression = new target(...given);
      caught.push(expression);
      return expression;
    },
  });
  try {
    await import(pathToFileURL(path.join(root, file)).href);
  } finally {
    globalThis.RegExp = before;
  }
  for (const { source, flags } of caught) {
    checked += 1;
    const why = findSlow({ source, flags });
    if (why) complain(file, 0, source, why);
  }
}

for (const problem of problems) console.error(problem);
if (problems.length > 0) {
  console.error(
    `\n${problems.length} of ${checked} regular expressions can take more than linear time. Write a linear one, or say above it what bounds its text: // linear: at most 160 letters`,
  );
  process.exitCode = 1;
} else console.log(`${checked} regular expressions take linear time.`);
