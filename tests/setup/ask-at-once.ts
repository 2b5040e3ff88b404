import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { inject, onTestFinished } from 'vitest';
import { fromRoot } from '../../scripts/machine/paths.mjs';

/** As many as a process may have database connections. */
const A_PROCESS = 10;

/** All officers ask for the next case at the same moment, each over a database connection of their own. */
export async function askAtOnce(officerIds: string[]): Promise<(string | null)[]> {
  const groups = Array.from({ length: Math.ceil(officerIds.length / A_PROCESS) }, (_, index) =>
    officerIds.slice(index * A_PROCESS, (index + 1) * A_PROCESS),
  );
  const askers = await Promise.all(groups.map(startAsker));
  for (const { go } of askers) go();
  return (await Promise.all(askers.map(({ answer }) => answer()))).flat();
}

async function startAsker(officerIds: string[]) {
  const child = spawn(process.execPath, [inject('programs')['next-askers'], ...officerIds], {
    cwd: fromRoot(),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const readLine = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error('the asking process ended early');
    return value;
  };
  const first = await readLine();
  if (first !== 'ready') throw new Error(`the asking process said ${first}`);
  return {
    go: () => child.stdin.write('go\n'),
    answer: async (): Promise<(string | null)[]> => JSON.parse(await readLine()),
  };
}
