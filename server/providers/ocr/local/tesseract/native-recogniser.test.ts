import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { drawPages, LETTER, makeScannedPdf, makeTextPdf } from '@/tests/support/files/make-files';
import { createLocalOcrEngine } from '../engine';
import { recogniseNatively } from './native-recogniser';

/** The programs of these tests hang, fail or tell what they are given; none of them reads anything. */
const HEADING = 'level\\tpage_num\\tblock_num';
const PGM = Buffer.concat([Buffer.from('P5\n64 64\n255\n'), Buffer.alloc(64 * 64, 255)]);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'casedraft-native-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function makeProgram(name: string, script: string): Promise<string> {
  const program = join(folder, name);
  await writeFile(program, `#!/bin/sh\n${script}\n`);
  await chmod(program, 0o755);
  return program;
}

const recogniseWith = (program: string) => recogniseNatively({ program, language: 'en', layout: 'page', pgm: PGM });

describe('a native program', () => {
  it('gets the picture, the language and one thread, and nothing of this process', async () => {
    process.env.SECRET_OF_THE_TEST = 'not for it';
    const program = await makeProgram(
      'telling',
      `env > "${folder}/env"; echo "$@" > "${folder}/args"; cat > "${folder}/input"; printf "${HEADING}\\tleft"`,
    );
    await expect(recogniseWith(program)).resolves.toEqual([]);
    expect(await readFile(join(folder, 'input'))).toEqual(PGM);
    expect(await readFile(join(folder, 'args'), 'utf8')).toMatch(
      /^stdin stdout --tessdata-dir \S+ -l eng --oem 1 --psm 3 /,
    );
    const env = await readFile(join(folder, 'env'), 'utf8');
    expect(env).toContain('OMP_THREAD_LIMIT=1\n');
    expect(env).not.toContain('SECRET_OF_THE_TEST');
  });

  it('is told apart from one that reads by how it ends, with the end of what it said', async () => {
    const program = await makeProgram('failing', 'echo "Error opening data file" >&2; exit 3');
    await expect(recogniseWith(program)).rejects.toThrow(`${program} ended with code 3. Error opening data file`);
  });

  it('fails where it ends before it has taken the picture', async () => {
    const program = await makeProgram('hasty', 'exit 4');
    const large = Buffer.alloc(8_000_000, 255);
    const reading = recogniseNatively({ program, language: 'en', layout: 'page', pgm: large });
    await expect(reading).rejects.toThrow('ended with code 4');
  });

  it('is limited in memory, where the system can do that, and in time', async () => {
    const program = await makeProgram(
      'limited',
      `{ ulimit -v; ulimit -t; } > "${folder}/limits"; cat > /dev/null; printf "${HEADING}\\tleft"`,
    );
    await recogniseWith(program);
    const [memory, time] = (await readFile(join(folder, 'limits'), 'utf8')).trim().split('\n');
    if (process.platform === 'linux') expect(Number(memory)).toBe(1024 * 1024);
    expect(Number(time)).toBe(60);
  });
});

describe('a reader with a native program', () => {
  const readOnePage = async (program: string, signal: AbortSignal) => {
    const [drawn] = await drawPages(await makeTextPdf({ pages: [LETTER.slice(0, 3)] }));
    const path = join(folder, 'page.pdf');
    await writeFile(path, await makeScannedPdf(drawn ? [drawn] : []));
    const engine = createLocalOcrEngine({ processes: 1, recogniser: { languages: ['en'], program } });
    expect(engine.name).toMatch(/^local-tesseract-native/);
    const reading = engine.read({ path, contentType: 'application/pdf', signal, onPage: async () => undefined });
    return { engine, reading };
  };

  it('takes it along when it is killed in the middle of a page', async () => {
    const note = join(folder, 'pid');
    const program = await makeProgram('hanging', `echo $$ > "${note}.new"; mv "${note}.new" "${note}"; exec sleep 600`);
    const abort = new AbortController();
    const { engine, reading } = await readOnePage(program, abort.signal);
    const outcome = expect(reading).rejects.toThrow('The worker is stopping.');
    const pid = Number(await vi.waitFor(() => readFile(note, 'utf8'), { timeout: 50_000 }));
    expect(isAlive(pid)).toBe(true);
    abort.abort(new Error('The worker is stopping.'));
    await outcome;
    await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 10_000 });
    await engine.close();
  });

  function isAlive(pid: number): boolean {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  }

  it('fails the page that it fails on, and does not read it in another way', async () => {
    const program = await makeProgram('broken', 'echo "terminate called after throwing" >&2; kill -ABRT $$');
    const { engine, reading } = await readOnePage(program, new AbortController().signal);
    const error = await reading.catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'crashed', permanent: false });
    expect(String((error as Error).cause)).toContain('terminate called after throwing');
    await engine.close();
  });
});
