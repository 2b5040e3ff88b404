// A postmaster outlives a parent that was killed outright, and then refuses its folder to the next one.
import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isAlive, readCommandLine } from '../machine/process-identity.mjs';
import { waitUntil } from '../machine/wait.mjs';

function isPostmasterOf({ pid, cluster }) {
  const commandLine = readCommandLine(pid);
  return /postgres/.test(commandLine) && (commandLine.includes(cluster) || commandLine.includes(realpathSync(cluster)));
}

/**
 * Ends a postmaster left over on this cluster, or removes the note of one that is no more.
 * @param {{ cluster: string }} options the cluster's folder
 * @returns {Promise<'none' | 'ended' | 'stale'>}
 */
export async function clearLeftoverPostmaster({ cluster }) {
  const pidFile = path.join(cluster, 'postmaster.pid');
  if (!existsSync(pidFile)) return 'none';
  const pid = Number.parseInt(readFileSync(pidFile, 'utf8'), 10);
  if (!Number.isInteger(pid) || !isAlive(pid) || !isPostmasterOf({ pid, cluster })) {
    // Postgres itself would take any live process with this id for its own and refuse to start.
    rmSync(pidFile, { force: true });
    return 'stale';
  }
  // SIGINT: fast shutdown, clean, connections cut. SIGQUIT: at once, the next start recovers from the log.
  for (const { signal, timeoutMs } of [
    { signal: 'SIGINT', timeoutMs: 10_000 },
    { signal: 'SIGQUIT', timeoutMs: 5_000 },
  ]) {
    process.kill(pid, signal);
    if (await waitUntil({ check: () => !isAlive(pid), timeoutMs })) {
      rmSync(pidFile, { force: true });
      return 'ended';
    }
  }
  throw new Error(`A Postgres left over from an earlier run (process ${pid}) won't end. End it and start again.`);
}
