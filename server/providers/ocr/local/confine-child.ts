import { spawnSync } from 'node:child_process';

/**
 * What holds the children that open files. `no_network`: each is in a network of its own that leads nowhere, as nobody, without rights of its
 * parent's to change the system. `none`: `why` says the reason in half a sentence.
 */
export type Confinement = { kind: 'no_network' } | { kind: 'none'; why: string };

/** Part of util-linux, which every Debian has. */
const UNSHARE = '/usr/bin/unshare';
/** A user number that owns nothing. What the child may read stays what its parent may read. */
const AS_NOBODY = ['--user', '--map-user=65534', '--map-group=65534', '--net'];
/** It takes milliseconds; a busy machine has a process start for seconds. */
const PROBE_MS = 20_000;

const scope = globalThis as { casedraftConfinement?: Confinement };

/** What this system lets us take from a child, tried once a process. */
export function findConfinement(): Confinement {
  scope.casedraftConfinement ??= probe();
  return scope.casedraftConfinement;
}

function probe(): Confinement {
  if (process.platform !== 'linux') return { kind: 'none', why: 'only Linux can take it away' };
  // The program has to be there and readable for whoever is nobody: a parent that is root may read more by its rights alone.
  const { error, status } = spawnSync(
    UNSHARE,
    [...AS_NOBODY, '/bin/sh', '-c', 'test -x "$1"', 'sh', process.execPath],
    {
      stdio: 'ignore',
      timeout: PROBE_MS,
      env: { NODE_ENV: 'production' },
    },
  );
  if (error) return { kind: 'none', why: `${UNSHARE} does not start` };
  return status === 0 ? { kind: 'no_network' } : { kind: 'none', why: 'this system allows no namespaces of its own' };
}

/** How a child is forked: Node itself, or Node behind what confines it, which becomes the same process. */
export const confine = (nodeArguments: string[]): { execPath: string; execArgv: string[] } =>
  findConfinement().kind === 'none'
    ? { execPath: process.execPath, execArgv: nodeArguments }
    : { execPath: UNSHARE, execArgv: [...AS_NOBODY, '--', process.execPath, ...nodeArguments] };

/** For a log and a page. */
export function describeConfinement(): string {
  const confinement = findConfinement();
  return confinement.kind === 'no_network' ? 'no network' : `with a network: ${confinement.why}`;
}
