// Keeps one child process running: starts it again when it dies, and stops it on request.
import { spawn } from 'node:child_process';
import { readFrom, sizeOf } from '../machine/log-file.mjs';
import { waitUntil } from '../machine/wait.mjs';
import { killGroup } from './run-command.mjs';

// From half a second, doubling, so that a process which dies at once doesn't keep the machine busy.
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;
// One that ran this long was fine: its next pause is the first again.
const SETTLED_MS = 30_000;

/**
 * @typedef {object} Supervised
 * @property {() => number | undefined} pid
 * @property {() => boolean} isRunning
 * @property {() => Promise<void>} stop ends it for good: asks, waits, then insists
 * @property {(pattern: RegExp, timeoutMs: number) => Promise<boolean>} waitForLine waits for a line in its log, from its
 *   latest start on; false when the time ran out or it ended
 */

/**
 * @param {object} options
 * @param {string} options.name what it is called in messages
 * @param {string[]} options.args arguments for Node: a script and its own
 * @param {NodeJS.ProcessEnv} options.env
 * @param {string} [options.cwd]
 * @param {{ file: string, fd: number }} options.log where its output goes
 * @param {number} options.stopMs how long it gets to end by itself
 * @param {(line: string) => void} options.say hears, in one line, that it died and comes back
 * @param {() => Promise<void>} [options.beforeRestart] e.g. waits for the database
 * @returns {Supervised}
 */
export function supervise({ name, args, env, cwd, log, stopMs, say, beforeRestart }) {
  let child;
  let stopping = false;
  let startedAt = 0;
  let pauseMs = FIRST_PAUSE_MS;
  let timer = null;
  let offset = 0;

  function start() {
    timer = null;
    startedAt = Date.now();
    offset = sizeOf(log.file);
    // Straight into the file, not through a pipe: a pipe would break, and take the child with it, before it had ended
    // its work, when this process is killed. Its own process group: Ctrl-C must not reach it before its turn.
    child = spawn(process.execPath, args, {
      env,
      cwd,
      stdio: ['ignore', log.fd, log.fd, 'ipc'],
      detached: process.platform !== 'win32',
    });
    const own = child;
    child.once('error', (error) => say(`${name} could not be started: ${error.message}`));
    child.once('exit', (code, signal) => {
      if (stopping) return;
      // Whatever the dead process had started itself.
      killGroupOf(own);
      if (Date.now() - startedAt > SETTLED_MS) pauseMs = FIRST_PAUSE_MS;
      say(`${name} ended unexpectedly (${signal ?? `exit code ${code}`}); starting it again. Its log: ${log.file}`);
      timer = setTimeout(restart, pauseMs);
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    });
  }

  async function restart() {
    await beforeRestart?.();
    if (!stopping) start();
  }

  const isRunning = () => child.exitCode === null && child.signalCode === null;

  async function stop() {
    stopping = true;
    clearTimeout(timer);
    if (!isRunning()) return;
    const exited = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const insist = setTimeout(() => killGroup({ child, signal: 'SIGKILL' }), stopMs);
    await exited;
    clearTimeout(insist);
    killGroupOf(child);
  }

  async function waitForLine(pattern, timeoutMs) {
    const own = child;
    const found = await waitUntil({
      timeoutMs,
      check: () => {
        // 1 MB holds far more than a process says before it is ready.
        if (pattern.test(readFrom({ file: log.file, offset, limit: 1024 * 1024 }).text)) return 'found';
        return own !== child || !isRunning() ? 'ended' : false;
      },
    });
    return found === 'found';
  }

  start();
  return { pid: () => child.pid, isRunning, stop, waitForLine };
}

/** Ends what is left of a dead child's process group. */
function killGroupOf(child) {
  if (process.platform === 'win32' || !child.pid) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    // ESRCH: nothing is left; EPERM: macOS says so for a group of processes already dead.
    if (error.code !== 'ESRCH' && error.code !== 'EPERM') throw error;
  }
}
