import { describe, expect, it } from 'vitest';
import { clearFilters, isFiltered, NO_FILTERS, type QueueFilters, readFilters, writeFilters } from './queue-filters';

const types = [{ key: 'storm-damage-claim' }];
const read = (query: string) => readFilters({ params: new URLSearchParams(query), types });

describe('readFilters', () => {
  it('reads back what was written', () => {
    const all: QueueFilters = {
      view: 'done',
      caseType: 'storm-damage-claim',
      rules: 'to-check',
      due: 'week',
      has: ['missing-evidence', 'answered'],
      kind: 'reconsideration',
      decidedBy: 'everyone',
      search: 'O’Neill & sons "roof" 100%',
      sort: '-claimant',
    };
    for (const filters of [all, NO_FILTERS, { ...NO_FILTERS, search: 'CASE-2026' }])
      expect(read(new URL(writeFilters(filters), 'http://x').search)).toEqual(filters);
  });

  it('takes what an address got wrong as not chosen', () => {
    expect(read('view=all&type=nothing&rules=5&due=&has=much,,&by=me&q=%20&sort=up')).toEqual(NO_FILTERS);
    expect(read(`q=${'x'.repeat(201)}`)).toEqual(NO_FILTERS);
    // A bookmark from when the list was filtered by scores.
    expect(read('score=high')).toEqual(NO_FILTERS);
    expect(read('type=storm-damage-claim&view=mine')).toMatchObject({ view: 'mine', caseType: 'storm-damage-claim' });
  });
});

describe('isFiltered', () => {
  it('does not count the view, nor whose decisions it shows', () => {
    expect(isFiltered({ ...NO_FILTERS, view: 'done', decidedBy: 'everyone' })).toBe(false);
    expect(isFiltered({ ...NO_FILTERS, due: 'overdue' })).toBe(true);
  });

  it('takes reconsiderations that wait for a list, and elsewhere for a filter', () => {
    expect(isFiltered({ ...NO_FILTERS, kind: 'reconsideration' })).toBe(false);
    expect(isFiltered({ ...NO_FILTERS, view: 'mine', kind: 'reconsideration' })).toBe(true);
  });
});

describe('clearFilters', () => {
  it('stays with the list it clears', () => {
    const list: QueueFilters = { ...NO_FILTERS, view: 'done', decidedBy: 'everyone' };
    expect(clearFilters({ ...list, caseType: 'storm-damage-claim', search: 'roof' })).toEqual(list);
    const reconsiderations: QueueFilters = { ...NO_FILTERS, kind: 'reconsideration' };
    expect(clearFilters({ ...reconsiderations, due: 'overdue' })).toEqual(reconsiderations);
    expect(clearFilters({ ...reconsiderations, view: 'mine' })).toEqual({ ...NO_FILTERS, view: 'mine' });
  });
});
