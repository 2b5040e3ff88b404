import { describe, expect, it } from 'vitest';
import type { QueueItem } from '@/server/reviews/queue';
import { mergeQueue } from './merge-queue';

const item = (number: number, over: Partial<QueueItem> = {}): QueueItem => ({
  key: String(number),
  status: 'awaiting_officer_review',
  dueAt: new Date(Date.UTC(2026, 10, number)),
  decision: null,
  reference: `CASE-2026-00000${number}`,
  caseType: { key: 'storm-damage-claim', name: 'Storm damage claim' },
  title: 'Roof',
  claimantName: 'Ada Whitcombe',
  awaitingSince: new Date(Date.UTC(2026, 10, number)),
  submittedAt: null,
  draftProblem: null,
  recommendation: null,
  scores: null,
  holder: null,
  ...over,
});
const shown = (...items: QueueItem[]) => items.map((each) => ({ item: each, gone: false }));
const names = (rows: ReturnType<typeof mergeQueue>) => rows.map((row) => [row.item.reference.slice(-1), row.gone]);

describe('mergeQueue', () => {
  it('changes known rows in place', () => {
    const holder = { name: 'Grace', mine: false, until: new Date() };
    const rows = mergeQueue({ shown: shown(item(1), item(2)), fresh: [item(1), item(2, { holder })], hasMore: false });
    expect(names(rows)).toEqual([
      ['1', false],
      ['2', false],
    ]);
    expect(rows[1]?.item.holder).toEqual(holder);
  });

  it('keeps what left in its place and adds what is new at the end', () => {
    const rows = mergeQueue({ shown: shown(item(1), item(2)), fresh: [item(2), item(3)], hasMore: false });
    expect(names(rows)).toEqual([
      ['1', true],
      ['2', false],
      ['3', false],
    ]);
  });

  it('does not call a row gone that may only have moved beyond what was read', () => {
    const rows = mergeQueue({ shown: shown(item(1), item(3)), fresh: [item(1), item(2)], hasMore: true });
    expect(names(rows)).toEqual([
      ['1', false],
      ['2', false],
      ['3', false],
    ]);
  });

  it('marks all as gone when the queue is empty, and brings back what returned', () => {
    const emptied = mergeQueue({ shown: shown(item(1)), fresh: [], hasMore: false });
    expect(names(emptied)).toEqual([['1', true]]);
    expect(names(mergeQueue({ shown: emptied, fresh: [item(1)], hasMore: false }))).toEqual([['1', false]]);
  });
});
