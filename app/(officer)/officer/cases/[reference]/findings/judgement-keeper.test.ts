import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { retryPauseMs } from '../letters/letter-saver';
import { createJudgementKeeper } from './judgement-keeper';
import type { StoredJudgement, UnsavedJudgement, Word } from './unsaved-judgements';

const ACCEPTED: Word = { verdict: 'accepted', reason: null };
const REJECTED: Word = { verdict: 'rejected', reason: null };
const UNJUDGED: StoredJudgement = { revision: 0, word: { verdict: null, reason: null }, mine: false };

const say = (findingId: string, word: Word, revision = 0) => ({
  findingId,
  drafted: `Words of ${findingId}`,
  revision,
  word,
  said: `${findingId} ${word.verdict}`,
});

/** A server that can be away, or lose its answers, and refuses a revision that is not the last. */
function setUp({ enabled = true } = {}) {
  const stored = new Map<string, StoredJudgement>([
    ['first', UNJUDGED],
    ['second', UNJUDGED],
  ]);
  const server = {
    isAway: true,
    losesAnswers: false,
    isHeld: true,
    whileJudging: null as (() => void) | null,
    stored,
  };
  const heard: string[] = [];
  const kept: (readonly UnsavedJudgement[])[] = [];
  const saved: string[] = [];
  const refused: string[] = [];
  const keeper = createJudgementKeeper({
    read: async (findingId) => {
      if (server.isAway) throw new Error('away');
      return stored.get(findingId) ?? null;
    },
    judge: async ({ findingId, revision, word }) => {
      if (server.isAway) throw new Error('away');
      if (!server.isHeld || stored.get(findingId)?.revision !== revision) throw new Error('refused');
      heard.push(`${findingId} ${word.verdict}`);
      server.whileJudging?.();
      stored.set(findingId, { revision: revision + 1, word, mine: true });
      if (server.losesAnswers) throw new Error('away');
      return { revision: revision + 1 };
    },
    findRefusal: async (error) =>
      error instanceof Error && error.message === 'refused' && server.isHeld ? 'Changed elsewhere.' : null,
    keep: (list) => kept.push(list),
    onSaved: ({ said }) => saved.push(said),
    onRefused: ({ findingId }, why) => refused.push(`${findingId}: ${why}`),
  });
  keeper.setEnabled(enabled);
  const leave = keeper.watch();
  return { keeper, server, heard, kept, saved, refused, leave };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'warn').mockReturnValue();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

it('sends what waited in the order it was said, the last word of each finding alone', async () => {
  const { keeper, server, heard, kept, saved } = setUp();
  keeper.add(say('first', ACCEPTED), { wasTried: true });
  keeper.add(say('second', REJECTED), { wasTried: false });
  keeper.add(say('first', REJECTED), { wasTried: false });
  expect(kept.at(-1)).toMatchObject([
    { findingId: 'second', word: REJECTED },
    { findingId: 'first', word: REJECTED },
  ]);
  await settle();
  expect(heard).toEqual([]);

  server.isAway = false;
  await keeper.flush();
  expect(heard).toEqual(['second rejected', 'first rejected']);
  expect(saved).toEqual(['second rejected', 'first rejected']);
  expect(keeper.getList()).toEqual([]);
  expect(kept.at(-1)).toEqual([]);
});

it('tries again by itself, less and less often, as long as the case is on screen', async () => {
  const { keeper, server, heard, leave } = setUp();
  keeper.add(say('first', ACCEPTED), { wasTried: true });
  await vi.advanceTimersByTimeAsync(retryPauseMs(1));
  server.isAway = false;
  await vi.advanceTimersByTimeAsync(retryPauseMs(2) - 1);
  expect(heard).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(heard).toEqual(['first accepted']);

  server.isAway = true;
  keeper.add(say('second', ACCEPTED), { wasTried: true });
  leave();
  server.isAway = false;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(heard).toEqual(['first accepted']);
});

it('takes its own word for saved where only the answer was lost, and goes on from there', async () => {
  const { keeper, server, heard, saved, refused } = setUp();
  server.isAway = false;
  server.losesAnswers = true;
  keeper.add(say('first', ACCEPTED), { wasTried: false });
  await settle();
  expect(keeper.getList()).toHaveLength(1);
  server.losesAnswers = false;
  await keeper.flush();
  expect(heard).toEqual(['first accepted']);
  expect(saved).toEqual(['first accepted']);

  server.losesAnswers = true;
  keeper.add(say('second', ACCEPTED), { wasTried: false });
  await settle();
  server.losesAnswers = false;
  keeper.add(say('second', REJECTED), { wasTried: false });
  await settle();
  expect(heard).toEqual(['first accepted', 'second accepted', 'second rejected']);
  expect(server.stored.get('second')).toMatchObject({ revision: 2, word: REJECTED });
  expect(refused).toEqual([]);
});

it('tells what was refused, and does not hold the others up', async () => {
  const { keeper, server, heard, refused } = setUp();
  keeper.add(say('first', ACCEPTED), { wasTried: true });
  keeper.add(say('second', ACCEPTED), { wasTried: false });
  await settle();
  server.stored.set('first', { revision: 1, word: ACCEPTED, mine: false });
  server.isAway = false;
  expect(await keeper.flush()).toBe(true);
  expect(refused).toEqual(['first: Changed elsewhere.']);
  expect(heard).toEqual(['second accepted']);
  expect(keeper.getList()).toEqual([]);
});

it('says whether anything waits, once it has tried, and where it may not try', async () => {
  const { keeper, server } = setUp();
  expect(await keeper.flush()).toBe(true);
  keeper.add(say('first', ACCEPTED), { wasTried: true });
  expect(await keeper.flush()).toBe(false);
  server.isAway = false;
  keeper.setEnabled(false);
  expect(await keeper.flush()).toBe(false);
  keeper.setEnabled(true);
  expect(await keeper.flush()).toBe(true);
});

it('waits while the case is not held, and says nothing more once signed out', async () => {
  const { keeper, server, heard, refused } = setUp();
  server.isAway = false;
  server.isHeld = false;
  keeper.add(say('first', ACCEPTED), { wasTried: false });
  await settle();
  keeper.setEnabled(false);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(keeper.getList()).toHaveLength(1);
  server.isHeld = true;
  keeper.setEnabled(true);
  await settle();
  expect(heard).toEqual(['first accepted']);
  expect(refused).toEqual([]);

  keeper.stop();
  keeper.add(say('second', ACCEPTED), { wasTried: false });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(heard).toEqual(['first accepted']);
});

it('sends what this browser kept, and forgets what an edit has taken the place of', async () => {
  const { keeper, server, heard } = setUp({ enabled: false });
  keeper.restore([
    { ...say('first', ACCEPTED), earlier: [] },
    { ...say('second', REJECTED), earlier: [] },
  ]);
  keeper.drop('first');
  server.isAway = false;
  keeper.setEnabled(true);
  await settle();
  expect(heard).toEqual(['second rejected']);
});

it('keeps what is said while a word is on its way', async () => {
  const { keeper, server, heard } = setUp();
  server.isAway = false;
  server.whileJudging = () => {
    server.whileJudging = null;
    keeper.add(say('first', REJECTED), { wasTried: false });
  };
  keeper.add(say('first', ACCEPTED), { wasTried: false });
  await settle();
  expect(heard).toEqual(['first accepted', 'first rejected']);
  expect(server.stored.get('first')?.word).toEqual(REJECTED);
  expect(keeper.getList()).toEqual([]);
});
