import type { Locale } from '@/messages/locales';
import { cleanForLetter } from '@/server/case-types/letter';
import type { Constant, ConstantValue } from '@/server/case-types/rules-schema';
import type { CaseType } from '@/server/case-types/schema';
import { findDifference } from '@/server/facts/compare-facts';
import { formatMoney } from '@/server/facts/display';
import type { CaseToJudge } from '@/server/rules/contract';
import { isDisputed, listProven, readConstant } from '@/server/rules/operands';
import { settleChanges } from '@/server/rules/settle-changes';

/** Key of a field or constant → what a letter may say it is. */
export type LetterValues = Readonly<Record<string, string>>;

/** Of the facts that hold now those that are certain and undisputed, and the scheme's figures of the day of submission. */
export function listLetterValues(given: CaseToJudge): LetterValues {
  const input = settleChanges(given);
  const fields = input.caseType.fields.flatMap((field) => {
    const proven = listProven(input, field.key);
    const [first] = proven;
    const isCertain =
      first !== undefined &&
      field.holds === 'one' &&
      !first.isDoubtful &&
      !isDisputed(input, field.key) &&
      findDifference({ field, facts: proven }) === null;
    return isCertain ? [[field.key, cleanForLetter(first.display)] as const] : [];
  });
  const constants = input.caseType.constants.map(
    ({ key }) => [key, describeConstant(readConstant(input, key), input.locale)] as const,
  );
  return Object.fromEntries([...constants, ...fields]);
}

/** For a draft from before facts were kept: the values that were kept with it, and the newest figures. */
export const listKeptValues = ({
  caseType,
  locale,
  fields,
}: {
  caseType: CaseType;
  locale: Locale;
  fields: Record<string, string>;
}): LetterValues => ({
  ...Object.fromEntries(caseType.constants.flatMap((constant) => describeNewest(constant, locale))),
  ...Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, cleanForLetter(value)])),
});

function describeNewest({ key, values }: Constant, locale: Locale): [string, string][] {
  const newest = values.toSorted((a, b) => b.from.localeCompare(a.from))[0];
  return newest ? [[key, describeConstant(newest.value, locale)]] : [];
}

const describeConstant = (value: ConstantValue, locale: Locale = 'en'): string =>
  'minor' in value ? formatMoney(value, locale) : `${value.number} ${value.unit}`;
