import { cleanForLetter } from '@/server/case-types/letter';
import { formatMoney } from '@/server/facts/display';
import type { Award } from '@/server/rules/contract';
import type { LetterFrame, LetterTable } from '../schema';
import { OUTCOME_PARTS } from './compose-outcome';
import type { FrameRequest, LetterRequest } from './contract';

/** What stands around the prose. */
export function writeFrame(request: FrameRequest): LetterFrame {
  const { caseType, values, sender, officerName } = request;
  const { letter } = caseType;
  const address = letter.address === undefined ? undefined : values[letter.address];
  return {
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

function writeTable({ caseType, award, outcome }: LetterRequest): LetterTable | null {
  if (!award) return null;
  const { table } = caseType.letter;
  return {
    caption: table.caption,
    currency: award.currency,
    rows: award.lines.map(({ label, because, amountMinor, told }) => ({
      label: cleanForLetter(told?.label ?? label),
      because: told?.because ?? because,
      amount: formatAmount({ award, minor: amountMinor }),
      amountMinor,
    })),
    total: {
      label: `${table[OUTCOME_PARTS[outcome].total]}${award.per === 'week' ? ', a week' : ''}`,
      amount: formatAmount({ award, minor: award.totalMinor }),
      amountMinor: award.totalMinor,
    },
  };
}

/** With a real minus, which is as wide as a figure. */
const formatAmount = ({ award, minor }: { award: Award; minor: number }): string =>
  formatMoney({ minor, currency: award.currency }).replace('-', '−');
