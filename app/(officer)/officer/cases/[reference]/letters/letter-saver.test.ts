import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { retryPauseMs } from '@/app/client/outbox/outbox';
import { SAVE_PAUSE_MS } from './letter-saver';
import { at, base, begunFor, failed, setUp } from './testing/set-up-saver';

// How typed text is saved, tried again, kept and handed over.
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('saves once after a pause, with the revision it was based on', async () => {
  const { saver, calls, kept } = setUp();
  saver.change('Dear Ad');
  saver.change('Dear Adam');
  await vi.advanceTimersByTimeAsync(SAVE_PAUSE_MS - 1);
  expect(calls).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(1);
  expect(calls).toMatchObject([{ body: 'Dear Adam', revision: 0, baseDraftId: 'draft-1' }]);
  expect(saver.getState().status).toBe('saving');
  calls[0]?.done();
  await vi.advanceTimersByTimeAsync(0);
  expect(saver.getState()).toEqual({
    text: 'Dear Adam',
    base,
    begunFor,
    status: 'saved',
    savedAt: at,
    problem: null,
    theirs: null,
  });
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
  expect(calls[1]).toMatchObject({ body: 'two', revision: 0, earlierWrites: [calls[0]?.writeId] });
  calls[1]?.done();
  expect(await flushed).toBe(true);
  expect(saver.getState().status).toBe('saved');
});

it('keeps the text and says why when saving fails, and saves it on the next try', async () => {
  const { saver, calls, kept } = setUp();
  saver.change('one');
  const flushed = saver.flush();
  calls[0]?.done(failed('No connection.'));
  expect(await flushed).toBe(false);
  expect(saver.getState()).toMatchObject({ text: 'one', status: 'failed', problem: 'No connection.' });
  expect(kept.at(-1)).toEqual({ text: 'one', round: null, revision: 0, base, begunFor });
  const again = saver.flush();
  calls[1]?.done();
  expect(await again).toBe(true);
});

it('tries again by itself, less and less often, until it is saved', async () => {
  const { saver, calls } = setUp();
  saver.change('one');
  void saver.flush();
  for (const pause of [2_000, 4_000, 8_000, 16_000, 30_000, 30_000]) {
    calls.at(-1)?.done(failed('The server is away.'));
    const before = calls.length;
    await vi.advanceTimersByTimeAsync(pause - 1);
    expect(calls).toHaveLength(before);
    // Not “Saving…” and back at every try.
    await vi.advanceTimersByTimeAsync(1);
    expect(calls).toHaveLength(before + 1);
    expect(saver.getState()).toMatchObject({ text: 'one', status: 'failed', problem: 'The server is away.' });
  }
  calls.at(-1)?.done();
  await vi.advanceTimersByTimeAsync(0);
  expect(saver.getState()).toMatchObject({ text: 'one', status: 'saved', problem: null });
  // What fails later is tried soon again.
  saver.change('two');
  void saver.flush();
  calls.at(-1)?.done(failed('Away again.'));
  await vi.advanceTimersByTimeAsync(retryPauseMs(1));
  expect(calls.at(-1)).toMatchObject({ body: 'two' });
  calls.at(-1)?.done();
  await vi.advanceTimersByTimeAsync(0);
  expect(vi.getTimerCount()).toBe(0);
});

it('tries no more once the page is left, the review has ended or another letter is saved', async () => {
  const left = setUp();
  const lost = setUp();
  const clashing = setUp();
  for (const { saver, calls } of [left, lost, clashing]) {
    saver.change('one');
    void saver.flush();
    calls[0]?.done(failed('Away.'));
    await vi.advanceTimersByTimeAsync(0);
  }
  left.leave();
  lost.saver.setEnabled(false);
  clashing.saver.adopt({ body: 'Theirs', round: null, revision: 3, base, begunFor, updatedAt: at });
  await vi.advanceTimersByTimeAsync(60_000);
  for (const { calls } of [left, lost, clashing]) expect(calls).toHaveLength(1);
});

it('saves nothing more once it is stopped, whatever is typed or answered then', async () => {
  const { saver, calls, stop } = setUp();
  saver.change('one');
  void saver.flush();
  stop();
  calls[0]?.done(failed('Sign in to continue.'));
  await vi.advanceTimersByTimeAsync(60_000);
  saver.change('one and two');
  saver.setEnabled(true);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await saver.flush()).toBe(false);
  expect(saver.takeUnsaved()).toBeNull();
  expect(calls).toHaveLength(1);
});

it('keeps a text that is too long to be saved whole, unsaved, until it is shortened', async () => {
  const { saver, calls, kept } = setUp();
  const tooLong = 'x'.repeat(41);
  saver.change(tooLong);
  expect(await saver.flush()).toBe(false);
  expect(saver.getState()).toMatchObject({ text: tooLong, status: 'unsaved' });
  expect(kept.at(-1)).toMatchObject({ text: tooLong });
  // A page that closes does not send what would be refused together with the case it gives back.
  expect(saver.takeUnsaved()).toBeNull();
  expect(calls).toHaveLength(0);
  saver.change('x'.repeat(40));
  void saver.flush();
  expect(calls).toMatchObject([{ body: 'x'.repeat(40) }]);
});

it('does not save without the review, and saves once it is there', async () => {
  const { saver, calls } = setUp({ enabled: false });
  saver.change('one');
  expect(await saver.flush()).toBe(false);
  expect(calls).toHaveLength(0);
  saver.setEnabled(true);
  expect(calls).toHaveLength(1);
});

it('hands over the same save as the one that is on its way, when a page closes', () => {
  const { saver, calls } = setUp();
  saver.change('Mine');
  void saver.flush();
  expect(saver.takeUnsaved()).toMatchObject({ body: 'Mine', writeId: calls[0]?.writeId });
});

it('leaves alone what the browser kept, until it is restored', () => {
  const { saver, kept } = setUp();
  saver.adopt({ body: 'Dear Ada', round: null, revision: 0, base, begunFor, updatedAt: null });
  expect(kept).toEqual([]);
});

it('hands over what is not saved to a page that closes, unless another window has saved', () => {
  const { saver } = setUp();
  expect(saver.takeUnsaved()).toBeNull();
  saver.change('Mine');
  expect(saver.takeUnsaved()).toEqual({
    body: 'Mine',
    round: null,
    revision: 0,
    baseDraftId: 'draft-1',
    baseBody: 'Dear Ada',
    baseFor: begunFor,
    begunFor,
    writeId: expect.any(String),
  });
  saver.adopt({ body: 'Theirs', round: null, revision: 3, base, begunFor, updatedAt: at });
  expect(saver.takeUnsaved()).toBeNull();
});
