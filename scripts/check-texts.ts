// Refuses words that a page shows to claimants in one language alone. Part of `npm run lint`.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { listTexts } from './texts/list-texts';
import { EXEMPT, EXEMPTIONS, isSeenByClaimants } from './texts/scope';

const root = path.resolve(import.meta.dirname, '..');
const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'app', 'pages'], {
  cwd: root,
  encoding: 'utf8',
});
const files = listed.split('\n').filter((file) => isSeenByClaimants(file) && existsSync(path.join(root, file)));
const problems: string[] = [];

for (const file of files) {
  const texts = listTexts({ text: readFileSync(path.join(root, file), 'utf8') });
  const isExempt = EXEMPT.includes(file);
  if (isExempt && texts.length === 0)
    problems.push(`${file} has no words of its own any more: take it out of EXEMPT in scripts/texts/scope.ts.`);
  if (isExempt) continue;
  for (const { line, text } of texts) problems.push(`${file}:${line} says “${text}”: put the words into messages/.`);
}
for (const file of EXEMPT)
  if (!files.includes(file)) problems.push(`${file} is gone: take it out of EXEMPT in scripts/texts/scope.ts.`);
if (EXEMPT.length !== EXEMPTIONS)
  problems.push(`${EXEMPT.length} files are exempt, and EXEMPTIONS says ${EXEMPTIONS}. It only goes down.`);

for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else console.log(`${files.length - EXEMPT.length} files that claimants see take their words from messages.`);
