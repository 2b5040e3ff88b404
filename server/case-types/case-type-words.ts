import type { Locale } from '@/messages/locales';
import type { CaseType } from '@/server/case-types/schema';
import { housingBenefit } from '@/server/case-types/spanish/housing-benefit';
import type { OtherWords } from '@/server/case-types/spanish/other-words';
import { stormDamageClaim } from '@/server/case-types/spanish/storm-damage-claim';
import { travelExpenseRefund } from '@/server/case-types/spanish/travel-expense-refund';

/** By a case type's key. A test fails where a case type, or anything that it says to claimants, is missing here. */
const SPANISH: Readonly<Record<string, OtherWords>> = {
  'storm-damage-claim': stormDamageClaim,
  'housing-benefit': housingBenefit,
  'travel-expense-refund': travelExpenseRefund,
};

/** The same case type, with what it says to claimants in their language. Staff read `en`. Rules, fields and letters stay as they are: see `wordForLetter`. */
export function caseTypeWords({ caseType, locale }: { caseType: CaseType; locale: Locale }): CaseType {
  const words = findWords({ caseType, locale });
  if (!words) return caseType;
  return {
    ...caseType,
    name: words.name,
    summary: words.summary,
    evidence: caseType.evidence.map((kind) => ({ ...kind, ...words.evidence[kind.key] })),
    rejectionReasons: caseType.rejectionReasons.map((reason) => ({ ...reason, ...words.reasons[reason.key] })),
  };
}

/** A sentence that asks for something, in the claimant's language. An officer's own words stay as they were written. */
export const sayRequest = ({
  caseType,
  locale,
  words,
}: {
  caseType: CaseType;
  locale: Locale;
  words: string;
}): string => findWords({ caseType, locale })?.requests[words] ?? words;

/**
 * The same case type as a letter in the claimant's language needs it: with its labels, its letter, and what its rules ask for. Rules,
 * keys and figures stay as they are.
 */
export function wordForLetter({ caseType, locale }: { caseType: CaseType; locale: Locale }): CaseType {
  const words = findWords({ caseType, locale });
  if (!words) return caseType;
  const { letter, reconsideration } = caseType;
  const say = <Asked extends object>(asked: Asked): Asked =>
    'words' in asked && typeof asked.words === 'string'
      ? { ...asked, words: words.requests[asked.words] ?? asked.words }
      : asked;
  return {
    ...caseTypeWords({ caseType, locale }),
    fields: caseType.fields.map((field) => ({
      ...field,
      label: words.fields[field.key] ?? field.label,
      ...(field.ask ? { ask: say(field.ask) } : {}),
    })),
    rules: caseType.rules.map((rule) => ({
      ...rule,
      otherwise: say(rule.otherwise),
      ...(rule.ifUnknown ? { ifUnknown: say(rule.ifUnknown) } : {}),
    })),
    letter: {
      ...letter,
      ...words.letter,
      approved: { ...letter.approved, ...words.letter.approved },
    },
    reconsideration: { ...reconsideration, afterwards: words.afterwards },
  };
}

function findWords({ caseType, locale }: { caseType: CaseType; locale: Locale }): OtherWords | undefined {
  if (locale === 'en') return undefined;
  const words = SPANISH[caseType.key];
  if (!words) throw new Error(`The case type ${caseType.key} has no Spanish words.`);
  return words;
}
