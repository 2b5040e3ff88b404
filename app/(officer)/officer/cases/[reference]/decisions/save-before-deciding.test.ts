import { expect, it, vi } from 'vitest';
import type { SeenLetter } from '@/server/letters/schema';
import { saveBeforeDeciding } from './save-before-deciding';

const LETTER: SeenLetter = { round: null, revision: 3 };

type SetUp = {
  areSaved?: boolean;
  knownFailures?: number;
  failures?: number;
  letter?: SeenLetter | null;
  isConfirmed?: boolean;
};

async function save({ areSaved = true, knownFailures = 0, failures = 0, letter = LETTER, isConfirmed = true }: SetUp) {
  const saveLetter = vi.fn(async () => letter);
  // What fails, fails while it is being saved.
  let failed = knownFailures;
  const answer = await saveBeforeDeciding({
    verdicts: {
      save: async () => {
        failed += failures;
        return areSaved;
      },
      countFailures: () => failed,
    },
    knownFailures,
    saveLetter,
    isLetterConfirmed: async () => {
      // What is not saved can be held against nothing.
      expect(saveLetter).toHaveBeenCalledOnce();
      return isConfirmed;
    },
  });
  return { answer, isLetterSaved: saveLetter.mock.calls.length > 0 };
}

it('gives the letter once every verdict is saved, whatever had failed before', async () => {
  expect(await save({ knownFailures: 2 })).toEqual({ answer: { seenLetter: LETTER }, isLetterSaved: true });
});

it('stops at a verdict that was refused, though nothing waits any more', async () => {
  const { answer, isLetterSaved } = await save({ knownFailures: 2, failures: 1 });
  expect(answer).toEqual({ obstacle: expect.stringContaining('see what the finding says') });
  expect(isLetterSaved).toBe(false);
});

it('stops at a verdict that the server could not be told', async () => {
  const { answer, isLetterSaved } = await save({ areSaved: false });
  expect(answer).toEqual({ obstacle: expect.stringContaining('is not saved yet') });
  expect(isLetterSaved).toBe(false);
});

it('stops at a letter that could not be saved', async () => {
  expect((await save({ letter: null })).answer).toEqual({
    obstacle: expect.stringContaining('The letter could not be'),
  });
});

it('stops at a letter that, once saved, turns out to name another amount than is paid', async () => {
  expect((await save({ isConfirmed: false })).answer).toEqual({
    obstacle: expect.stringContaining('names another amount'),
  });
});
