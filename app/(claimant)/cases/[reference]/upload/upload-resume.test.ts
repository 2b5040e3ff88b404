import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { KeepUpload, UploadPlace, UploadSteps } from './upload';
import { cutOff, UploadError } from './upload-error';
import { createUploadQueue } from './upload-queue';

const TICKET = { url: 'http://store.test/', fields: {}, partBytes: 5 };
const ignore = () => undefined;

/** A server that takes what is sent once the test says so, and a browser that keeps files. */
function createSystem() {
  type Send = Parameters<UploadSteps['send']>[0] & { resolve: () => void; reject: (error: Error) => void };
  const sends: Send[] = [];
  const calls: string[] = [];
  const kept = new Map<string, Partial<UploadPlace>>();
  const steps: UploadSteps = {
    request: async ({ name }) => {
      calls.push(`request ${name}`);
      return { documentId: name, upload: TICKET };
    },
    resume: async (documentId) => {
      calls.push(`resume ${documentId}`);
      return documentId === 'forgotten' ? null : { documentId, upload: documentId === 'there' ? null : TICKET };
    },
    send: (send) => new Promise<void>((resolve, reject) => sends.push({ ...send, resolve, reject })),
    register: async (documentId) => void calls.push(`register ${documentId}`),
    takeBack: async (documentId) => void calls.push(`take back ${documentId}`),
  };
  const keepFile = (name: string, place: Partial<UploadPlace>) => {
    kept.set(name, place);
    return {
      update: (next: Partial<UploadPlace>) => void kept.set(name, { ...kept.get(name), ...next }),
      drop: () => void kept.delete(name),
    };
  };
  const keep: KeepUpload = async ({ name }) => keepFile(name, {});
  const queue = createUploadQueue({ steps, onSettled: ignore, keep });
  const sent = (index: number) => vi.waitUntil(() => sends[index]);
  return { queue, sends, sent, calls, kept, keepFile };
}

const phaseOf = ({ queue }: ReturnType<typeof createSystem>) => queue.read()[0]?.phase;

describe('an upload', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  it('goes on by itself while the network is bad, from what the store has', async () => {
    const system = createSystem();
    system.queue.add([new File(['0123456789'], 'a')]);
    const first = await system.sent(0);
    first.onKept(5);
    first.reject(cutOff());
    await vi.waitUntil(() => phaseOf(system) === 'offline');
    expect(system.queue.read()[0]).toMatchObject({ sentBytes: 5, problem: null });
    await vi.advanceTimersByTimeAsync(1_000);
    (await system.sent(1)).reject(new UploadError('Try again.', 'interrupted', { code: 'unavailable' }));
    await vi.waitUntil(() => phaseOf(system) === 'busy');
    await vi.advanceTimersByTimeAsync(2_000);
    const third = await system.sent(2);
    expect(third.sentBytes).toBe(5);
    third.resolve();
    await vi.waitUntil(() => system.queue.read().length === 0);
    expect(system.calls).toEqual(['request a', 'register a']);
  });
});

describe('a paused upload', () => {
  it('waits for the button, and goes on where it was', async () => {
    const system = createSystem();
    system.queue.add([new File(['0123456789'], 'a')]);
    const first = await system.sent(0);
    first.onKept(5);
    const key = system.queue.read()[0]?.key ?? 0;
    system.queue.pause(key);
    expect(first.signal.aborted).toBe(true);
    first.reject(cutOff());
    system.queue.retryInterrupted();
    expect(phaseOf(system)).toBe('paused');
    expect(system.kept.get('a')).toMatchObject({ isPaused: true, sentBytes: 5, documentId: 'a' });
    system.queue.goOn(key);
    expect((await system.sent(1)).sentBytes).toBe(5);
    expect(system.calls).toEqual(['request a']);
  });
});

describe('a file that another page has kept', () => {
  const takeUp = (documentId: string | null, isPaused = false) => {
    const system = createSystem();
    const kept = system.keepFile('a', {});
    system.queue.takeUp({ file: new File(['0123456789'], 'a'), documentId, sentBytes: 5, isPaused, kept });
    return system;
  };

  it('goes on where that page was, and is kept until it has arrived', async () => {
    const system = takeUp('a');
    const send = await system.sent(0);
    expect(send.sentBytes).toBe(5);
    expect(system.queue.readUnsent()).toEqual([]);
    send.resolve();
    await vi.waitUntil(() => system.queue.read().length === 0);
    expect(system.calls).toEqual(['resume a', 'register a']);
    expect([...system.kept]).toEqual([]);
  });

  it('starts over when the server has forgotten it', async () => {
    const system = takeUp('forgotten');
    expect((await system.sent(0)).sentBytes).toBe(0);
    expect(system.calls).toEqual(['resume forgotten', 'request a']);
  });

  it('is not sent again when it has arrived meanwhile', async () => {
    const system = takeUp('there');
    await vi.waitUntil(() => system.queue.read().length === 0);
    expect(system.sends).toEqual([]);
  });

  it('stays paused', () => {
    expect(phaseOf(takeUp('a', true))).toBe('paused');
  });
});

it('a turned picture takes the place of the first, which is taken back', async () => {
  const system = createSystem();
  system.queue.add([new File(['0123456789'], 'a.jpg', { type: 'image/jpeg' })]);
  await system.sent(0);
  const key = system.queue.read()[0]?.key ?? 0;
  await system.queue.replace(key, async () => new File(['turned'], 'a.jpg', { type: 'image/jpeg' }));
  expect(await (await system.sent(1)).file.text()).toBe('turned');
  expect(system.calls).toEqual(['request a.jpg', 'take back a.jpg', 'request a.jpg']);
});

it('a refused file is kept no longer, and says why by a code', async () => {
  const system = createSystem();
  system.queue.add([new File(['0123456789'], 'a')]);
  const send = await system.sent(0);
  await vi.waitUntil(() => system.kept.size === 1);
  send.reject(new UploadError('…', 'refused', { code: 'already_there', filename: 'b' }));
  await vi.waitUntil(() => phaseOf(system) === 'stopped');
  expect(system.queue.read()[0]?.problem).toMatchObject({ code: 'already_there', filename: 'b', retryable: false });
  expect(system.kept.size).toBe(0);
});
