// `npm test`: everything that has to hold, from a fresh clone. `npm test -- --only unit,e2e` runs some stages.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { installPackages } from './build/install.mjs';
import { createProgress, formatSeconds } from './machine/progress.mjs';
import { endRunningCommands } from './supervise/run-command.mjs';
import { listenForStop } from './supervise/stop-signals.mjs';
import { sumCounts } from './test/counts.mjs';

const inCi = process.env.CI === 'true' || process.env.CI === '1';
const say = (line) => console.log(line);
const reportDir = mkdtempSync(path.join(os.tmpdir(), 'casedraft-reports-'));
process.on('exit', () => rmSync(reportDir, { recursive: true, force: true }));
listenForStop({
  onStop: () => {
    endRunningCommands();
    process.exitCode = 130;
  },
  onForce: () => process.exit(130),
});

function readSelection(stages) {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  if (!values.only) return stages;
  const wanted = values.only.split(',').map((name) => name.trim());
  const known = new Set(stages.flatMap(({ name, group }) => (group ? [name, group] : [name])));
  const unknown = wanted.filter((name) => !known.has(name));
  if (unknown.length > 0)
    throw new Error(`No stage is called ${unknown.join(', ')}. There are: ${[...known].join(', ')}.`);
  // Every stage needs the database client, and the browser tests need the build.
  return stages.filter(({ name, group }) => {
    return (
      wanted.includes(name) ||
      wanted.includes(group) ||
      name === 'client' ||
      (name === 'build' && wanted.some((one) => one.startsWith('e2e')))
    );
  });
}

/** Finds or fetches a browser, Redis, clamd and tesseract; on a build machine a missing one is an error, elsewhere its tests are skipped. */
async function provideNeeds({ stages, progress }) {
  const { provideBrowser, provideClamd, provideRedis, provideTesseract } = await import('./test/needs.mjs');
  const provide = async ({ title, for: users, get }) => {
    if (!stages.some(({ name }) => users.includes(name))) return null;
    const outcome = (need) => need.path ?? need.missing;
    const need = await progress.step({ title, run: (report) => get({ say: report }), outcome });
    if (need.missing && inCi) throw new Error(`The build machine must run every test: ${need.missing}`);
    return need;
  };
  const browser = await provide({ title: 'Finding a browser', for: ['e2e', 'e2e-production'], get: provideBrowser });
  const redis = await provide({
    title: 'Finding Redis',
    for: ['integration', 'faults', 'e2e-production'],
    get: provideRedis,
  });
  const clamd = await provide({ title: 'Finding clamd', for: ['integration'], get: provideClamd });
  const users = ['unit', 'integration'];
  const tesseract = await provide({ title: 'Finding tesseract', for: users, get: provideTesseract });
  return { browser, redis, clamd, tesseract };
}

async function runStage({ stage, context }) {
  const since = Date.now();
  say(`\n── ${stage.name} ${'─'.repeat(Math.max(3, 60 - stage.name.length))}`);
  const finish = (counts) => ({ name: stage.name, counts, ms: Date.now() - since });
  try {
    return finish(await stage.run(context));
  } catch (error) {
    console.error(error.message);
    return finish({ passed: 0, failed: 1, skipped: 0 });
  }
}

function printSummary(results) {
  say('\nstage          time       passed  failed  skipped');
  for (const { name, counts, ms } of results) {
    const time = counts ? formatSeconds(ms) : 'not run';
    const numbers = counts ? [counts.passed, counts.failed, counts.skipped] : ['', '', ''];
    const [passed, failed, skipped] = numbers.map(String);
    say(`${name.padEnd(14)} ${time.padEnd(10)} ${passed.padStart(6)}  ${failed.padStart(6)}  ${skipped.padStart(7)}`);
  }
}

async function run() {
  const progress = createProgress({ total: 5 });
  await progress.step({
    title: 'Installing packages',
    run: (report) => installPackages({ report }),
    outcome: (result) => (result === 'present' ? 'already there' : 'done'),
  });
  const { STAGES } = await import('./test/stages.mjs');
  const stages = readSelection(STAGES);
  const context = { ...(await provideNeeds({ stages, progress })), reportDir, say };
  const results = [];
  let hasFailed = false;
  for (const stage of stages) {
    const isRunning = process.exitCode !== 130 && (!hasFailed || stage.quick);
    const result = isRunning ? await runStage({ stage, context }) : { name: stage.name, counts: null, ms: 0 };
    results.push(result);
    hasFailed ||= (result.counts?.failed ?? 0) > 0;
  }
  printSummary(results);
  const total = sumCounts(results.flatMap(({ counts }) => (counts ? [counts] : [])));
  say(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  if (inCi && total.skipped > 0) console.error('The build machine must run every test, and some were skipped.');
  if (hasFailed || (inCi && total.skipped > 0)) process.exitCode ??= 1;
}

try {
  await run();
} catch (error) {
  console.error(error.message);
  process.exitCode ??= 1;
}
