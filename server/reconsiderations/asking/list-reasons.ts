import type { DecisionOutcome } from '@/generated/prisma/enums';
import type { Locale } from '@/messages/locales';
import { caseTypeWords } from '@/server/case-types/case-type-words';
import { OTHER_REASON } from '@/server/case-types/letter';
import { findCaseType } from '@/server/case-types/registry';
import { takes } from '@/server/cases/outcomes';
import { formatMoney } from '@/server/facts/display';
import { decidedAwardSchema } from '@/server/rules/award/award-schema';

type Decided = {
  caseType: string;
  decision: { outcome: DecisionOutcome; reasons: string[]; award: unknown };
  /** Of whoever reads them: the case type's own words follow it. */
  locale: Locale;
};

/** A reason for which something was not paid. `key` names it among those of one decision. */
export type Reason = { key: string; text: string };

/** What a claimant can say is wrong with a decision: the reasons of a rejection, or what an award was cut by. */
export function listReasons({ caseType, decision: { outcome, reasons, award }, locale }: Decided): Reason[] {
  if (takes(outcome) !== 'award') return nameReasons({ caseType, reasons, locale });
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

type Named = { caseType: string; reasons: string[]; locale: Locale };

/** An officer's own words have no key, and are named by their place. That there is another reason is none: those words are. */
function nameReasons({ caseType: key, reasons, locale }: Named): Reason[] {
  const caseType = findCaseType(key);
  const words = caseType && caseTypeWords({ caseType, locale });
  const known = new Map(words?.rejectionReasons.map((reason) => [reason.key, reason.label]));
  return reasons.flatMap((reason, index): Reason[] => {
    if (reason === OTHER_REASON) return [];
    const label = known.get(reason);
    return [label === undefined ? { key: `own-${index}`, text: reason } : { key: reason, text: label }];
  });
}
