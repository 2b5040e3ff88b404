// Refuses an outcome of a decision that a screen, a letter or a rule forgets. Part of `npm run lint`.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DecisionOutcome } from '../generated/prisma/enums';
import { compileHomes } from './outcomes/compile-homes';
import { EXHAUSTIVE, OUTCOME_HOMES } from './outcomes/homes';
import { listBare } from './outcomes/list-bare';

const root = path.resolve(import.meta.dirname, '..');
const outcomes = Object.values(DecisionOutcome);
const problems: string[] = [];

const listed = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', 'app', 'pages', 'server', 'worker'],
  {
    cwd: root,
    encoding: 'utf8',
  },
);
const own = new Set([...OUTCOME_HOMES, ...EXHAUSTIVE]);
const files = listed
  .split('\n')
  .filter(
    (file) => /\.tsx?$/.test(file) && !/\.test\./.test(file) && !own.has(file) && existsSync(path.join(root, file)),
  );
for (const file of files)
  for (const { line, outcome } of listBare({ text: readFileSync(path.join(root, file), 'utf8'), file, outcomes }))
    problems.push(
      `${file}:${line} compares with “${outcome}”: ask server/cases/outcomes.ts or app/ui/outcome-looks.ts.`,
    );

for (const { file, message } of await compileHomes()) problems.push(`${file}: ${message}`);

for (const problem of problems) console.error(problem);
if (problems.length > 0) {
  console.error('\nEach outcome of a decision is named in these, and nowhere else:');
  for (const home of OUTCOME_HOMES) console.error(`  ${home}`);
  process.exitCode = 1;
} else console.log(`${outcomes.length} outcomes of a decision are named by all of ${OUTCOME_HOMES.length} modules.`);
