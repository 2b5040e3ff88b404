import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answered } from '@/app/client/outbox/testing/fake-server';
import { SAVE_PAUSE_MS } from './letter-saver';
import { at, base, begunFor, failed, newer, savedBy, setUp } from './testing/set-up-saver';

// What becomes of typed text when another letter comes: of another window, a colleague, another round or a newer draft.
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
