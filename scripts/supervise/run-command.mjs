import { spawn } from 'node:child_process';
import { indent } from '../machine/log-file.mjs';
import { fromRoot } from '../machine/paths.mjs';

/** A command that ended badly; `output` is the tail of what it printed. */
export class CommandFailed extends Error {
  constructor({ title, outcome, output }) {
    super(`${title} failed (${outcome}).${output ? ` Its last lines:\n${indent({ text: output })}` : ''}`);
    this.name = 'CommandFailed';
    this.output = output;
  }
}

// Groups of commands under way, so that an interrupted script leaves none of them behind.
const running = new Set();

/** Ends every command still running, with all it started. */
export function endRunningCommands() {
  for (const child of running) killGroup({ child, signal: 'SIGTERM' });
}

export function killGroup({ child, signal }) {
  if (!child.pid || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/**
 * Runs a command to its end.
 * @param {{ title: string, command: string, args?: string[], cwd?: string, env?: NodeJS.ProcessEnv,
 *   onLine?: (line: string) => void, inherit?: boolean }} options `inherit` shows its output as it comes, otherwise it is
 *   kept for the error; `onLine` sees every line that isn't inherited
 * @returns {Promise<void>} rejects with CommandFailed
 */
export function runCommand({ title, command, args = [], cwd, env = process.env, onLine, inherit = false }) {
  return new Promise((resolve, reject) => {
    // A group of its own: Ctrl-C reaches the script first, which then ends what it started in its own order.
    const output = inherit ? 'inherit' : 'pipe';
    const child = spawn(process.execPath, [fromRoot('scripts', 'supervise', 'leash.mjs'), command, ...args], {
      cwd,
      env,
      detached: process.platform !== 'win32',
      stdio: ['ignore', output, output, 'ipc'],
    });
    running.add(child);
    const tail = [];
    let rest = '';
    const collect = (chunk) => {
      const lines = (rest + chunk).split(/\r?\n/);
      rest = lines.pop() ?? '';
      for (const line of lines) {
        tail.push(line);
        if (line.trim()) onLine?.(line.trim());
      }
      // 60 lines are enough to hold any tool's closing error.
      tail.splice(0, Math.max(0, tail.length - 60));
    };
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', collect);
    child.once('error', (error) => {
      running.delete(child);
      reject(new CommandFailed({ title, outcome: error.message, output: '' }));
    });
    child.once('close', (code, signal) => {
      running.delete(child);
      if (code === 0) return resolve();
      const output = [...tail, rest].join('\n').trim();
      reject(new CommandFailed({ title, outcome: signal ?? `exit code ${code}`, output }));
    });
  });
}
