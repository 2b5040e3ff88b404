import type { DecisionOutcome } from '@/generated/prisma/enums';
import type { Locale } from '@/messages/locales';
import type { Told } from '@/server/assessments/service';
import { caseTypeWords } from '@/server/case-types/case-type-words';
import { OTHER_REASON } from '@/server/case-types/letter';
import { findCaseType } from '@/server/case-types/registry';
import { takes } from '@/server/cases/outcomes';
import { formatMoney } from '@/server/facts/display';
import { decidedAwardSchema } from '@/server/rules/award/award-schema';
import { tellLine } from '@/server/rules/award/word-award';

type Decided = {
  caseType: string;
  decision: { outcome: DecisionOutcome; reasons: string[]; award: unknown };
  /** Of whoever reads them: all follows it but what an officer wrote. */
  locale: Locale;
  /** What the rules make of the decision's draft, in that language too. */
  told: Told | null;
};

/** A reason for which something was not paid. `key` names it among those of one decision. */
export type Reason = { key: string; text: string; isEnglish: boolean };

/** What a claimant can say is wrong with a decision: the reasons of a rejection, or what an award was cut by. */
export function listReasons({ caseType, decision: { outcome, reasons, award }, locale, told }: Decided): Reason[] {
  if (takes(outcome) !== 'award') return nameReasons({ caseType, reasons, locale });
  const decided = decidedAwardSchema.nullable().parse(award ?? null);
  if (!decided) return [];
  const { currency, lines, changed } = decided;
  const wording = { english: told?.english.award ?? null, worded: told?.worded.award ?? null, locale };
  return [
    ...lines.flatMap((line, index): Reason[] => {
      if (!line.isReduction) return [];
      const { label, because, isEnglish } = tellLine({ line, ...wording });
      const amount = formatMoney({ minor: line.amountMinor, currency }, locale);
      return [{ key: `line-${index}`, text: `${label} (${amount}): ${because}`, isEnglish: isEnglish.because }];
    }),
    ...(changed ? [{ key: 'amount', text: changed.reason, isEnglish: true }] : []),
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
    return [
      label === undefined
        ? { key: `own-${index}`, text: reason, isEnglish: true }
        : { key: reason, text: label, isEnglish: false },
    ];
  });
}
