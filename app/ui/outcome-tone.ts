import type { DecisionOutcome } from '@/generated/prisma/enums';
import type { BadgeTone } from './badge';
import type { NoticeTone } from './notice';

/** How a decision looks, wherever it is named: green is for an approval alone. */
export const OUTCOME_TONES: Record<DecisionOutcome, { badge: BadgeTone; notice: NoticeTone }> = {
  approved: { badge: 'success', notice: 'success' },
  rejected: { badge: 'danger', notice: 'refusal' },
  more_information: { badge: 'warning', notice: 'warning' },
};
