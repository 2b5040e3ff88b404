// The stages of `npm test`, in order. Each gives its counts; a check counts as one failed test when it fails, so that the
// last line never says "0 failed" of a failed run, and as none when it passes.
import path from 'node:path';
import { buildAll, generateClient } from '../build/build.mjs';
import { findFreePort } from '../machine/free-port.mjs';
import { fromRoot } from '../machine/paths.mjs';
import { runCommand } from '../supervise/run-command.mjs';
import { countPlaywright, countVitest, readCounts } from './counts.mjs';

const NONE = { passed: 0, failed: 0, skipped: 0 };

function bin(name) {
  return fromRoot('node_modules', '.bin', name);
}

function show({ title, command, args, env }) {
  return runCommand({ title, command, args, env: { ...process.env, ...env }, cwd: fromRoot(), inherit: true });
}

/** Runs a test runner and reads its report even where it ended with an error: failed tests are counted, not thrown. */
async function runTests({ run, read }) {
  try {
    await run();
  } catch (error) {
    const counts = read();
    // Without a failed test on record something else broke; the run must not pass for it.
    if (!counts || counts.failed === 0) throw error;
    return counts;
  }
  const counts = read();
  if (!counts) throw new Error('The tests ended without a report.');
  return counts;
}

function runVitest({ name, project, env, reportDir }) {
  const report = path.join(reportDir, `${name}.json`);
  return runTests({
    run: () =>
      show({
        title: `The ${name} tests`,
        command: bin('vitest'),
        args: ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
        env,
      }),
    read: () => countVitest(report),
  });
}

/** How many end-to-end tests there are, to say how many are skipped. Needs no browser. */
async function countEndToEnd({ reportDir, name, choice }) {
  const report = path.join(reportDir, `${name}-list.json`);
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const args = ['test', '--list', '--reporter=json', ...choice];
  await runCommand({ title: 'playwright test --list', command: bin('playwright'), args, cwd: fromRoot(), env });
  const listed = countPlaywright(report);
  if (!listed) throw new Error('Playwright listed no tests.');
  return { ...NONE, skipped: listed.passed + listed.skipped };
}

async function runEndToEnd({ name, needs, env: column, choice = [], context }) {
  const { reportDir, say } = context;
  const missing = needs.find((need) => need.missing);
  if (missing) {
    say(`The ${name} tests are skipped: ${missing.missing}`);
    return countEndToEnd({ reportDir, name, choice });
  }
  const report = path.join(reportDir, `${name}.json`);
  const env = {
    ...column,
    CHROMIUM_PATH: context.browser.path,
    // Two clones tested at once must not meet on one port.
    PORT: String(await findFreePort()),
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    PLAYWRIGHT_HTML_OPEN: 'never',
  };
  return runTests({
    run: () =>
      show({
        title: `The ${name} tests`,
        command: bin('playwright'),
        args: ['test', '--reporter=list,json,html', ...choice],
        env,
      }),
    read: () => countPlaywright(report),
  });
}

/** Plans of kills and crashes on both of the queue's stores; a plan counts as a test. */
async function runFaults({ redis, reportDir, say }) {
  const report = path.join(reportDir, 'faults.json');
  if (redis.missing) say(`The faults on Redis are skipped: ${redis.missing}`);
  const env = { ...process.env, ...(redis.missing ? {} : { REDIS_SERVER_PATH: redis.path }) };
  const counts = await runTests({
    run: () =>
      runCommand({
        title: 'The faults',
        command: process.execPath,
        args: [
          ...['--import', 'tsx', fromRoot('tests', 'faults', 'main.ts'), '--report', report],
          // A seed of its own for each run would find more, and fail builds that changed nothing.
          ...['--seed', '20261123', '--documents', '152', '--backend', redis.missing ? 'postgres' : 'both'],
        ],
        env,
        cwd: fromRoot(),
        inherit: true,
      }),
    read: () => readCounts(report),
  });
  return { ...counts, skipped: redis.missing ? counts.passed + counts.failed : 0 };
}

function check(run) {
  return async (context) => {
    await run(context);
    return NONE;
  };
}

/** A stage that runs a check of `npm run lint`. */
function checkBy({ name, title, file }) {
  const args = ['--import', 'tsx', fromRoot('scripts', file)];
  return { name, group: 'check', quick: true, run: check(() => show({ title, command: process.execPath, args })) };
}

/**
 * `quick` stages still run after a failure: they tell more in little time. `group` is another name for `--only`.
 * @type {{ name: string, group?: string, quick: boolean, run: (context: any) => Promise<import('./counts.mjs').Counts> }[]}
 */
export const STAGES = [
  { name: 'client', quick: true, run: check(() => generateClient()) },
  {
    name: 'types',
    group: 'check',
    quick: true,
    run: check(async () => {
      // Writes next-env.d.ts and the routes' types, which a fresh clone has not got.
      await runCommand({ title: 'next typegen', command: bin('next'), args: ['typegen'], cwd: fromRoot() });
      await show({ title: 'The type check', command: bin('tsc'), args: ['--noEmit'] });
    }),
  },
  {
    name: 'lint',
    group: 'check',
    quick: true,
    run: check(() => show({ title: 'Biome', command: bin('biome'), args: ['check', '.'] })),
  },
  checkBy({ name: 'expressions', title: 'The check of regular expressions', file: 'check-regex.ts' }),
  checkBy({ name: 'nouns', title: 'The check of nouns', file: 'check-nouns.ts' }),
  checkBy({ name: 'outcomes', title: 'The check of outcomes', file: 'check-outcomes.ts' }),
  checkBy({ name: 'texts', title: 'The check of texts', file: 'check-texts.ts' }),
  checkBy({ name: 'docs', title: 'The check of paths in the docs', file: 'check-docs.ts' }),
  {
    name: 'migrations',
    group: 'check',
    quick: true,
    run: check(() =>
      show({
        title: 'The check of the migrations',
        command: process.execPath,
        args: [fromRoot('scripts', 'check-migrations.mjs')],
      }),
    ),
  },
  {
    name: 'unit',
    quick: true,
    run: ({ tesseract, reportDir, say }) => {
      if (tesseract.missing) say(`The tests of native tesseract are skipped: ${tesseract.missing}`);
      return runVitest({ name: 'unit', project: 'unit', env: {}, reportDir });
    },
  },
  {
    name: 'integration',
    quick: false,
    run: ({ redis, clamd, reportDir, say }) => {
      if (redis.missing) say(`The tests of the queue on Redis are skipped: ${redis.missing}`);
      if (clamd.missing) say(`The tests of scanning for malware are skipped: ${clamd.missing}`);
      const env = redis.missing ? { CASEDRAFT_NO_REDIS: '1' } : { REDIS_SERVER_PATH: redis.path };
      // One project for each store of the queue.
      return runVitest({ name: 'integration', project: 'integration-*', env, reportDir });
    },
  },
  { name: 'faults', quick: false, run: runFaults },
  { name: 'build', quick: false, run: check(({ say }) => buildAll({ report: say })) },
  {
    name: 'e2e',
    quick: false,
    run: (context) => runEndToEnd({ name: 'e2e', needs: [context.browser], env: {}, context }),
  },
  {
    name: 'e2e-production',
    quick: false,
    run: (context) => {
      const { browser, redis } = context;
      const env = { COLUMN: 'production', REDIS_SERVER_PATH: redis.path };
      // The others went their way in the stage before, and would go the same here.
      const choice = ['--grep', '@services'];
      return runEndToEnd({ name: 'e2e-production', needs: [browser, redis], env, choice, context });
    },
  },
];
