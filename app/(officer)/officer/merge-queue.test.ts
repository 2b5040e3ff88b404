import { describe, expect, it } from 'vitest';
import type { QueueItem } from '@/server/queue/view';
import { addPages, findUnseen, insertArrived, type ShownRow, updateRows } from './merge-queue';

const item = (number: number, over: Partial<QueueItem> = {}): QueueItem => ({
  key: String(number),
  reference: `CASE-2026-00000${number}`,
  caseType: { key: 'storm-damage-claim', name: 'Storm damage claim' },
  title: 'Roof',
  status: 'awaiting_officer_review',
  claimantName: 'Ada Whitcombe',
  foundIn: null,
  awaitingSince: new Date(Date.UTC(2026, 10, number)),
  dueAt: new Date(Date.UTC(2026, 10, number)),
  dueOn: `2026-11-${String(number).padStart(2, '0')}`,
  daysLeft: number,
  isAnswered: false,
  isReconsideration: false,
  submittedAt: new Date(Date.UTC(2026, 9, number)),
  claimantSort: 'ada whitcombe',
  missingEvidence: null,
  contradictions: null,
  asked: null,
  draftProblem: null,
  recommendation: null,
  rulesBlocking: null,
  rulesToCheck: null,
  scores: null,
  holder: null,
  decision: null,
  ...over,
});
const shown = (...items: QueueItem[]): ShownRow[] => items.map((each) => ({ item: each, gone: false, isNew: false }));
const look = (rows: ShownRow[]) =>
  rows.map((row) => `${row.item.key}${row.gone ? ' gone' : ''}${row.isNew ? ' new' : ''}`);
const holder = { name: 'Grace', mine: false, until: new Date() };

describe('addPages', () => {
  it('adds the next page behind, and changes known rows in place', () => {
    const rows = addPages({ shown: shown(item(1), item(2)), items: [item(1), item(2, { holder }), item(3)] });
    expect(look(rows)).toEqual(['1', '2', '3']);
    expect(rows[1]?.item.holder).toEqual(holder);
  });
});

describe('updateRows', () => {
  it('changes what it asked about in place, marks what left, and leaves the rest alone', () => {
    const rows = updateRows({
      shown: shown(item(1), item(2), item(3)),
      asked: new Set(['1', '2']),
      fresh: [item(2, { holder })],
    });
    expect(look(rows)).toEqual(['1 gone', '2', '3']);
    expect(rows[1]?.item.holder).toEqual(holder);
    expect(look(updateRows({ shown: rows, asked: new Set(['1']), fresh: [item(1)] }))).toEqual(['1', '2', '3']);
  });
});

describe('insertArrived', () => {
  it('puts new cases in their places', () => {
    const rows = insertArrived({
      shown: shown(item(2), item(4)),
      arrived: [item(3), item(1), item(5)],
      hasMore: false,
    });
    expect(look(rows)).toEqual(['1 new', '2', '3 new', '4', '5 new']);
  });

  it('keeps what a search has found by name before what it has found in papers', () => {
    const paper = { foundIn: { isName: false, kind: 'document', filename: 'a.pdf', others: 0 } } as const;
    const name = { foundIn: { isName: true, kind: 'claimant' } } as const;
    const rows = insertArrived({
      shown: shown(item(4, name), item(2, paper)),
      arrived: [item(1, paper), item(3, name)],
      hasMore: false,
    });
    expect(look(rows)).toEqual(['3 new', '4', '1 new', '2']);
  });

  it('leaves to the next page what belongs there', () => {
    const rows = insertArrived({ shown: shown(item(2), item(4)), arrived: [item(3), item(5)], hasMore: true });
    expect(look(rows)).toEqual(['2', '3 new', '4']);
  });
});

describe('findUnseen', () => {
  it('knows what is on screen already', () => {
    expect(findUnseen({ shown: shown(item(1)), arrived: [item(1), item(2)] }).map(({ key }) => key)).toEqual(['2']);
  });
});

describe('insertArrived in another order', () => {
  const names = (rows: ShownRow[]) => rows.map((row) => row.item.claimantSort);
  const named = (number: number, claimantSort: string) => item(number, { claimantSort });

  it('puts a new case where its claimant’s name belongs, from either end', () => {
    const arrived = [named(9, 'bertram lowe')];
    const up = { by: 'claimant', isDescending: false } as const;
    const rows = shown(named(3, 'ada'), named(1, 'carol'));
    expect(names(insertArrived({ shown: rows, arrived, hasMore: false, order: up }))).toEqual([
      'ada',
      'bertram lowe',
      'carol',
    ]);
    const down = { ...up, isDescending: true };
    expect(names(insertArrived({ shown: rows.toReversed(), arrived, hasMore: false, order: down }))).toEqual([
      'carol',
      'bertram lowe',
      'ada',
    ]);
    expect(insertArrived({ shown: rows, arrived: [named(2, 'zoe')], hasMore: true, order: up })).toHaveLength(2);
  });
});
