// `npm run advisories`: known weaknesses in the packages that the product runs on. Exit code 1 where one is high or critical, 2 where the
// registry gives no advisories: then nothing was checked.
import { spawnSync } from 'node:child_process';
import { fromRoot } from './machine/paths.mjs';

const { stdout, stderr } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
  cwd: fromRoot(),
  encoding: 'utf8',
  shell: process.platform === 'win32',
});

/** npm's answer, or null where it is none. */
function readAnswer() {
  try {
    return JSON.parse(stdout);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const answer = readAnswer();
if (!answer?.vulnerabilities) {
  const why = answer?.message ?? stderr.trim().split('\n').at(-1);
  console.error(`The registry gives no advisories, so nothing was checked: ${why}`);
  process.exit(2);
}
const found = Object.values(answer.vulnerabilities);
for (const { name, severity, range, fixAvailable } of found)
  console.log(`${severity}: ${name} ${range}${fixAvailable ? '; a version without it exists' : ''}`);
console.log(`${found.length} packages with known weaknesses.`);
if (found.some(({ severity }) => severity === 'high' || severity === 'critical')) process.exit(1);
