import type { Locale } from '@/messages/locales';
import { SET_BY_OFFICER } from '@/server/rules/award/decide-award';
import type { Award, AwardLine } from '@/server/rules/contract';
import { wordLetter } from './word-letter';

type Wording = {
  /** As it was decided: in English, with the officer's change as a line of its own. */
  award: Award | null;
  /** What the rules work out, in English and in the letter's language: line by line the same. */
  english: Award | null;
  worded: Award | null;
  locale: Locale;
};

/** An award with its lines told in the letter's language. An officer's own reason stays as they wrote it. */
export function wordAward({ award, english, worded, locale }: Wording): Award | null {
  if (!award || locale === 'en') return award;
  return { ...award, lines: award.lines.map((line) => wordLine({ line, english, worded, locale })) };
}

type Line = Omit<Wording, 'award'> & { line: AwardLine };

function wordLine({ line, english, worded, locale }: Line): AwardLine {
  const at = english?.lines.findIndex((own) => own.label === line.label && own.amountMinor === line.amountMinor) ?? -1;
  const told = worded?.lines[at]?.told;
  if (told) return { ...line, told };
  const say = wordLetter(locale);
  if (line.label === SET_BY_OFFICER.changed)
    return { ...line, told: { label: say('changedByOfficer'), because: line.because } };
  if (line.label === SET_BY_OFFICER.set)
    return { ...line, told: { label: say('setByOfficer'), because: line.because } };
  return line;
}
