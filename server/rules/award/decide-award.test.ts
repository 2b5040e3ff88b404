import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeAward } from '@/server/rules/award/make-award';
import type { AwardLine } from '@/server/rules/contract';
import { type AwardChange, decideAward, findAwardProblem } from './decide-award';

const line = (label: string, amountMinor: number, isReduction = false): AwardLine => ({
  label,
  amountMinor,
  because: 'As the papers say.',
  citations: [],
  isReduction,
});
const payment = { currency: 'GBP', per: null } as const;
const whole = makeAward({ currency: 'GBP', lines: [line('Claimed', 90_000), line('Excess', -25_000)] });
const cut = makeAward({
  currency: 'GBP',
  lines: [line('Claimed', 90_000), line('No receipt', -10_000, true), line('Excess', -25_000)],
});
const decide = (change: Partial<AwardChange>) => decideAward({ computed: whole, payment, ...change });
const problemOf = (change: Partial<AwardChange>) =>
  findAwardProblem({ computed: whole, payment, ...change })?.text ?? null;

describe('decideAward', () => {
  it('keeps what was worked out, where the officer says nothing or the same', () => {
    expect(decide({})).toEqual({ award: { ...whole, changed: null }, isInPart: false });
    expect(decide({ awardMinor: 65_000, awardReason: 'As worked out.' })).toEqual(decide({}));
    expect(decide({ computed: cut }).isInPart).toBe(true);
  });

  it('has the change as a line with its reason', () => {
    const { award, isInPart } = decide({ awardMinor: 60_000, awardReason: 'The shed is not insured.' });
    expect(award?.lines.at(-1)).toEqual({
      label: 'Changed by the case officer',
      amountMinor: -5_000,
      because: 'The shed is not insured.',
      citations: [],
      isReduction: true,
    });
    expect(award).toMatchObject({ totalMinor: 60_000, changed: { fromMinor: 65_000 } });
    expect(isInPart).toBe(true);
  });

  it('is in part no longer once an officer gives back all that was cut, and still is where it is less', () => {
    const raise = (awardMinor: number) => decide({ computed: cut, awardMinor, awardReason: 'A receipt came by post.' });
    expect(raise(65_000).isInPart).toBe(false);
    expect(raise(64_999).isInPart).toBe(true);
  });

  it('is the officer’s own amount where nothing was worked out, as often as the case type pays', () => {
    const { award, isInPart } = decide({
      computed: null,
      payment: { currency: 'GBP', per: 'week' },
      awardMinor: 8_140,
      awardReason: 'By the landlord’s list.',
    });
    expect(award).toMatchObject({
      totalMinor: 8_140,
      per: 'week',
      lines: [{ label: 'Set by the case officer', amountMinor: 8_140 }],
      changed: { fromMinor: null, reason: 'By the landlord’s list.' },
    });
    expect(isInPart).toBe(false);
  });

  it('adds up to what the officer says, whatever was worked out', () => {
    const lines = fc.array(
      fc
        .tuple(fc.integer({ min: -100_000, max: 100_000 }), fc.boolean())
        .map(([amount, isReduction]) => line('Line', isReduction ? -Math.abs(amount) : amount, isReduction)),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(lines, fc.integer({ min: 0, max: 200_000 }), (drawn, awardMinor) => {
        const computed = makeAward({ currency: 'EUR', lines: drawn });
        const { award } = decideAward({ computed, payment, awardMinor, awardReason: 'So it is.' });
        expect(award?.totalMinor).toBe(awardMinor);
        expect(award?.lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(awardMinor);
      }),
    );
  });
});

describe('findAwardProblem', () => {
  it.each([
    ['as worked out', {}, null],
    ['the same amount without a reason', { awardMinor: 65_000 }, null],
    ['less, with a reason', { awardMinor: 60_000, awardReason: 'The shed is not insured.' }, null],
    ['without the excess, with a reason', { awardMinor: 90_000, awardReason: 'Waived.' }, null],
    ['less, without a reason', { awardMinor: 60_000 }, 'Say why another amount is paid'],
    ['less, with a blank reason', { awardMinor: 60_000, awardReason: ' ' }, 'Say why another amount is paid'],
    [
      'without anything computed, too much',
      { computed: null, awardMinor: 2_000_000_000, awardReason: 'By the list.' },
      'No more',
    ],
    [
      'more than was claimed after an advance',
      {
        computed: makeAward({
          currency: 'GBP',
          lines: [line('Train', 39_000), { ...line('Less advance', -2_000), isClaimed: true }],
        }),
        awardMinor: 38_000,
        awardReason: 'Kind.',
      },
      'No more can be paid than £370.00',
    ],
    ['nothing', { awardMinor: 0, awardReason: 'The shed.' }, 'Nothing would be paid.'],
    ['more than was claimed', { awardMinor: 90_001, awardReason: 'Kind.' }, 'No more can be paid than £900.00'],
    ['not worked out', { computed: null }, 'can’t be worked out'],
    ['not worked out, without a reason', { computed: null, awardMinor: 500 }, 'Say why another amount is paid'],
    ['not worked out, with a reason', { computed: null, awardMinor: 500, awardReason: 'By the list.' }, null],
    ['worked out to nothing', { computed: makeAward({ currency: 'GBP', lines: [line('Claimed', 0)] }) }, 'Nothing'],
  ] satisfies [string, Partial<AwardChange>, string | null][])('%s', (_name, change, words) => {
    const problem = problemOf(change);
    if (words === null) expect(problem).toBeNull();
    else expect(problem).toContain(words);
  });
});
