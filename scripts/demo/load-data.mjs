import { fromRoot } from '../machine/paths.mjs';
import { runCommand } from '../supervise/run-command.mjs';

/** @typedef {'accounts' | 'cases' | 'history'} DemoPart */

/**
 * Loads the demo accounts, the accounts with the sample cases, or the cases that an office decided before. Finds what is there and leaves it alone.
 * @param {{ env: NodeJS.ProcessEnv, part: DemoPart, fromSource?: boolean, report?: (line: string) => void }} options
 *   `env`: see describeEnvironment; `fromSource`: without a build
 */
export function loadDemoData({ env, part, fromSource = false, report }) {
  const script = fromSource
    ? ['--import', 'tsx', fromRoot('prisma', 'demo', 'seed.ts')]
    : ['--enable-source-maps', fromRoot('dist', 'seed-demo.mjs')];
  return runCommand({
    title: 'Loading the demo data',
    command: process.execPath,
    // Within a transaction Prisma asks several things of one connection at once, and pg says for which version that is to end:
    // nothing for whoever watches the steps of a demo.
    args: ['--no-deprecation', ...script, `--${part}`],
    cwd: fromRoot(),
    // Past cases were decided long ago: nobody can undo them any more.
    env: { ...env, DECISION_UNDO_SECONDS: '0' },
    onLine: report,
  });
}
