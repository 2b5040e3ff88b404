import { z } from 'zod';
import { type CaseAssessment, RECOMMENDATIONS } from '@/server/rules/contract';

/** What rules said of a case, as far as two evaluations are compared. `totalMinor` is null where nothing is known of an award. */
export type RulesResult = {
  recommendation: CaseAssessment['recommendation'];
  totalMinor: number | null;
  outcomes: ReadonlyMap<string, 'met' | 'not_met' | 'unknown'>;
};

/** `isKept`: as the rules said it. Else only what was decided is on record. */
export type KeptResult = RulesResult & { isKept: boolean };

/** A decision's row, whichever version of the product wrote it. */
const decisionSchema = z.object({
  outcome: z.enum(['approved', 'rejected', 'more_information']),
  is_in_part: z.boolean().default(false),
  assessment: z
    .object({
      recommendation: z.enum(RECOMMENDATIONS),
      rules: z.array(z.object({ key: z.string(), outcome: z.enum(['met', 'not_met', 'unknown']) })),
    })
    .nullish(),
  /** What was paid, and what the rules had worked out where an officer changed it. */
  award: z
    .object({
      totalMinor: z.int(),
      changed: z.object({ fromMinor: z.int().nullable() }).nullish(),
    })
    .nullish(),
});

/** What the rules said when the case was decided; from before that was kept, what was decided. */
export function readKeptResult(row: unknown): KeptResult {
  const { outcome, is_in_part: isInPart, assessment, award } = decisionSchema.parse(row);
  const computed = award?.changed ? award.changed.fromMinor : (award?.totalMinor ?? null);
  if (assessment)
    return {
      recommendation: assessment.recommendation,
      totalMinor: computed,
      outcomes: new Map(assessment.rules.map((rule) => [rule.key, rule.outcome])),
      isKept: true,
    };
  const recommendation = outcome === 'approved' && isInPart ? 'approved_in_part' : outcome;
  return { recommendation, totalMinor: computed, outcomes: new Map(), isKept: false };
}

export const toRulesResult = ({ recommendation, award, rules }: CaseAssessment): RulesResult => ({
  recommendation,
  totalMinor: award?.totalMinor ?? null,
  outcomes: new Map(rules.map(({ key, outcome }) => [key, outcome])),
});

/** A rule that says otherwise; null where it did not exist, or does no more. */
export type ChangedRule = { key: string; kept: string | null; today: string | null };

/** Rules that say otherwise than they did; none where nothing was kept of them. */
export function listChangedRules({ kept, today }: { kept: KeptResult; today: RulesResult }): ChangedRule[] {
  if (!kept.isKept) return [];
  const keys = [...new Set([...kept.outcomes.keys(), ...today.outcomes.keys()])];
  return keys.flatMap((key) => {
    const [before, after] = [kept.outcomes.get(key) ?? null, today.outcomes.get(key) ?? null];
    return before === after ? [] : [{ key, kept: before, today: after }];
  });
}

/** Whether a case comes out otherwise: by what is recommended, or by what would be paid. */
export function isOtherwise({ kept, today }: { kept: KeptResult; today: RulesResult }): boolean {
  if (kept.isKept ? kept.recommendation !== today.recommendation : group(kept) !== group(today)) return true;
  return group(today) === 'approved' && kept.totalMinor !== null && kept.totalMinor !== today.totalMinor;
}

/** From a bare outcome nobody can tell whether what was approved was the whole claim. */
const group = ({ recommendation }: RulesResult): string =>
  recommendation === 'approved_in_part' ? 'approved' : recommendation;
