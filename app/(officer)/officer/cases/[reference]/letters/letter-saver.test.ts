import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nextEntry } from '@/app/client/outbox/entry';
import { createOutbox, retryPauseMs } from '@/app/client/outbox/outbox';
import { answered } from '@/app/client/outbox/testing/fake-server';
import { createLetterSaver, type KeptText, SAVE_PAUSE_MS, type UnsavedLetter } from './letter-saver';

const at = new Date('2026-11-24T14:03:00Z');
const begunFor = 'more_information';
const base = { draftId: 'draft-1', letter: 'Dear Ada', letterFor: begunFor } as const;
/** The letter is one's own, of this window or another. */
const savedBy = { name: 'Oscar', mine: true };
const newer = { draftId: 'draft-2', letter: 'A newer draft', letterFor: 'approved' } as const;

/** Tried again, since the server may do better. */
const failed = (message: string) => answered('INTERNAL_SERVER_ERROR', message);

function setUp({ enabled = true }: { enabled?: boolean } = {}) {
  const calls: (UnsavedLetter & { done: (error?: Error) => void })[] = [];
  const kept: (KeptText | null)[] = [];
  const outbox = createOutbox();
  const lane = outbox.openLane<KeptText, { revision: number }>('letter');
  const saver = createLetterSaver({
    initial: { body: 'Dear Ada', round: null, revision: 0, base, begunFor, updatedAt: null },
    limit: 40,
    lane,
    outbox,
    save: (letter) =>
      new Promise((resolve, reject) => {
        calls.push({
          ...letter,
          done: (error) =>
            error ? reject(error) : resolve({ revision: letter.revision + 1 + (letter.earlierWrites?.length ?? 0) }),
        });
      }),
    keep: (entries) => kept.push(entries[0]?.payload ?? null),
    now: () => at,
  });
  lane.handle(saver.handler);
  saver.setEnabled(enabled);
  const leave = outbox.watch();
  const restore = (payload: KeptText) =>
    saver.restore([nextEntry({ before: undefined, key: 'letter', payload, isLate: true })]);
  const stop = outbox.stop;
  return { saver, lane, calls, kept, leave, restore, stop };
}

describe('createLetterSaver', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('takes the letter of another round at any revision, for what it is', async () => {
    const { saver, calls } = setUp();
    saver.change('Sent with the request');
    const flushed = saver.flush();
    calls[0]?.done();
    await flushed;
    const next = {
      body: 'A newer draft',
      round: 'decision-1',
      revision: 0,
      base: newer,
      begunFor: newer.letterFor,
      updatedAt: null,
    };
    saver.adopt(next);
    expect(saver.getState()).toMatchObject({ text: 'A newer draft', base: newer, status: 'saved' });
    saver.change('Typed on it');
    void saver.flush();
    expect(calls.map(({ round }) => round)).toEqual([null, 'decision-1']);
    expect(calls[1]).toMatchObject({ body: 'Typed on it', revision: 0, baseDraftId: 'draft-2' });
  });

  it('shows text typed in one round against the letter of the next', () => {
    const { saver, kept } = setUp({ enabled: false });
    saver.change('Typed too late');
    const next = {
      body: 'A newer draft',
      round: 'decision-1',
      revision: 0,
      base: newer,
      begunFor: newer.letterFor,
      updatedAt: null,
    };
    saver.adopt(next);
    expect(saver.getState()).toMatchObject({ text: 'Typed too late', status: 'conflict', theirs: next });
    expect(kept.at(-1)).toMatchObject({ text: 'Typed too late', round: null });
  });

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

  it('takes its own save, of which only the answer was lost, for no clash', async () => {
    const { saver, calls } = setUp();
    saver.change('one');
    void saver.flush();
    saver.change('one and two');
    calls[0]?.done(failed('The answer was lost.'));
    await vi.advanceTimersByTimeAsync(0);
    saver.adopt({ body: 'one', round: null, revision: 1, base, begunFor, updatedAt: at, savedBy });
    expect(calls.at(-1)).toMatchObject({ body: 'one and two', earlierWrites: [calls[0]?.writeId] });
    expect(saver.getState().theirs).toBeNull();
  });

  it('takes none of its own saves for a clash, however many failed after it', async () => {
    const { saver, calls } = setUp();
    for (let sent = 0; sent < 100; sent += 1) {
      saver.change(`Dear Ada ${sent}`);
      const flushed = saver.flush();
      calls.at(-1)?.done(failed('The answer was lost, or the line.'));
      expect(await flushed).toBe(false);
    }
    saver.adopt({ body: 'Dear Ada 0', round: null, revision: 1, base, begunFor, updatedAt: at, savedBy });
    expect(saver.getState()).toMatchObject({ text: 'Dear Ada 99', theirs: null });
    const last = calls.at(-1);
    expect(last).toMatchObject({ body: 'Dear Ada 99' });
    expect(last?.earlierWrites?.[0]).toBe(calls[0]?.writeId);
    // Once a revision is known, what was sent before it has not been saved: whoever says the same now is somebody else.
    calls.at(-1)?.done(answered('CONFLICT', 'Refused.'));
    await vi.advanceTimersByTimeAsync(0);
    saver.adopt({ body: 'Dear Ada 1', round: null, revision: 2, base, begunFor, updatedAt: at, savedBy });
    expect(saver.getState()).toMatchObject({ text: 'Dear Ada 99', status: 'conflict' });
  });

  it('saves that a text was taken back whose save had got through unanswered', async () => {
    const { saver, calls } = setUp();
    saver.change('one');
    const flushed = saver.flush();
    calls[0]?.done(failed('The answer was lost.'));
    expect(await flushed).toBe(false);
    saver.change('Dear Ada');
    saver.adopt({ body: 'one', round: null, revision: 1, base, begunFor, updatedAt: at, savedBy });
    expect(saver.getState().text).toBe('Dear Ada');
    expect(calls.at(-1)).toMatchObject({ body: 'Dear Ada', earlierWrites: [calls[0]?.writeId] });
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
    saver.adopt({ body: 'A newer draft', round: null, revision: 0, base, begunFor, updatedAt: null });
    expect(saver.getState().text).toBe('A newer draft');
    saver.change('My words');
    saver.adopt({ body: 'An even newer draft', round: null, revision: 0, base, begunFor, updatedAt: null });
    expect(saver.getState()).toMatchObject({ text: 'My words', status: 'unsaved' });
  });

  it('shows a clash with another window and lets the officer choose', async () => {
    const { saver, calls } = setUp();
    saver.change('Mine');
    saver.adopt({ body: 'Theirs', round: null, revision: 3, base, begunFor, updatedAt: at });
    expect(saver.getState()).toMatchObject({ text: 'Mine', status: 'conflict', theirs: { body: 'Theirs' } });
    await vi.advanceTimersByTimeAsync(SAVE_PAUSE_MS);
    expect(calls).toHaveLength(0);
    saver.settle('mine');
    expect(calls).toMatchObject([{ body: 'Mine', revision: 3 }]);
  });

  it('takes the other letter when told to', () => {
    const { saver, kept } = setUp();
    saver.change('Mine');
    saver.adopt({ body: 'Theirs', round: null, revision: 3, base, begunFor, updatedAt: at });
    saver.settle('theirs');
    expect(saver.getState()).toMatchObject({ text: 'Theirs', status: 'saved', theirs: null });
    expect(kept.at(-1)).toBeNull();
  });

  it('is not misled by its own save coming back before the answer', async () => {
    const { saver, calls } = setUp();
    saver.change('Mine');
    void saver.flush();
    saver.adopt({ body: 'Mine', round: null, revision: 1, base, begunFor, updatedAt: at });
    calls[0]?.done();
    await vi.advanceTimersByTimeAsync(0);
    expect(saver.getState()).toMatchObject({ text: 'Mine', status: 'saved' });
  });

  it('shows a clash with another window of one’s own, once its save was refused', async () => {
    const { saver, calls } = setUp();
    saver.change('Mine');
    void saver.flush();
    calls[0]?.done(failed('The answer was lost.'));
    await vi.advanceTimersByTimeAsync(0);
    saver.adopt({ body: 'Of another tab', round: null, revision: 1, base, begunFor, updatedAt: at, savedBy });
    expect(saver.getState().theirs).toBeNull();
    expect(calls[1]).toMatchObject({ body: 'Mine', writeId: calls[0]?.writeId });
    calls[1]?.done(answered('CONFLICT', 'Changed.'));
    await vi.advanceTimersByTimeAsync(0);
    expect(saver.getState()).toMatchObject({ text: 'Mine', status: 'conflict', theirs: { body: 'Of another tab' } });
  });

  it('asks the server again after a reload whether what it kept was saved, before it speaks of a clash', async () => {
    const before = setUp();
    before.saver.change('one');
    void before.saver.flush();
    before.saver.change('one and two');
    const after = setUp({ enabled: false });
    after.saver.adopt({ body: 'one', round: null, revision: 1, base, begunFor, updatedAt: at, savedBy });
    after.saver.restore(before.lane.getEntries());
    expect(after.saver.getState()).toMatchObject({ text: 'one and two', status: 'unsaved', theirs: null });
    after.saver.setEnabled(true);
    expect(after.calls).toMatchObject([{ body: 'one and two', earlierWrites: [before.calls[0]?.writeId] }]);
    after.calls[0]?.done();
    await vi.advanceTimersByTimeAsync(0);
    expect(after.saver.getState()).toMatchObject({ text: 'one and two', status: 'saved' });
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

  it('restores text kept from before a reload, and shows when the letter has moved on since', () => {
    const fresh = setUp();
    fresh.restore({ text: 'Typed before', round: null, revision: 0, base, begunFor });
    expect(fresh.calls).toMatchObject([{ body: 'Typed before', revision: 0 }]);
    const outdated = setUp();
    outdated.restore({ text: 'Typed before', round: null, revision: 7, base, begunFor });
    expect(outdated.saver.getState()).toMatchObject({ text: 'Typed before', status: 'conflict' });
  });

  it('keeps what typed text began from when a newer draft comes, and saves the newer one once it was dealt with', async () => {
    const { saver, calls, kept } = setUp();
    saver.change('Mine');
    saver.adopt({
      body: newer.letter,
      round: null,
      revision: 0,
      base: newer,
      begunFor: newer.letterFor,
      updatedAt: null,
    });
    expect(saver.getState()).toMatchObject({ text: 'Mine', base });
    saver.change('Mine', { base: newer });
    expect(kept.at(-1)).toEqual({ text: 'Mine', round: null, revision: 0, base: newer, begunFor });
    void saver.flush();
    expect(calls).toMatchObject([{ body: 'Mine', baseDraftId: 'draft-2' }]);
    calls[0]?.done();
    await vi.advanceTimersByTimeAsync(0);
    expect(saver.getState().status).toBe('saved');
  });

  it('saves that a newer draft was declined even where no letter was changed', () => {
    const { saver, calls } = setUp();
    saver.change('Dear Ada', { base: newer });
    void saver.flush();
    expect(calls).toMatchObject([{ body: 'Dear Ada', baseDraftId: 'draft-2' }]);
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

  it('knows for which decision the words were begun, whatever is typed in them, until they are the draft’s again', async () => {
    const { saver, calls, kept } = setUp();
    saver.change('We decline', { begunFor: 'rejected' });
    saver.change('We must decline');
    expect(kept.at(-1)).toMatchObject({ text: 'We must decline', begunFor: 'rejected' });
    const flushed = saver.flush();
    expect(calls).toMatchObject([{ body: 'We must decline', begunFor: 'rejected' }]);
    calls[0]?.done();
    expect(await flushed).toBe(true);
    expect(calls).toHaveLength(1);
    saver.change('Dear Ada');
    saver.change('Dear Ada, more is needed');
    expect(saver.getState().begunFor).toBe('more_information');
  });

  it('takes over for which decision another window’s words were begun, and keeps that of its own in a clash', () => {
    const theirs = { body: 'Theirs', round: null, revision: 3, base, begunFor: 'approved' as const, updatedAt: at };
    const untouched = setUp();
    untouched.saver.adopt(theirs);
    expect(untouched.saver.getState()).toMatchObject({ text: 'Theirs', begunFor: 'approved' });
    const other = setUp({ enabled: false });
    other.restore({ text: 'We decline', round: null, revision: 0, base, begunFor: 'rejected' });
    other.saver.adopt(theirs);
    other.saver.settle('mine');
    expect(other.saver.getState()).toMatchObject({ text: 'We decline', begunFor: 'rejected' });
    other.saver.adopt({ ...theirs, revision: 4 });
    other.saver.settle('theirs');
    expect(other.saver.getState()).toMatchObject({ text: 'Theirs', begunFor: 'approved' });
  });
});
