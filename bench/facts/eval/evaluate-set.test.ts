import { describe, expect, it } from 'vitest';
import { chooseCases } from './choose-cases';
import { evaluateSet } from './evaluate-set';
import { makeTruth } from './judge/made-case';

const truth = makeTruth({
  documents: [{ file: 'a.pdf', shows: { rent: { value: { minor: 64000, currency: 'GBP' }, printed: '£640.00' } } }],
  facts: { rent: { minor: 64000, currency: 'GBP' } },
});
const set = {
  name: 'made',
  cases: [{ truth, readPapers: async () => [{ id: 'a.pdf', filename: 'a.pdf', pages: [] }] }],
};

describe('evaluateSet', () => {
  it('misses what no page says', async () => {
    const names: string[] = [];
    const results = await evaluateSet({ set, onCase: ({ name }) => names.push(name) });
    expect(names).toEqual(['made']);
    expect(results).toMatchObject({
      whole: [{ field: 'rent', outcome: 'missed', truth: 'GBP 640.00' }],
      papers: [{ field: 'rent', outcome: 'missed', truth: '£640.00', file: 'a.pdf' }],
    });
    expect(results.kinds).toHaveLength(1);
  });
});

describe('chooseCases', () => {
  it('refuses a case that is not there, and to evaluate nothing', () => {
    const options = { only: null, without: [] };
    expect(chooseCases({ sets: [set], options })).toEqual([set]);
    expect(() => chooseCases({ sets: [set], options: { ...options, only: ['other'] } })).toThrow(
      'There is no case other',
    );
    expect(() => chooseCases({ sets: [set], options: { ...options, without: ['made'] } })).toThrow('No case is left');
  });
});
