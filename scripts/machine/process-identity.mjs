// Telling whether a process id on file still means the process that wrote it: ids are reused, quickly so in containers.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const onLinux = process.platform === 'linux';

function readProc({ pid, name }) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return null;
    throw error;
  }
}

/** The fields of /proc/<pid>/stat from the third on: the second, a name in brackets, may hold spaces. */
function readStat(pid) {
  const stat = readProc({ pid, name: 'stat' });
  return stat === null ? null : stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function askPs({ pid, column }) {
  try {
    const answer = execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' });
    return answer.trim() || null;
  } catch {
    // ps answers 1 for a process that is gone.
    return null;
  }
}

/** @param {number} pid */
export function isAlive(pid) {
  // A dead process nobody has reaped yet, common in containers, still answers signals: look at its state.
  if (onLinux) {
    const stat = readStat(pid);
    return stat !== null && !['Z', 'X'].includes(stat[0]);
  }
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, it only isn't ours to signal.
    return error.code === 'EPERM';
  }
}

/**
 * When a process started, as an opaque text that only ever compares equal for the same process.
 * @param {number} pid
 * @returns {string | null} null when there is no such process
 */
export function readStartTime(pid) {
  if (!isAlive(pid)) return null;
  if (!onLinux) return askPs({ pid, column: 'lstart' });
  // The 22nd field, in ticks since boot.
  const ticks = readStat(pid)?.[19];
  return ticks ? `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${ticks}` : null;
}

/**
 * @param {number} pid
 * @returns {string} the command line, or '' when there is no such process
 */
export function readCommandLine(pid) {
  if (!onLinux) return askPs({ pid, column: 'command' }) ?? '';
  return (readProc({ pid, name: 'cmdline' }) ?? '').replaceAll('\0', ' ').trim();
}
