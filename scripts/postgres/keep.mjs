import { pause } from '../machine/wait.mjs';
import { startPostgres } from './start.mjs';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;

/**
 * An embedded Postgres that comes back, on the same port, when it dies.
 * @param {{ dataDir: string, fast?: boolean, say: (line: string) => void }} options
 * @returns {Promise<{ url: string, stop: () => Promise<void>, whenUp: () => Promise<void> }>}
 */
export async function keepPostgres({ dataDir, fast, say }) {
  let stopping = false;
  let current = await startPostgres({ dataDir, fast, onNote: say });
  const { url, port } = current;
  let up = Promise.resolve();

  async function revive() {
    for (let pauseMs = FIRST_PAUSE_MS; !stopping; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
      await pause(pauseMs);
      try {
        current = await startPostgres({ dataDir, fast, port });
        watch();
        say('The database is back.');
        return;
      } catch (error) {
        say(`The database did not come back: ${error.message}`);
      }
    }
  }

  function watch() {
    current.onExit(() => {
      if (stopping) return;
      say('The database ended unexpectedly; starting it again.');
      up = revive();
    });
  }

  async function stop() {
    stopping = true;
    // A revival under way ends first, so that nothing starts after this returns.
    await up;
    await current.stop();
  }

  watch();
  return { url, stop, whenUp: () => up };
}
