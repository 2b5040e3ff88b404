// Postgres refuses to run as root: there it runs as the system's `postgres` account.
import { execFileSync } from 'node:child_process';

const asRoot = process.getuid?.() === 0;

function readId(flag) {
  try {
    return Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: 'pipe' }));
  } catch {
    // `id` answers 1 for an account that doesn't exist.
    return null;
  }
}

/**
 * The account Postgres has to run as; makes it where root has none yet.
 * @returns {{ uid: number, gid: number } | null} null: whoever we are will do
 */
export function findPostgresAccount() {
  if (!asRoot) return null;
  if (readId('-u') === null) {
    try {
      execFileSync('groupadd', ['--system', '--force', 'postgres'], { stdio: 'pipe' });
      execFileSync('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres'], { stdio: 'pipe' });
    } catch (error) {
      throw new Error(
        `Postgres can't run as root, and making an account "postgres" for it failed: ${error.message}. ` +
          'Run this as an ordinary user, or set DATABASE_URL to a Postgres of your own.',
      );
    }
  }
  const uid = readId('-u');
  const gid = readId('-g');
  if (uid === null || gid === null) throw new Error('The account "postgres" was made but `id` does not know it.');
  return { uid, gid };
}
