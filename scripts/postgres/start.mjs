// Postgres from npm, for the demo, development and tests: nothing to install, nothing left running.
import { fork } from 'node:child_process';
import { fromRoot } from '../machine/paths.mjs';

/**
 * @typedef {object} EmbeddedPostgres
 * @property {string} url a connection string to the database, with its password
 * @property {number} port
 * @property {number} pid the postmaster's process id
 * @property {string} logFile where Postgres writes what it has to say
 * @property {() => Promise<void>} stop cuts connections, stops Postgres cleanly and waits until it is gone
 * @property {(listener: () => void) => void} onExit called once when it ends without having been asked to
 */

/**
 * Starts Postgres 18 with its data in `<dataDir>/postgres`, makes the database where it is missing and heals what a killed
 * run left behind. It stops when this process ends, however it ends. Under root Postgres runs as the account
 * `postgres`, and where that one can't reach `dataDir`, the data lies below the system's temporary folder.
 * @param {object} options
 * @param {string} options.dataDir an absolute folder; the password and the log are kept there as well
 * @param {string} [options.database] name of the database
 * @param {number} [options.port] a free one is found when it is left out
 * @param {boolean} [options.fast] don't wait for the disk: only for data nobody will miss
 * @param {(line: string) => void} [options.onNote] hears about a place that differs from `dataDir`
 * @returns {Promise<EmbeddedPostgres>} rejects with the end of Postgres's log when it can't start
 */
export function startPostgres({ dataDir, database = 'casedraft', port, fast = false, onNote = () => {} }) {
  return new Promise((resolve, reject) => {
    // A process group of its own: a Ctrl-C in the terminal must not stop the database before web and worker.
    const guardian = fork(fromRoot('scripts', 'postgres', 'guardian.mjs'), [], {
      detached: true,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: [],
    });
    let stopping = false;
    const exitListeners = [];
    const exited = new Promise((done) => guardian.once('exit', done));
    exited.then(() => {
      reject(new Error('The process that holds Postgres ended while it was starting.'));
      if (!stopping) for (const listener of exitListeners) listener();
    });

    const stop = async () => {
      stopping = true;
      if (guardian.connected) guardian.send({ type: 'stop' });
      await exited;
    };
    guardian.once('error', reject);
    guardian.on('message', (message) => {
      if (message.type === 'note') onNote(message.text);
      if (message.type === 'failed') reject(new Error(message.message));
      if (message.type === 'ready') {
        const { url, pid, logFile } = message;
        resolve({ url, port: message.port, pid, logFile, stop, onExit: (listener) => exitListeners.push(listener) });
      }
    });
    guardian.send({ type: 'start', dataDir, database, port, fast });
  });
}
