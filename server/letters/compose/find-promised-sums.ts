import type { Locale } from '@/messages/locales';
import type { CaseType } from '@/server/case-types/schema';

/** A sum as `formatMoney` writes it, with what follows one that is paid by the week. */
const SUM: Record<Locale, string> = {
  en: '((?:[A-Z]{3} )?\\S*\\d)(?: a week)?',
  es: '(\\S*\\d[\\u00a0 ](?:[A-Z]{3}|[£€]))(?: por semana)?',
};

/** As `formatMoney` writes it; the words of a letter hold no such space. */
const SPACE_OF_SIGN = / (?=[£€]|[A-Z]{3}$)/;

/** Of what stands in another placeholder's place: as much as a letter takes of a value. */
const LONGEST_OTHER = 200;

/** What letters promise in the sentence that tells of an approval, as it is written there; none where that sentence is gone. */
export function findPromisedSums({
  caseType: { letter },
  locale,
  letters,
}: {
  caseType: Pick<CaseType, 'letter'>;
  locale: Locale;
  letters: readonly string[];
}): string[] {
  const sentences = [letter.approved.decision, letter.approved.inPart].map((words) => toPattern(words, locale));
  return [
    ...new Set(
      letters.flatMap((text) =>
        sentences.flatMap((pattern) => pattern.exec(text)?.[1]?.replace(SPACE_OF_SIGN, '\u00a0') ?? []),
      ),
    ),
  ];
}

const PLACEHOLDER = /(\{\{[^{}]*\}\})/;

const toPattern = (sentence: string, locale: Locale): RegExp =>
  // linear: the words of a case type, with a bound for each of its gaps.
  new RegExp(
    sentence
      .split(PLACEHOLDER)
      .map((part) => {
        if (part === '{{payable}}') return SUM[locale];
        return PLACEHOLDER.test(part) ? `.{1,${LONGEST_OTHER}}?` : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      })
      .join(''),
  );
