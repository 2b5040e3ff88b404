import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLetterSaver, type KeptText, SAVE_PAUSE_MS } from './letter-saver';

const at = new Date('2026-11-24T14:03:00Z');

function setUp({ enabled = true }: { enabled?: boolean } = {}) {
  const calls: { body: string; revision: number; done: (error?: Error) => void }[] = [];
  const kept: (KeptText | null)[] = [];
  const saver = createLetterSaver({
    initial: { body: 'Dear Ada', revision: 0, updatedAt: null },
    save: ({ body, revision }) =>
      new Promise((resolve, reject) => {
        calls.push({ body, revision, done: (error) => (error ? reject(error) : resolve({ revision: revision + 1 })) });
      }),
    keep: (value) => kept.push(value),
    now: () => at,
  });
  saver.setEnabled(enabled);
  return { saver, calls, kept };
}

describe('createLetterSaver', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('saves once after a pause, with the revision it was based on', async () => {
    const { saver, calls, kept } = setUp();
    saver.change('Dear Ad');
    saver.change('Dear Adam');
    await vi.advanceTimersByTimeAsync(SAVE_PAUSE_MS - 1);
    expect(calls).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(calls).toMatchObject([{ body: 'Dear Adam', revision: 0 }]);
    expect(saver.getState().status).toBe('saving');
    calls[0]?.done();
    await vi.advanceTimersByTimeAsync(0);
    expect(saver.getState()).toEqual({ text: 'Dear Adam', status: 'saved', savedAt: at, problem: null });
    expect(kept.at(-1)).toBeNull();
  });

  it('saves what was typed during a save after it, never at the same time', async () => {
    const { saver, calls } = setUp();
    saver.change('one');
    const flushed = saver.flush();
    saver.change('two');
    expect(calls).toHaveLength(1);
    calls[0]?.done();
    await vi.advanceTimersByTimeAsync(0);
    expect(calls[1]).toMatchObject({ body: 'two', revision: 1 });
    calls[1]?.done();
    expect(await flushed).toBe(true);
    expect(saver.getState().status).toBe('saved');
  });

  it('keeps the text and says why when saving fails, and saves it on the next try', async () => {
    const { saver, calls, kept } = setUp();
    saver.change('one');
    const flushed = saver.flush();
    calls[0]?.done(new Error('No connection.'));
    expect(await flushed).toBe(false);
    expect(saver.getState()).toMatchObject({ text: 'one', status: 'failed', problem: 'No connection.' });
    expect(kept.at(-1)).toEqual({ text: 'one', revision: 0 });
    const again = saver.flush();
    calls[1]?.done();
    expect(await again).toBe(true);
  });

  it('does not save without the hold, and saves once it is there', async () => {
    const { saver, calls } = setUp({ enabled: false });
    saver.change('one');
    expect(await saver.flush()).toBe(false);
    expect(calls).toHaveLength(0);
    saver.setEnabled(true);
    expect(calls).toHaveLength(1);
  });

  it('follows the server where nothing was typed, and never over typed text', () => {
    const { saver } = setUp();
    saver.adopt({ body: 'A newer draft', revision: 0, updatedAt: null });
    expect(saver.getState().text).toBe('A newer draft');
    saver.change('My words');
    saver.adopt({ body: 'An even newer draft', revision: 0, updatedAt: null });
    expect(saver.getState()).toMatchObject({ text: 'My words', status: 'unsaved' });
  });

  it('shows a clash with another window and lets the officer choose', async () => {
    const { saver, calls } = setUp();
    saver.change('Mine');
    saver.adopt({ body: 'Theirs', revision: 3, updatedAt: at });
    expect(saver.getState()).toMatchObject({ text: 'Mine', status: 'conflict' });
    await vi.advanceTimersByTimeAsync(SAVE_PAUSE_MS);
    expect(calls).toHaveLength(0);
    saver.settle('mine');
    expect(calls).toMatchObject([{ body: 'Mine', revision: 3 }]);
  });

  it('takes the other letter when told to', () => {
    const { saver, kept } = setUp();
    saver.change('Mine');
    saver.adopt({ body: 'Theirs', revision: 3, updatedAt: at });
    saver.settle('theirs');
    expect(saver.getState()).toMatchObject({ text: 'Theirs', status: 'saved' });
    expect(kept.at(-1)).toBeNull();
  });

  it('is not misled by its own save coming back before the answer', async () => {
    const { saver, calls } = setUp();
    saver.change('Mine');
    void saver.flush();
    saver.adopt({ body: 'Mine', revision: 1, updatedAt: at });
    calls[0]?.done();
    await vi.advanceTimersByTimeAsync(0);
    expect(saver.getState()).toMatchObject({ text: 'Mine', status: 'saved' });
  });

  it('leaves alone what the browser kept, until it is restored', () => {
    const { saver, kept } = setUp();
    saver.adopt({ body: 'Dear Ada', revision: 0, updatedAt: null });
    expect(kept).toEqual([]);
  });

  it('restores text kept from before a reload, and shows when the letter has moved on since', () => {
    const fresh = setUp();
    fresh.saver.restore({ text: 'Typed before', revision: 0 });
    expect(fresh.calls).toMatchObject([{ body: 'Typed before', revision: 0 }]);
    const outdated = setUp();
    outdated.saver.restore({ text: 'Typed before', revision: 7 });
    expect(outdated.saver.getState()).toMatchObject({ text: 'Typed before', status: 'conflict' });
  });
});
