import { spawnSync } from 'node:child_process';

/**
 * What holds the children that open files. `no_network`: each is in a network of its own that leads nowhere, without rights of its
 * parent's to change the system. `none`: `why` says the reason in half a sentence.
 */
export type Confinement = { kind: 'no_network' } | { kind: 'none'; why: string };

/** Part of util-linux, which every Debian has. */
const UNSHARE = '/usr/bin/unshare';
/** A user number that owns nothing. */
const NOBODY = 65_534;
/**
 * The child keeps its parent's user number, by which folders for temporary files are told apart: with one number for all, people on one
 * machine would share them. The child of root is nobody, so that it begins without rights.
 */
const APART = [
  '--user',
  `--map-user=${process.getuid?.() || NOBODY}`,
  `--map-group=${process.getgid?.() || NOBODY}`,
  '--net',
];
/** It takes milliseconds; a busy machine has a process start for seconds. */
const PROBE_MS = 20_000;
/** How the probe ends where the child could not read its programs; `unshare` itself ends with 1. */
const OUT_OF_REACH = 64;

const scope = globalThis as { casedraftConfinement?: Confinement };

/** What this system lets us take from a child, tried once a process. */
export function findConfinement(): Confinement {
  scope.casedraftConfinement ??= probe();
  return scope.casedraftConfinement;
}

function probe(): Confinement {
  if (process.platform !== 'linux') return { kind: 'none', why: 'only Linux can take it away' };
  // Programs have to be there and readable without rights: a parent that is root may read more by its rights alone.
  const look = `test -x "$1" && test -r "$2" || exit ${OUT_OF_REACH}`;
  const { error, status } = spawnSync(
    UNSHARE,
    [...APART, '/bin/sh', '-c', look, 'sh', process.execPath, process.cwd()],
    { stdio: 'ignore', timeout: PROBE_MS, env: { NODE_ENV: 'production' } },
  );
  if (error) return { kind: 'none', why: `${UNSHARE} does not start` };
  if (status === 0) return { kind: 'no_network' };
  return {
    kind: 'none',
    why:
      status === OUT_OF_REACH
        ? 'its programs can be read by an administrator alone'
        : 'this system allows no namespaces of its own',
  };
}

/** How a child is forked: Node itself, or Node behind what confines it, which becomes the same process. */
export const confine = (nodeArguments: string[]): { execPath: string; execArgv: string[] } =>
  findConfinement().kind === 'none'
    ? { execPath: process.execPath, execArgv: nodeArguments }
    : { execPath: UNSHARE, execArgv: [...APART, '--', process.execPath, ...nodeArguments] };

/** For a log and a page. */
export function describeConfinement(): string {
  const confinement = findConfinement();
  return confinement.kind === 'no_network' ? 'no network' : `with a network: ${confinement.why}`;
}
