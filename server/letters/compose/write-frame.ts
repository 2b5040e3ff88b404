import { cleanForLetter } from '@/server/case-types/letter';
import { formatMoney } from '@/server/facts/display';
import type { Award } from '@/server/rules/contract';
import type { LetterFrame, LetterTable } from '../schema';
import type { FrameRequest, LetterRequest } from './contract';
import { isForAmount } from './write-reasons';

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
    table: hasTable(request) ? writeTable(request) : null,
    signOff: { closing: letter.closing, name: officerName, team: letter.team },
  };
}

/** A request names no amount, and a rejection only where the amount is its reason. */
export const hasTable = (request: LetterRequest): boolean =>
  request.outcome === 'approved' || (request.outcome === 'rejected' && isForAmount(request));

function writeTable({ caseType, award, outcome }: LetterRequest): LetterTable | null {
  if (!award) return null;
  const { caption, payable, left } = caseType.letter.table;
  return {
    caption,
    currency: award.currency,
    rows: award.lines.map(({ label, because, amountMinor, told }) => ({
      label: cleanForLetter(told?.label ?? label),
      because: told?.because ?? because,
      amount: formatAmount({ award, minor: amountMinor }),
      amountMinor,
    })),
    total: {
      label: `${outcome === 'approved' ? payable : left}${award.per === 'week' ? ', a week' : ''}`,
      amount: formatAmount({ award, minor: award.totalMinor }),
      amountMinor: award.totalMinor,
    },
  };
}

/** With a real minus, which is as wide as a figure. */
const formatAmount = ({ award, minor }: { award: Award; minor: number }): string =>
  formatMoney({ minor, currency: award.currency }).replace('-', '−');
