// Refuses a link or a path in the docs that leads nowhere. Part of `npm run lint`.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findDead } from './docs/find-dead';

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
for (const fault of dead) console.error(fault);
if (dead.length > 0) process.exitCode = 1;
else console.log(`${pages.length} pages name only what is there.`);
