// Brings node_modules in line with package-lock.json. Imports nothing but Node itself: it runs before there is anything.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fromRoot } from '../machine/paths.mjs';
import { runCommand } from '../supervise/run-command.mjs';

const stampFile = fromRoot('node_modules', '.casedraft-lock');
// What npm itself keeps in node_modules: there whenever an install has come to its end.
const npmLedger = fromRoot('node_modules', '.package-lock.json');

function hashLock() {
  return createHash('sha256')
    .update(readFileSync(fromRoot('package-lock.json')))
    .digest('hex');
}

/** Whether npm's own record of what it installed has the very versions of the lock: an install by hand counts too. */
function matchesLedger() {
  if (!existsSync(npmLedger)) return false;
  const wanted = JSON.parse(readFileSync(fromRoot('package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(npmLedger, 'utf8')).packages;
  return Object.entries(wanted).every(([place, { version, optional }]) => {
    // Packages for other platforms stay away; the root itself has no folder.
    if (place === '' || (optional && !present[place])) return true;
    return present[place]?.version === version;
  });
}

/**
 * Installs the locked packages unless they are there.
 * @param {{ report?: (detail: string) => void }} [options] hears what npm says meanwhile
 * @returns {Promise<'present' | 'installed'>} rejects with npm's last lines
 */
export async function installPackages({ report } = {}) {
  const hash = hashLock();
  if (existsSync(npmLedger) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) return 'present';
  if (matchesLedger()) {
    writeFileSync(stampFile, hash);
    return 'present';
  }
  await runCommand({
    title: 'npm ci',
    command: 'npm',
    // Everything is needed to build, whatever NODE_ENV says.
    args: ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=http'],
    cwd: fromRoot(),
    // An npm that heeds no allowScripts would have the second OCR engine's runtime download half a gigabyte for CUDA.
    env: { ...process.env, ONNXRUNTIME_NODE_INSTALL: 'skip' },
    onLine: createCounter(report),
  });
  writeFileSync(stampFile, hash);
  return 'installed';
}

/** Turns npm's stream of requests into a count: it says nothing else until it is done. */
function createCounter(report) {
  let fetched = 0;
  return (line) => {
    if (!line.includes('http fetch')) return;
    fetched += 1;
    report?.(`${fetched} packages fetched`);
  };
}
