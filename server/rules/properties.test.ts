import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { FactValue } from '@/server/facts/contract';
import { addDays } from '@/server/platform/calendar-days';
import { assessCase } from '@/server/rules/assess-case';
import type { CaseToJudge, RuleFact } from '@/server/rules/contract';
import { day, line, period, rentCase, sendTwice, state, stormCase, tripCase } from '@/tests/support/made-cases';

const CASES = [stormCase, rentCase, tripCase];
const RUNS = { numRuns: 200 };

/** A case of which facts are missing, doubled, doubtful or of other amounts, in any order. */
const anyCase: fc.Arbitrary<CaseToJudge> = fc.constantFrom(...CASES).chain((make) => {
  const input = make();
  const one = (fact: RuleFact) =>
    fc
      .record({
        copies: fc.constantFrom(1, 1, 1, 1, 0, 2),
        isDoubtful: fc.constantFrom(false, false, false, true),
        minor: fc.option(fc.integer({ min: 0, max: 3_000_000 }), { freq: 4 }),
      })
      .map(({ copies, isDoubtful, minor }) =>
        Array.from({ length: copies }, () => {
          const { value } = fact;
          const changed = minor !== null && 'minor' in value ? { ...value, minor } : value;
          return { ...fact, value: changed, isDoubtful };
        }),
      );
  return fc
    .tuple(...input.facts.map(one))
    .map((facts) => ({ ...input, facts: facts.flat() }))
    .chain(({ facts }) =>
      fc.shuffledSubarray(facts, { minLength: facts.length }).map((shuffled) => ({ ...input, facts: shuffled })),
    );
});

it('an award adds up, is never below nothing and never above its caps', () => {
  fc.assert(
    fc.property(anyCase, (input) => {
      const { award } = assessCase(input);
      if (!award) return;
      expect(award.lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(award.totalMinor);
      expect(award.totalMinor).toBeGreaterThanOrEqual(0);
      for (const { amountMinor } of award.lines) expect(Number.isSafeInteger(amountMinor)).toBe(true);
      const caps = input.facts.flatMap(({ field, value }) =>
        value.type === 'money' && ['amount-claimed', 'buildings-sum-insured', 'approved-maximum'].includes(field)
          ? [value.minor]
          : [],
      );
      if (input.caseType.key !== 'housing-benefit' && caps.length > 0)
        expect(award.totalMinor).toBeLessThanOrEqual(Math.max(...caps));
      const [first] = award.lines;
      if (input.caseType.key === 'housing-benefit')
        expect(award.totalMinor).toBeLessThanOrEqual(first?.amountMinor ?? 0);
    }),
    RUNS,
  );
});

/** A case that lacks nothing, so that most have an award: some of its amounts are others. */
const wholeCase: fc.Arbitrary<CaseToJudge> = fc.constantFrom(...CASES).chain((make) => {
  const input = make();
  const minors = fc.array(fc.option(fc.integer({ min: 0, max: 300_000 }), { freq: 2 }), {
    minLength: input.facts.length,
    maxLength: input.facts.length,
  });
  return minors.map((drawn) => ({
    ...input,
    facts: input.facts.map((fact, at) => {
      const minor = drawn[at] ?? null;
      return minor !== null && 'minor' in fact.value ? { ...fact, value: { ...fact.value, minor } } : fact;
    }),
  }));
});

/** One of whose kinds of paper is there twice, as anybody sends it or as it was found to be the same; with lines that cost the same. */
const sentTwice = fc
  .tuple(fc.oneof(wholeCase, anyCase), fc.boolean(), fc.boolean())
  .map(([input, isKnown, isPaired]) => (isPaired ? { input: pairAmounts(input), isKnown } : { input, isKnown }))
  .chain(({ input, isKnown }) =>
    fc
      .constantFrom(...new Set(input.parts.flatMap(({ kind }) => kind ?? [])))
      .map((kind) => ({ input, isKnown, twice: sendTwice(input, kind, isKnown) })),
  );

/** All lines of a trip and all its receipts over one amount. */
const pairAmounts = (input: CaseToJudge): CaseToJudge => ({
  ...input,
  facts: input.facts.map((fact) =>
    fact.field === 'cost-lines' || fact.field === 'receipts'
      ? { ...fact, value: { ...fact.value, minor: 3_000 } as RuleFact['value'] }
      : fact,
  ),
});

it('the same papers sent twice change no award', () => {
  fc.assert(
    fc.property(sentTwice, ({ input, isKnown, twice }) => {
      const [once, again] = [assessCase(input).award, assessCase(twice).award];
      // Where nothing says that two receipts are one, it is asked; nothing is paid for both.
      if (isKnown || again !== null) expect(again?.totalMinor).toBe(once?.totalMinor);
    }),
    RUNS,
  );
});

it('an award is never negative', () => {
  const negative = wholeCase.chain((input) =>
    fc.array(fc.integer({ min: -3_000_000, max: 3_000_000 }), { maxLength: 4 }).map((amounts) => ({
      ...input,
      facts: [
        ...input.facts,
        ...amounts.flatMap((minor) => [
          state('expense-claim-form', 'cost-lines', line('Taken off', minor, 'EUR')),
          state('emergency-receipt', 'emergency-receipts', line('Credited', minor, 'GBP', '2026-04-20')),
        ]),
      ],
    })),
  );
  fc.assert(
    fc.property(negative, (input) => {
      const { award, recommendation } = assessCase(input);
      if (award) expect(award.totalMinor).toBeGreaterThanOrEqual(0);
      if (recommendation.startsWith('approved')) expect(award?.totalMinor).toBeGreaterThan(0);
    }),
    RUNS,
  );
});

it('an approval in part names a rule and what would change it', () => {
  fc.assert(
    fc.property(fc.oneof(wholeCase, anyCase), (input) => {
      const { recommendation, recommendationReasons, wouldChange } = assessCase(input);
      if (recommendation !== 'approved_in_part') return;
      expect(recommendationReasons).not.toEqual([]);
      expect(wouldChange).not.toEqual([]);
    }),
    RUNS,
  );
});

it('is approved only where an award is known and nothing that blocks is open', () => {
  fc.assert(
    fc.property(anyCase, (input) => {
      const { recommendation, award, rules, asks, rejectionReason } = assessCase(input);
      const open = rules.filter(({ severity, outcome }) => severity === 'blocks' && outcome !== 'met');
      const isApproved = recommendation === 'approved' || recommendation === 'approved_in_part';
      expect(isApproved).toBe(open.length === 0 && award !== null);
      expect(recommendation === 'rejected').toBe(rejectionReason !== null);
      if (recommendation === 'more_information') expect(asks.length).toBeGreaterThan(0);
    }),
    RUNS,
  );
});

/** What another paper of the same kind may say in its place. */
const differing = (value: FactValue): FactValue => {
  switch (value.type) {
    case 'date':
      return day(addDays(value.date, 45));
    case 'period':
      return period(addDays(value.from, 45), addDays(value.to, 45));
    case 'money':
      return { ...value, minor: value.minor + 1_000 };
    case 'quantity':
      return { ...value, number: '30' };
    case 'household':
      return { type: 'household', composition: 'single', children: 0 };
    default:
      return value;
  }
};

it('does not depend on the order of the papers, nor where some say something else', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...CASES).chain((make) => {
        const input = make();
        return fc
          .subarray(input.facts, { maxLength: 3 })
          .map((twice) => [
            ...input.facts,
            ...twice.map((fact) => state(fact.source.kind ?? '', fact.field, differing(fact.value), 'another')),
          ])
          .chain((facts) =>
            fc
              .shuffledSubarray(facts, { minLength: facts.length })
              .map((shuffled) => ({ input: { ...input, facts }, shuffled: { ...input, facts: shuffled } })),
          );
      }),
      ({ input, shuffled }) => {
        const [one, other] = [assessCase(input), assessCase(shuffled)];
        expect(other.recommendation).toBe(one.recommendation);
        expect(other.award?.totalMinor).toBe(one.award?.totalMinor);
        expect(other.rules.map(({ outcome }) => outcome)).toEqual(one.rules.map(({ outcome }) => outcome));
      },
    ),
    RUNS,
  );
});

it('a fact that is taken away never raises the award, and never turns a refusal into an approval', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...CASES).chain((make) => {
        const input = make();
        return fc.constantFrom(...input.facts).map((gone) => ({ input, gone }));
      }),
      ({ input, gone }) => {
        const after = assessCase({ ...input, facts: input.facts.filter((fact) => fact !== gone) });
        // A line that is not claimed, or an old balance, lowers what is asked and not what is owed.
        if (after.award) expect(after.award.totalMinor).toBeLessThanOrEqual(assessCase(input).award?.totalMinor ?? 0);
      },
    ),
    RUNS,
  );
});
