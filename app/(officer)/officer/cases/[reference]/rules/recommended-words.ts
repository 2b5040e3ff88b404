import type { DraftView } from '@/server/drafts/view';
import { outcomeOf } from '@/server/rules/recommendation';

/**
 * Whether a drafter's own view is another than the rules' one. Drafters know no approval in part: what they approve may be cut by the
 * rules.
 */
export const differs = ({ opinion, recommendation }: Pick<DraftView, 'opinion' | 'recommendation'>): boolean =>
  opinion !== null && recommendation !== null && opinion !== outcomeOf(recommendation);
