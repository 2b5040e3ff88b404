import type { Locale } from '@/messages/locales';
import { MESSAGES } from '@/messages/messages';
import { SET_BY_OFFICER } from '@/server/rules/award/decide-award';
import type { Award, AwardLine } from '@/server/rules/contract';

type Wording = {
  /** What the rules work out, in English and in the reader's language: line by line the same. */
  english: Award | null;
  worded: Award | null;
  locale: Locale;
};

/** What a claimant reads of a line. `isEnglish`: which of its two texts is not in their language. */
export type ToldLine = { label: string; because: string; isEnglish: { label: boolean; because: boolean } };

/** An award, as it was decided, with its lines told in the letter's language. */
export function wordAward({ award, ...wording }: Wording & { award: Award | null }): Award | null {
  if (!award || wording.locale === 'en') return award;
  return {
    ...award,
    lines: award.lines.map((line) => {
      const { label, because } = tellLine({ line, ...wording });
      return { ...line, told: { label, because } };
    }),
  };
}

/**
 * A line of a decided award in the reader's language. An officer's own reason stays as they wrote it, and a line that the rules do not
 * work out any more as it was decided.
 */
export function tellLine({ line, english, worded, locale }: Wording & { line: AwardLine }): ToldLine {
  const { label, because, told } = line;
  const asDecided = { label: told?.label ?? label, because: told?.because ?? because };
  if (locale === 'en') return { ...asDecided, isEnglish: { label: false, because: false } };
  const at = english?.lines.findIndex((own) => own.label === label && own.amountMinor === line.amountMinor) ?? -1;
  const other = worded?.lines[at]?.told;
  if (other)
    return {
      label: other.label ?? label,
      because: other.because,
      isEnglish: { label: false, because: false },
    };
  const ours = sayOfficers({ label, locale });
  if (ours) return { label: ours, because, isEnglish: { label: false, because: true } };
  return { ...asDecided, isEnglish: { label: true, because: true } };
}

/** What the line of an officer's change is called; null for any other line. */
function sayOfficers({ label, locale }: { label: string; locale: Locale }): string | null {
  const { changedByOfficer, setByOfficer } = MESSAGES[locale].letters;
  if (label === SET_BY_OFFICER.changed) return changedByOfficer;
  return label === SET_BY_OFFICER.set ? setByOfficer : null;
}
