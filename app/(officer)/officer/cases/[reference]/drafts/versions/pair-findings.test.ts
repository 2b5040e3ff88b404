import { describe, expect, it } from 'vitest';
import { pairFindings } from './pair-findings';

const finding = (key: string, statement: string, isField = false) => ({ key, statement, isField });

function pair(before: ReturnType<typeof finding>[], after: ReturnType<typeof finding>[]) {
  const { pairs, left } = pairFindings({ before, after });
  return {
    pairs: pairs.map(({ old, now }) => [old?.statement ?? null, now.statement]),
    left: left.map(({ statement }) => statement),
  };
}

const SLATES = 'The claim form says: “At night we heard the slates come off the roof.”';
const CEILING = 'The claim form says: “Water had run through the bedroom ceiling by morning.”';

describe('pairFindings', () => {
  it('does not take what was told first for what is told now', () => {
    expect(pair([finding('narrative', SLATES)], [finding('narrative', CEILING)])).toEqual({
      pairs: [[null, CEILING]],
      left: [SLATES],
    });
  });

  it('takes the same sentence read more clearly for a change', () => {
    const misread = SLATES.replace('slates', 'siates');
    expect(pair([finding('narrative', misread)], [finding('narrative', SLATES)])).toEqual({
      pairs: [[misread, SLATES]],
      left: [],
    });
  });

  it('knows the answer to a field by its key, however it is worded', () => {
    const [before, after] = ['The cause of damage is “hail”.', 'A gust tore off the gutter.'];
    expect(pair([finding('cause', before, true)], [finding('cause', after, true)]).pairs).toEqual([[before, after]]);
    expect(pair([finding('1', before)], [finding('1', after)]).pairs).toEqual([[null, after]]);
  });

  it('pairs the likest where a field is answered more than once', () => {
    const before = [finding('total', 'The hotel cost £90.', true), finding('total', 'The train cost £40.', true)];
    const after = [finding('total', 'The train cost £45.', true), finding('total', 'The hotel cost £95.', true)];
    expect(pair(before, after)).toEqual({
      pairs: [
        ['The train cost £40.', 'The train cost £45.'],
        ['The hotel cost £90.', 'The hotel cost £95.'],
      ],
      left: [],
    });
  });

  it('keeps equal statements apart', () => {
    const twice = [finding('iban', 'The number is wrong.'), finding('iban', 'The number is wrong.')];
    expect(pair(twice, twice)).toEqual({ pairs: [0, 1].map(() => Array(2).fill('The number is wrong.')), left: [] });
    expect(pair(twice, twice.slice(1)).left).toEqual(['The number is wrong.']);
  });
});
