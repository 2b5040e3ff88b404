// Starts what an image holds, as its Dockerfile says: its CMD, as its USER, with its ENV, and asks its HEALTHCHECK.
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { waitUntil } from '../machine/wait.mjs';

/** Absolute paths inside the image, seen from here. */
const seenFromHere = ({ stage, text }) =>
  text.replaceAll(`${stage.workdir}/`, `${path.join(stage.root, stage.workdir)}/`);

function describe({ stage, env }) {
  const own = Object.fromEntries(
    Object.entries(stage.env).map(([name, value]) => [name, seenFromHere({ stage, text: value })]),
  );
  const [uid, gid] = stage.notes.USER.split(':').map(Number);
  return {
    cwd: path.join(stage.root, stage.workdir),
    env: { ...own, ...env },
    // Anybody else than root can only be who they are.
    ...(process.getuid?.() === 0 ? { uid, gid } : {}),
  };
}

/**
 * @param {{ name: string, stage: import('./dockerfile.mjs').Stage, env: Record<string, string | undefined> }} options
 */
export function startImage({ name, stage, env }) {
  const [program, ...args] = JSON.parse(stage.notes.CMD);
  const lines = [];
  const child = spawn(program, args, { ...describe({ stage, env }), stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => lines.push(text));
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)));
  const tell = (what) => new Error(`${name} ${what}. What it said:\n${lines.join('').slice(-4_000)}`);
  return {
    /** Resolves when it has ended well. */
    done: async () => {
      const outcome = await ended;
      if (outcome !== 0) throw tell(`ended with ${outcome}`);
    },
    /** Resolves when the image's own health check says that it is well. */
    healthy: async () => {
      const check = stage.notes.HEALTHCHECK.replace(/^.*?CMD /, '');
      const isWell = () =>
        child.exitCode !== null || spawnSync('sh', ['-c', check], describe({ stage, env })).status === 0;
      const answer = await waitUntil({ check: isWell, timeoutMs: 60_000, everyMs: 500 });
      if (!answer || child.exitCode !== null) throw tell('did not get healthy');
    },
    stop: async () => {
      child.kill('SIGTERM');
      const outcome = await ended;
      // 143 is what Next ends with when it was told to.
      if (outcome !== 0 && outcome !== 143) throw tell(`did not stop well: ${outcome}`);
    },
    kill: () => child.kill('SIGKILL'),
  };
}
