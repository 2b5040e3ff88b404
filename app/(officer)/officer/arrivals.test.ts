import { describe, expect, it } from 'vitest';
import { MOST_KNOWN, OVERLAP_MS } from '@/server/queue/schema';
import type { QueueItem } from '@/server/queue/view';
import { type Arrivals, beginArrivals, listKnown, takeAnswer, takeOffered } from './arrivals';
import type { ShownRow } from './merge-queue';

const READ_AT = Date.UTC(2026, 10, 2);
const cameAt = (seconds: number) => new Date(READ_AT + seconds * 1_000);
const item = (seconds: number) =>
  ({ key: `case-${seconds}`, awaitingSince: cameAt(seconds), dueAt: cameAt(seconds) }) as QueueItem;
const shown = (...items: QueueItem[]): ShownRow[] => items.map((each) => ({ item: each, gone: false, isNew: false }));
const upTo = (seconds: number) => ({ at: cameAt(seconds), id: `case-${seconds}` });
const offered = (arrivals: Arrivals) => arrivals.offered.map(({ key }) => key);

describe('new cases of a list', () => {
  it('are looked for from a little before the list was read', () => {
    expect(beginArrivals({ readAt: READ_AT }).from.at.getTime()).toBe(READ_AT - OVERLAP_MS);
  });

  it('are offered until they are shown, and then looked for behind them', () => {
    const begun = beginArrivals({ readAt: READ_AT });
    const answer = { arrived: [item(-1), item(10), item(11)], lookedUpTo: upTo(11), hasMore: true };
    const looked = takeAnswer({ arrivals: begun, answer, shown: shown(item(-1)) });
    expect(offered(looked)).toEqual(['case-10', 'case-11']);
    expect(looked.from).toEqual(begun.from);
    const taken = takeOffered(looked);
    expect(taken).toMatchObject({ offered: [], from: upTo(11), hasMore: true });
  });

  it('that have left again before they were shown are no longer offered', () => {
    const begun = beginArrivals({ readAt: READ_AT });
    const looked = takeAnswer({
      arrivals: begun,
      answer: { arrived: [item(10), item(11)], lookedUpTo: upTo(11), hasMore: false },
      shown: [],
    });
    const again = takeAnswer({
      arrivals: looked,
      answer: { arrived: [item(11)], lookedUpTo: upTo(12), hasMore: false },
      shown: [],
    });
    expect(offered(again)).toEqual(['case-11']);
  });

  it('are looked for further on where a look has found nothing for this list', () => {
    const looked = takeAnswer({
      arrivals: beginArrivals({ readAt: READ_AT }),
      answer: { arrived: [], lookedUpTo: upTo(20), hasMore: true },
      shown: [],
    });
    expect(looked).toMatchObject({ from: upTo(20), hasMore: true });
  });

  it('are not offered twice, though they stand further down than the list goes', () => {
    const looked = takeAnswer({
      arrivals: beginArrivals({ readAt: READ_AT }),
      answer: { arrived: [item(10), item(12)], lookedUpTo: upTo(8), hasMore: false },
      shown: [],
    });
    const taken = takeOffered(looked);
    expect(listKnown({ arrivals: taken, shown: shown(item(1), item(9)) })).toEqual(['case-12', 'case-10', 'case-9']);
    const again = takeAnswer({
      arrivals: taken,
      answer: { arrived: [item(10), item(11), item(12)], lookedUpTo: upTo(9), hasMore: false },
      shown: [],
    });
    expect(offered(again)).toEqual(['case-11']);
    // What lies behind it is not asked for again, and need not be kept in mind.
    expect(takeOffered({ ...again, reached: upTo(30) }).taken).toEqual([]);
  });

  it('are named to the server as far as it listens, the newest first', () => {
    const many = Array.from({ length: MOST_KNOWN + 20 }, (_, index) => item(index));
    const known = listKnown({ arrivals: beginArrivals({ readAt: READ_AT }), shown: shown(...many) });
    expect(known).toHaveLength(MOST_KNOWN);
    expect(known[0]).toBe(`case-${MOST_KNOWN + 19}`);
  });
});
