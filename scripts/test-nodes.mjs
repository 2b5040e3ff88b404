// `npm run test:nodes`: the unit tests on each supported line of Node, besides the one at hand. Lines that this machine has not come from the
// package `node` of npm, and are kept in .casedraft/nodes.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fromRoot } from './machine/paths.mjs';

/** Pinned: what a run used stays known. The Dockerfile's version is among them. */
const VERSIONS = ['22.23.3', '24.21.0'];

function run({ command, args }) {
  const { status, error } = spawnSync(command, args, {
    cwd: fromRoot(),
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) throw error;
  return status === 0;
}

function findNode(version) {
  if (process.version === `v${version}`) return process.execPath;
  const folder = fromRoot('.casedraft', 'nodes', version);
  const program = path.join(folder, 'node_modules', 'node', 'bin', 'node');
  if (existsSync(program)) return program;
  const isThere = run({
    command: 'npm',
    args: ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', folder, `node@${version}`],
  });
  if (!isThere || !existsSync(program)) throw new Error(`Node ${version} can't be had from npm.`);
  return program;
}

const failed = [];
for (const version of VERSIONS) {
  console.log(`\nNode ${version}`);
  const vitest = fromRoot('node_modules', 'vitest', 'vitest.mjs');
  if (!run({ command: findNode(version), args: [vitest, 'run', '--project', 'unit'] })) failed.push(version);
}
console.log(
  failed.length > 0 ? `\nThe unit tests fail on Node ${failed.join(', ')}.` : '\nThe unit tests pass on each line.',
);
process.exit(failed.length > 0 ? 1 : 0);
