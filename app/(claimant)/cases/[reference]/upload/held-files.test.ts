import { openAsBlob } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FILE_GONE, holdFiles } from './held-files';
import type { UploadSteps } from './upload';
import { createUploadQueue } from './upload-queue';

const TICKET = { url: 'http://store.test/', fields: {}, partBytes: 5 };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'held-files-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** As a browser hands a chosen file over: its size is known, its bytes are read from the disk when somebody asks for them. */
async function chooseFile(name: string, content = `what ${name} says`) {
  const place = path.join(folder, name);
  await writeFile(place, content);
  const blob = await openAsBlob(place);
  const file = new File([content], name);
  return { place, file: Object.assign(file, { arrayBuffer: () => blob.arrayBuffer() }) };
}

/** A connection that is away until it is let through. */
function createLine() {
  let open: () => void = () => undefined;
  const isOpen = new Promise<void>((resolve) => {
    open = resolve;
  });
  const arrived: Record<string, string> = {};
  const steps: UploadSteps = {
    request: async ({ name }) => {
      await isOpen;
      return { documentId: name, upload: TICKET };
    },
    resume: async () => null,
    send: async ({ file }) => {
      arrived[file.name] = await file.text();
    },
    register: async () => undefined,
    takeBack: async () => undefined,
  };
  return { steps, open, arrived };
}

const queueOn = (steps: UploadSteps, mostBytes?: number) =>
  createUploadQueue({ steps, onSettled: () => undefined, held: holdFiles({ mostBytes }) });
type Queue = ReturnType<typeof queueOn>;
const problemsOf = (queue: Queue) => queue.read().map(({ filename, problem }) => [filename, problem?.message]);

describe('the bytes of chosen files', () => {
  it('arrive as they were chosen, whatever became of the files meanwhile', async () => {
    const chosen = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((name) => chooseFile(name)));
    const { steps, open, arrived } = createLine();
    const held = holdFiles();
    const queue = createUploadQueue({ steps, onSettled: () => undefined, held });
    queue.add(chosen.map(({ file }) => file));
    await Promise.all(chosen.map(({ file }) => held.read(file)));
    const [, changed, emptied, grown, deleted] = chosen.map(({ place }) => place) as [
      string,
      string,
      string,
      string,
      string,
    ];
    await writeFile(changed, 'something of another length');
    await writeFile(emptied, '');
    await writeFile(grown, `what c says, and more`);
    await rm(deleted);
    open();
    await vi.waitUntil(() => queue.read().length === 0);
    expect(arrived).toEqual(Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [name, `what ${name} says`])));
  });

  it('are missed by name at once where the device has taken a file away, and the others go on', async () => {
    const [kept, deleted, last] = [await chooseFile('kept'), await chooseFile('deleted'), await chooseFile('last')];
    await rm(deleted.place);
    const { steps, open, arrived } = createLine();
    const queue = queueOn(steps);
    queue.add([kept.file, deleted.file, last.file]);
    // Without a connection, too.
    await vi.waitUntil(() => queue.read().some(({ phase }) => phase === 'stopped'));
    open();
    await vi.waitUntil(() => queue.read().length === 1);
    expect(problemsOf(queue)).toEqual([['deleted', FILE_GONE]]);
    expect(Object.keys(arrived)).toEqual(['kept', 'last']);
  });

  it('stop a file of which the device hands over less than it announced', async () => {
    const { file } = await chooseFile('cut');
    const queue = queueOn(createLine().steps);
    queue.add([Object.assign(file, { arrayBuffer: async () => new ArrayBuffer(3) })]);
    await vi.waitUntil(() => queue.read()[0]?.phase === 'stopped');
    expect(problemsOf(queue)).toEqual([['cut', FILE_GONE]]);
  });

  it('are missed no longer once the file is chosen again, one row for each', async () => {
    const [first, second] = [await chooseFile('image.jpg'), await chooseFile('image.jpg')];
    await rm(first.place);
    const { steps, open } = createLine();
    const queue = queueOn(steps);
    queue.add([first.file, second.file]);
    await vi.waitUntil(() => queue.read().every(({ phase }) => phase === 'stopped'));
    queue.add([(await chooseFile('image.jpg', 'taken anew, and larger')).file]);
    expect(problemsOf(queue)).toEqual([
      ['image.jpg', FILE_GONE],
      ['image.jpg', undefined],
    ]);
    open();
  });
});

describe('holdFiles', () => {
  it('holds no more than it may at a time, and takes the next when one has gone', async () => {
    const [one, two, three] = [
      await chooseFile('1', 'xxxx'),
      await chooseFile('2', 'xxxx'),
      await chooseFile('3', 'xxxx'),
    ];
    const held = holdFiles({ mostBytes: 8 });
    expect([one, two, three].map(({ file }) => held.takeEarly(file) !== null)).toEqual([true, true, false]);
    held.release(one.file);
    expect(await (await held.takeEarly(three.file))?.text()).toBe('xxxx');
  });

  it('takes what it has no room for at its turn', async () => {
    const { file } = await chooseFile('large', 'xxxx');
    const held = holdFiles({ mostBytes: 1 });
    expect(held.takeEarly(file)).toBeNull();
    expect(await (await held.read(file)).text()).toBe('xxxx');
  });
});
