import { fork } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { findFreePort } from '../../scripts/machine/free-port.mjs';
import { fromRoot } from '../../scripts/machine/paths.mjs';
import { findProgram } from '../../scripts/machine/system-packages.mjs';
import { until } from './until';

/** The test file that every scanner knows; it does no harm. Joined here, so that no scanner takes this file for it. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/** Debian's packages put it beside the programs for administrators, which not everybody has on their path. */
export const clamdProgram = process.env.CLAMD_PATH ?? findProgram('clamd') ?? findProgram('../sbin/clamd');

/** A signature of our own, so that nothing is downloaded: the test file's bytes, wherever they stand. */
const SIGNATURE = `Casedraft.Test:0:*:${Buffer.from(EICAR).toString('hex')}\n`;

async function writeSettings({ folder, port }: { folder: string; port: number }): Promise<string> {
  await writeFile(path.join(folder, 'test.ndb'), SIGNATURE);
  const settings = {
    Foreground: 'yes',
    TCPSocket: port,
    TCPAddr: '127.0.0.1',
    DatabaseDirectory: folder,
    TemporaryDirectory: folder,
    StreamMaxLength: '1M',
    AlertExceedsMax: 'yes',
  };
  const file = path.join(folder, 'clamd.conf');
  await writeFile(
    file,
    Object.entries(settings)
      .map(([name, value]) => `${name} ${value}\n`)
      .join(''),
  );
  return file;
}

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });

/** A real clamd that takes files of 1 MB and knows one signature. `start` it as often as it was stopped; `close` removes all of it. */
export async function prepareClamd() {
  if (!clamdProgram) throw new Error('There is no clamd. Install clamav-daemon, or name it by CLAMD_PATH.');
  const program = clamdProgram;
  const folder = await mkdtemp(path.join(os.tmpdir(), 'casedraft-clamd-'));
  const port = await findFreePort();
  const settings = await writeSettings({ folder, port });
  let stop = async () => {};
  const start = async () => {
    const leash = fork(fromRoot('scripts', 'supervise', 'leash.mjs'), [program, '--config-file', settings], {
      detached: true,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [],
    });
    const ended = new Promise((resolve) => leash.once('exit', resolve));
    stop = async () => {
      if (leash.pid && leash.exitCode === null && leash.signalCode === null) process.kill(-leash.pid, 'SIGKILL');
      await ended;
    };
    await until('clamd answers', () => answers(port));
  };
  return {
    address: `tcp://127.0.0.1:${port}`,
    start,
    stop: () => stop(),
    close: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
