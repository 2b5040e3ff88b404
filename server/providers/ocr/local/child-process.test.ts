import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startChild } from './child-process';
import { findConfinement } from './confine-child';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'casedraft-child-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Answers each task, and leaves behind a program that holds its last words' pipe for a while after it is gone. */
const CHILD = `
import { spawn } from 'node:child_process';
process.on('message', ({ id }) => {
  spawn(process.execPath, ['-e', 'setTimeout(() => {}, 400)'], { stdio: ['ignore', 'ignore', 'inherit'] });
  process.send({ id, ok: true, value: null });
});
`;

/** Nothing but the child keeps this one alive. */
const parent = (childPath: string) => `
import { startChild } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, 'child-process.ts')).href)};
async function main() {
  const program = { path: ${JSON.stringify(childPath)}, execArgv: [] };
  const child = startChild({ program, memoryBytes: 1e9, cpuMs: 60_000, recogniser: { languages: null, program: null } });
  await child.run({ task: { kind: 'warm' }, deadlineMs: 20_000 });
  child.kill();
  await child.gone;
  console.log('gone');
}
void main();
`;

/** Tells what became of a connection to the port that it finds beside it, and as whom it runs. */
const CALLING_CHILD = `
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
const port = Number(readFileSync(new URL('port', import.meta.url), 'utf8'));
process.on('message', ({ id }) => {
  const tell = (outcome) => process.send({ id, ok: true, value: { outcome, user: process.getuid() } });
  connect(port, '127.0.0.1').once('connect', () => tell('connected')).once('error', ({ code }) => tell(code));
});
`;

describe('a reader’s child process', () => {
  it('reaches nobody, where the system can take its network away', async () => {
    const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    writeFileSync(join(folder, 'port'), String((server.address() as AddressInfo).port));
    const path = join(folder, 'calling.mjs');
    writeFileSync(path, CALLING_CHILD);
    const recogniser = { languages: null, program: null };
    const child = startChild({ program: { path, execArgv: [] }, memoryBytes: 1e9, cpuMs: 60_000, recogniser });
    const told = await child.run({ task: { kind: 'warm' }, deadlineMs: 60_000 });
    // Folders for temporary files are told apart by this number. Root's child is nobody.
    expect(told).toEqual(
      findConfinement().kind === 'no_network'
        ? { outcome: 'ENETUNREACH', user: process.getuid?.() || 65_534 }
        : { outcome: 'connected', user: process.getuid?.() },
    );
    child.kill();
    await child.gone;
    server.close();
  }, 90_000);

  it('keeps its parent alive until it is gone, once it was killed', () => {
    const [childPath, parentPath] = [join(folder, 'child.mjs'), join(folder, 'parent.ts')];
    writeFileSync(childPath, CHILD);
    writeFileSync(parentPath, parent(childPath));
    const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', parentPath], {
      cwd: join(import.meta.dirname, '../../../..'),
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(stdout).toBe('gone\n');
  }, 30_000);
});
