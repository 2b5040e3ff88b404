// Getting a program from the system's package manager, where there is one that we may use without asking.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from '../supervise/run-command.mjs';

/**
 * @param {string} name
 * @returns {string | null} the program's full path
 */
export function findProgram(name) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file)) ?? null;
}

/** What has to stand before `apt-get` here: [] for root, ['sudo', '-n'] where sudo asks for no password, else null. */
export function findRootPrefix() {
  if (process.getuid?.() === 0) return [];
  if (findProgram('sudo') && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0) return ['sudo', '-n'];
  return null;
}

async function runApt({ prefix, args, say }) {
  // sudo drops the environment: `env` behind it sets what apt needs.
  const [command, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args];
  await runCommand({ title: `apt-get ${args[0]}`, command, args: rest, onLine: say });
}

/**
 * Installs a package, by apt or Homebrew.
 * @param {{ apt: string, brew: string | null, say: (line: string) => void }} options the package's name in each; no name: not
 *   to be had from there
 * @returns {Promise<string | null>} null when it went well, else why it did not
 */
export async function installSystemPackage({ apt, brew, say }) {
  try {
    if (findProgram('apt-get')) {
      const prefix = findRootPrefix();
      if (!prefix) return `\`sudo apt-get install ${apt}\` needs a password`;
      say(`Installing ${apt} with apt-get`);
      await runApt({ prefix, args: ['update'], say: () => undefined });
      await runApt({ prefix, args: ['install', '--yes', '--no-install-recommends', apt], say: () => undefined });
      return null;
    }
    if (brew && findProgram('brew')) {
      say(`Installing ${brew} with Homebrew`);
      await runCommand({ title: 'brew install', command: 'brew', args: ['install', '--quiet', brew] });
      return null;
    }
    return 'there is no package manager that could install it';
  } catch (error) {
    return error.message;
  }
}
