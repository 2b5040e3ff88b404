import type { DecisionOutcome } from '@/generated/prisma/enums';
import { findCaseType } from '@/server/case-types/registry';
import { takes } from '@/server/cases/outcomes';
import { formatMoney } from '@/server/facts/display';
import { decidedAwardSchema } from '@/server/rules/award/award-schema';

type Decided = {
  caseType: string;
  decision: { outcome: DecisionOutcome; reasons: string[]; award: unknown };
};

/** A reason for which something was not paid. `key` names it among those of one decision. */
export type Reason = { key: string; text: string };

/** What a claimant can say is wrong with a decision: the reasons of a rejection, or what an award was cut by. */
export function listReasons({ caseType, decision: { outcome, reasons, award } }: Decided): Reason[] {
  if (takes(outcome) !== 'award') return nameReasons({ caseType, reasons });
  const decided = decidedAwardSchema.nullable().parse(award ?? null);
  if (!decided) return [];
  const { currency, lines, changed } = decided;
  return [
    ...lines.flatMap(({ label, because, amountMinor, isReduction, told }, index) =>
      isReduction
        ? {
            key: `line-${index}`,
            text: `${told?.label ?? label} (${formatMoney({ minor: amountMinor, currency })}): ${told?.because ?? because}`,
          }
        : [],
    ),
    ...(changed ? [{ key: 'amount', text: changed.reason }] : []),
  ];
}

/** An officer's own words have no key, and are named by their place. */
function nameReasons({ caseType, reasons }: { caseType: string; reasons: string[] }): Reason[] {
  const known = new Map(findCaseType(caseType)?.rejectionReasons.map(({ key, label }) => [key, label]));
  return reasons.map((reason, index) => {
    const label = known.get(reason);
    return label === undefined ? { key: `own-${index}`, text: reason } : { key: reason, text: label };
  });
}
