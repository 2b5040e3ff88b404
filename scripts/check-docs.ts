// Refuses a link or a path in the docs that leads nowhere, and a test that docs/asvs.md names and nothing has. Part of `npm run lint`.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ASKED } from './docs/asvs-numbers';
import { findDead } from './docs/find-dead';
import { findUnanswered } from './docs/find-unanswered';

const root = path.resolve(import.meta.dirname, '..');
const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
});
const files = listed.split('\0').filter((file) => file !== '' && existsSync(path.join(root, file)));
// Decisions tell what was so on their day: only pages that say what is so now are held to it.
const living = files.filter((file) => /^(?:docs\/[^/]+|[^/]+|docs\/decisions\/README)\.md$/.test(file));
const pages = living.map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));
const dead = findDead({ pages, files });
const standard = pages.find(({ file }) => file === 'docs/asvs.md');
if (!standard) throw new Error('There is no docs/asvs.md.');

/** The tests of a file, which is named by its end alone. */
function readTests(end: string): string | null {
  const found = files.filter((file) => file === end || file.endsWith(`/${end}`));
  return found.length === 1 ? readFileSync(path.join(root, found[0] ?? ''), 'utf8') : null;
}
const faults = [...dead, ...findUnanswered({ page: standard, asked: ASKED, readTests })];
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
else console.log(`${pages.length} pages name only what is there.`);
