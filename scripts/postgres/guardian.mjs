// Holds the postmaster for one parent process and stops it when that parent asks, or is gone for whatever reason. So
// no database outlives a killed demo or test run. Speaks with its parent over Node's IPC channel only.
import path from 'node:path';
import { openLog } from '../machine/log-file.mjs';
import { keepSecret } from '../machine/secret-file.mjs';
import { findPostgresAccount } from './account.mjs';
import { startCluster } from './cluster.mjs';
import { choosePostgresPlaces } from './places.mjs';

let postmaster = null;
let starting = false;
let stopping = false;

function tell(message) {
  if (process.connected) process.send(message);
}

function stop() {
  stopping = true;
  if (!postmaster) {
    // In mid-start the end of `start` sees `stopping`: leaving now would leave a postmaster without a guardian.
    if (!starting) process.exit(0);
    return;
  }
  // Fast shutdown: connections are cut, everything committed is on disk.
  postmaster.kill('SIGINT');
  // 20 s is long for a checkpoint of a demo's data; then end at once, the next start recovers.
  setTimeout(() => postmaster.kill('SIGQUIT'), 20_000).unref();
}

async function createDatabase({ url, database }) {
  const { default: pg } = await import('pg');
  const admin = new URL(url);
  admin.pathname = '/postgres';
  const client = new pg.Client({ connectionString: admin.href });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`);
  } catch (error) {
    // 28P01: the kept password is not the cluster's.
    if (error.code === '28P01') throw new Error(`The database's password file does not fit it: ${error.message}`);
    throw error;
  } finally {
    await client.end();
  }
}

async function start({ dataDir, database, port, fast }) {
  const account = findPostgresAccount();
  const { cluster, bin, note } = choosePostgresPlaces({ dataDir, foreignAccount: account !== null });
  if (note) tell({ type: 'note', text: note });
  const password = keepSecret({ file: path.join(dataDir, 'postgres-password') });
  const log = openLog({ dir: path.join(dataDir, 'logs'), name: 'postgres' });
  const started = await startCluster({ cluster, bin, account, password, port, fast, log });
  postmaster = started.postmaster;
  postmaster.once('exit', () => process.exit(stopping ? 0 : 1));
  if (stopping) return stop();
  const url = `postgresql://postgres:${password}@127.0.0.1:${started.port}/${database}`;
  await createDatabase({ url, database });
  tell({ type: 'ready', url, port: started.port, pid: postmaster.pid, logFile: log.file });
}

function fail(error) {
  tell({ type: 'failed', message: error.message });
  if (postmaster) stop();
  else process.exit(1);
}

process.on('disconnect', stop);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
process.on('message', (message) => {
  if (message.type === 'stop') stop();
  if (message.type === 'start') {
    starting = true;
    start(message).catch(fail);
  }
});
