import { type Locale, MESSAGES } from '@/messages/messages';
import { cleanForLetter } from '@/server/case-types/letter';
import { formatMoney } from '@/server/facts/display';
import type { Award } from '@/server/rules/contract';
import type { LetterFrame, LetterTable } from '../schema';
import { OUTCOME_PARTS } from './compose-outcome';
import type { FrameRequest, LetterRequest } from './contract';
import { wordLetter } from './word-letter';

/** What stands around the prose. */
export function writeFrame(request: FrameRequest): LetterFrame {
  const { locale, caseType, values, sender, officerName } = request;
  const { letter } = caseType;
  const address = letter.address === undefined ? undefined : values[letter.address];
  return {
    language: locale,
    labels: MESSAGES[locale].letters.frame,
    sender,
    recipient: {
      name: cleanForLetter(request.claimantName),
      address: (address ?? '').split(',').flatMap((line) => line.trim() || []),
    },
    date: request.today,
    reference: request.reference,
    subject: letter.subject,
    about: letter.about.flatMap((key) => {
      const field = caseType.fields.find((candidate) => candidate.key === key);
      const value = values[key];
      return field && value ? [{ label: field.label, value }] : [];
    }),
    table: OUTCOME_PARTS[request.outcome].hasTable(request) ? writeTable(request) : null,
    signOff: { closing: letter.closing, name: officerName, team: letter.team },
  };
}

function writeTable({ locale, caseType, award, outcome }: LetterRequest): LetterTable | null {
  if (!award) return null;
  const { table } = caseType.letter;
  const total = table[OUTCOME_PARTS[outcome].total];
  return {
    caption: table.caption,
    currency: award.currency,
    rows: award.lines.map(({ label, because, amountMinor, told }) => ({
      label: cleanForLetter(told?.label ?? label),
      because: told?.because ?? because,
      amount: formatAmount({ award, locale, minor: amountMinor }),
      amountMinor,
    })),
    total: {
      label: award.per === 'week' ? wordLetter(locale)('totalPerWeek', { total }) : total,
      amount: formatAmount({ award, locale, minor: award.totalMinor }),
      amountMinor: award.totalMinor,
    },
  };
}

/** With a real minus, which is as wide as a figure. */
const formatAmount = ({ award, locale, minor }: { award: Award; locale: Locale; minor: number }): string =>
  formatMoney({ minor, currency: award.currency }, locale).replace('-', '−');
