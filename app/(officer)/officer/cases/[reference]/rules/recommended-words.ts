import type { DraftView } from '@/server/drafts/view';

type Recommended = NonNullable<DraftView['recommendation'] | DraftView['opinion']>;

/** As verbs inside a sentence: "would reject". */
export const RECOMMENDED_WORDS: Record<Recommended, string> = {
  approved: 'approve',
  approved_in_part: 'approve in part',
  rejected: 'reject',
  more_information: 'ask for more',
};

/**
 * Whether a drafter's own view is another than the rules' one. Drafters know no approval in part: what they approve may be cut by the
 * rules.
 */
export const differs = ({ opinion, recommendation }: Pick<DraftView, 'opinion' | 'recommendation'>): boolean =>
  opinion !== null &&
  recommendation !== null &&
  opinion !== recommendation &&
  !(opinion === 'approved' && recommendation === 'approved_in_part');
