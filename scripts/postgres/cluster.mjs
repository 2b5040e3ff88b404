// Making and running one Postgres cluster with the programs from npm. Used by the guardian process only.
import { execFile, spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { findFreePort } from '../machine/free-port.mjs';
import { readFrom, readTail, sizeOf } from '../machine/log-file.mjs';
import { pause, waitUntil } from '../machine/wait.mjs';
import { clearLeftoverPostmaster } from './leftover.mjs';

const run = promisify(execFile);

/** Safe only for data nobody will miss: tests throw their cluster away. */
const FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

// What a shutdown or a crashed backend leaves for some milliseconds: worth another try.
const PASSING = /pre-existing shared memory block|Address already in use|could not create any TCP\/IP sockets/;

function program({ bin, name }) {
  return path.join(bin, process.platform === 'win32' ? `${name}.exe` : name);
}

/** Makes the cluster where there is none. A killed attempt leaves nothing that looks like one. */
async function initialise({ cluster, bin, account, password, fast }) {
  if (existsSync(path.join(cluster, 'PG_VERSION'))) return;
  const draft = `${cluster}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  const passwordFile = path.join(os.tmpdir(), `casedraft-${process.pid}-${Date.now()}`);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600, flag: 'wx' });
  if (account) for (const file of [draft, passwordFile]) chownSync(file, account.uid, account.gid);
  try {
    await run(
      program({ bin, name: 'initdb' }),
      [
        ...['--pgdata', draft, '--username', 'postgres', '--auth', 'scram-sha-256', '--pwfile', passwordFile],
        // The same text order on every machine, whatever locales it has.
        ...['--encoding', 'UTF8', '--locale-provider', 'builtin', '--locale', 'C.UTF-8', '--lc-messages', 'C'],
        ...(fast ? ['--no-sync'] : []),
      ],
      { ...account, cwd: draft, env: { ...process.env, LC_ALL: 'C' } },
    );
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw new Error(`Making the database failed: ${error.stderr?.trim() || error.message}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(draft, cluster);
}

function launch({ cluster, bin, account, port, fast, log }) {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    // Web and worker pools, BullMQ's listeners, and test workers side by side.
    'max_connections=200',
    'lc_messages=C',
    ...(fast ? FAST : []),
  ];
  return spawn(
    program({ bin, name: 'postgres' }),
    ['-D', cluster, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    { ...account, cwd: cluster, env: { ...process.env, LC_ALL: 'C' }, stdio: ['ignore', log.fd, log.fd] },
  );
}

/** Waits until this postmaster says it is ready, or ends: 'ready' | 'ended' | null after 30 s. */
function waitForStart({ postmaster, cluster }) {
  const pidFile = path.join(cluster, 'postmaster.pid');
  return waitUntil({
    timeoutMs: 30_000,
    check: () => {
      if (postmaster.exitCode !== null || postmaster.signalCode !== null || !postmaster.pid) return 'ended';
      if (!existsSync(pidFile)) return false;
      // Its own pid in line 1 and its state in line 8: the same signs pg_ctl goes by.
      const lines = readFileSync(pidFile, 'utf8').split('\n');
      return Number(lines[0]) === postmaster.pid && lines[7]?.trim() === 'ready' && 'ready';
    },
  });
}

/**
 * Starts the cluster, made on first use and healed where an earlier run was killed.
 * @returns {Promise<{ postmaster: import('node:child_process').ChildProcess, port: number }>}
 */
export async function startCluster({ cluster, bin, account, password, port, fast, log }) {
  if (existsSync(cluster)) {
    // A copied or restored folder belongs to whoever copied it, and Postgres wants it closed to all others.
    if (account) chownSync(cluster, account.uid, account.gid);
    chmodSync(cluster, 0o700);
    await clearLeftoverPostmaster({ cluster });
  }
  await initialise({ cluster, bin, account, password, fast });

  for (let attempt = 1; ; attempt += 1) {
    const offset = sizeOf(log.file);
    const chosen = port ?? (await findFreePort());
    const postmaster = launch({ cluster, bin, account, port: chosen, fast, log });
    postmaster.once('error', () => postmaster.kill());
    const outcome = await waitForStart({ postmaster, cluster });
    if (outcome === 'ready') return { postmaster, port: chosen };
    postmaster.kill('SIGQUIT');
    const { text } = readFrom({ file: log.file, offset });
    // 10 tries, 5.5 s in all: a killed postmaster's children are gone within a second or two.
    if (attempt < 10 && PASSING.test(text)) await pause(100 * attempt);
    else throw new Error(`Postgres did not start. The end of ${log.file}:\n${readTail({ file: log.file })}`);
  }
}
