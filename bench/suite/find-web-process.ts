import { readdir, readFile, readlink } from 'node:fs/promises';

/** The process that listens on this port of this machine. Linux alone tells. */
export async function findWebProcess({ port }: { port: string }): Promise<number> {
  const wanted = Number(port).toString(16).toUpperCase().padStart(4, '0');
  const tables = await Promise.all(['tcp', 'tcp6'].map((table) => readFile(`/proc/net/${table}`, 'utf8')));
  const listening = tables
    .flatMap((table) => table.trim().split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/))
    .find(([, local, , state]) => state === '0A' && local?.endsWith(`:${wanted}`));
  const socket = `socket:[${listening?.[9]}]`;
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    if ((await listOpen(pid)).includes(socket)) return Number(pid);
  }
  throw new Error(`Nothing listens on port ${port}.`);
}

async function listOpen(pid: string): Promise<string[]> {
  try {
    const files = await readdir(`/proc/${pid}/fd`);
    return await Promise.all(files.map((file) => readlink(`/proc/${pid}/fd/${file}`).catch(() => 'closed')));
  } catch {
    // Of another user, or gone: not the one that is looked for.
    return [];
  }
}
