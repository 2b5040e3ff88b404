import { describe, expect, it, vi } from 'vitest';
import type { UploadSteps } from './upload';
import { cutOff, UploadError } from './upload-error';
import { createUploadQueue, isUnderWay } from './upload-queue';

const TICKET = { url: 'http://store.test/', fields: {}, partBytes: 5 };

const ignore = () => undefined;

const file = (name: string, content = 'x') => new File([content], name);

/** Steps whose every call waits to be settled by the test. */
function createSteps() {
  const sends: { name: string; resolve: () => void; reject: (error: Error) => void; signal: AbortSignal }[] = [];
  const requested: string[] = [];
  const registered: string[] = [];
  const takenBack: string[] = [];
  const steps: UploadSteps = {
    request: async ({ name }) => {
      requested.push(name);
      return { documentId: name, upload: TICKET };
    },
    resume: async () => null,
    send: ({ file: { name }, signal }) =>
      new Promise<void>((resolve, reject) => sends.push({ name, resolve, reject, signal })),
    register: async (documentId) => {
      registered.push(documentId);
    },
    takeBack: async (documentId) => {
      takenBack.push(documentId);
    },
  };
  return { steps, sends, requested, registered, takenBack };
}

const sendOf = async (sends: ReturnType<typeof createSteps>['sends'], index: number) =>
  vi.waitUntil(() => sends[index]);

describe('createUploadQueue', () => {
  it('sends three at a time and starts the next when one is done', async () => {
    const { steps, sends, registered } = createSteps();
    const queue = createUploadQueue({ steps, onSettled: ignore });
    queue.add(['a', 'b', 'c', 'd'].map((name) => file(name)));
    (await sendOf(sends, 2)).resolve();
    expect(sends).toHaveLength(3);
    expect((await sendOf(sends, 3)).name).toBe('d');
    expect(registered).toEqual(['c']);
    expect(queue.read().map(({ filename }) => filename)).toEqual(['a', 'b', 'd']);
  });

  it('refuses an empty file at once, without asking the server', () => {
    const { steps, requested } = createSteps();
    const queue = createUploadQueue({ steps, onSettled: ignore });
    queue.add([file('empty.pdf', '')]);
    expect(queue.read()[0]).toMatchObject({ phase: 'stopped', problem: { retryable: false } });
    expect(isUnderWay(queue.read())).toBe(false);
    expect(requested).toEqual([]);
  });

  it('takes back what is dismissed: it may have arrived whole all the same', async () => {
    const { steps, sends, takenBack } = createSteps();
    const queue = createUploadQueue({ steps, onSettled: ignore });
    queue.add([file('a')]);
    const { signal } = await sendOf(sends, 0);
    queue.dismiss(queue.read()[0]?.key ?? -1);
    expect(signal.aborted).toBe(true);
    expect(takenBack).toEqual(['a']);
    expect(queue.read()).toEqual([]);
  });

  it('goes on with the same permission after a broken connection', async () => {
    const { steps, sends, requested, registered } = createSteps();
    const queue = createUploadQueue({ steps, onSettled: ignore });
    queue.add([file('a')]);
    (await sendOf(sends, 0)).reject(cutOff());
    await vi.waitUntil(() => queue.read()[0]?.phase === 'offline');
    queue.retryInterrupted();
    (await sendOf(sends, 1)).resolve();
    await vi.waitUntil(() => queue.read().length === 0);
    expect(requested).toEqual(['a']);
    expect(registered).toEqual(['a']);
  });

  it('asks anew after the server had trouble, and does not take it up by itself', async () => {
    const { steps, sends, requested } = createSteps();
    const queue = createUploadQueue({ steps, onSettled: ignore });
    queue.add([file('a')]);
    (await sendOf(sends, 0)).reject(new UploadError('The file could not be stored. Try again.', 'failed'));
    const stopped = await vi.waitUntil(() => queue.read().find(({ phase }) => phase === 'stopped'));
    queue.retryInterrupted();
    expect(queue.read()[0]?.phase).toBe('stopped');
    queue.retry(stopped.key);
    await sendOf(sends, 1);
    expect(requested).toEqual(['a', 'a']);
  });

  it('does not retry a file that was refused', async () => {
    const { steps } = createSteps();
    const request = () => Promise.reject(new UploadError('This kind of file cannot be read.', 'refused'));
    const queue = createUploadQueue({ steps: { ...steps, request }, onSettled: ignore });
    queue.add([file('a')]);
    const stopped = await vi.waitUntil(() => queue.read().find(({ phase }) => phase === 'stopped'));
    queue.retry(stopped.key);
    expect(queue.read()[0]).toMatchObject({
      phase: 'stopped',
      problem: { message: 'This kind of file cannot be read.' },
    });
  });

  it('cancels a file in mid-flight and never registers it', async () => {
    const { steps, sends, registered } = createSteps();
    const queue = createUploadQueue({ steps, onSettled: ignore });
    queue.add(['a', 'b', 'c', 'd'].map((name) => file(name)));
    const first = await sendOf(sends, 0);
    queue.dismiss(queue.read()[0]?.key ?? 0);
    expect(first.signal.aborted).toBe(true);
    first.resolve();
    expect((await sendOf(sends, 3)).name).toBe('d');
    expect(registered).toEqual([]);
    expect(queue.read().map(({ filename }) => filename)).toEqual(['b', 'c', 'd']);
  });

  it('says what other pages have lost, until it is dismissed or added again', async () => {
    const { steps, sends } = createSteps();
    const onSettled = vi.fn();
    const queue = createUploadQueue({ steps, onSettled });
    const lost = ['a', 'b'].map((filename) => ({ documentId: filename, filename, bytes: 1 }));
    queue.showLost(lost);
    expect(queue.read().map(({ filename, phase, problem }) => [filename, phase, problem?.retryable])).toEqual([
      ['a', 'stopped', false],
      ['b', 'stopped', false],
    ]);
    expect(isUnderWay(queue.read())).toBe(false);
    expect(onSettled).not.toHaveBeenCalled();
    // It is noted where it was lost.
    expect(queue.readUnsent()).toEqual([]);

    queue.add([file('a')]);
    await sendOf(sends, 0);
    expect(onSettled).toHaveBeenLastCalledWith([lost[0]]);
    expect(queue.read().map(({ filename, phase }) => [filename, phase])).toEqual([
      ['b', 'stopped'],
      ['a', 'uploading'],
    ]);
    queue.dismiss(queue.read()[0]?.key ?? 0);
    expect(onSettled).toHaveBeenLastCalledWith([lost[1]]);
    expect(queue.readUnsent()).toEqual([{ documentId: 'a', filename: 'a', bytes: 1 }]);

    // Dismissed in another tab.
    queue.showLost(lost);
    queue.showLost([]);
    expect(queue.read().map(({ filename }) => filename)).toEqual(['a']);
  });

  it('keeps the row of a lost file, whatever is dismissed beside it in another tab', () => {
    const queue = createUploadQueue({ steps: createSteps().steps, onSettled: ignore });
    const lose = (filename: string) => ({ documentId: null, filename, bytes: 1 });
    const keysOf = () => queue.read().map(({ key }) => key);
    // Two that are alike are two rows all the same.
    queue.showLost([lose('a'), lose('b'), lose('b')]);
    const [first, ...others] = keysOf();
    expect(new Set([first, ...others]).size).toBe(3);
    queue.showLost([lose('b'), lose('b')]);
    expect(keysOf()).toEqual(others);
    queue.showLost([lose('a'), lose('b'), { ...lose('b'), bytes: 2 }]);
    const [again, same, other] = keysOf();
    expect(same).toBe(others[0]);
    expect([first, ...others]).not.toContain(again);
    expect([first, ...others]).not.toContain(other);
  });
});
