// Runs one command and ends it, with all it started, when the process that asked for it is gone. Otherwise an `npm ci` or
// a build would go on after its script was killed, and get in the way of the next one.
import { spawn } from 'node:child_process';
import os from 'node:os';

const [command, ...args] = process.argv.slice(2);
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' });

child.once('error', (error) => {
  console.error(error.message);
  process.exit(127);
});
// The shell's convention for a command that ended by a signal.
child.once('exit', (code, signal) => process.exit(code ?? 128 + os.constants.signals[signal]));

// The signal reaches the child as well, as one of the same group; its end is ours.
process.on('SIGTERM', () => undefined);
process.on('SIGINT', () => undefined);

process.once('disconnect', () => {
  // This process leads its group: see `detached` in run-command.mjs.
  process.kill(process.platform === 'win32' ? child.pid : -process.pid, 'SIGTERM');
  // Time for npm and Next to take their locks away.
  setTimeout(() => process.kill(process.platform === 'win32' ? child.pid : -process.pid, 'SIGKILL'), 3_000).unref();
});
