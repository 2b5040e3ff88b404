import type { DecisionOutcome } from '@/generated/prisma/enums';
import type { DraftView } from '@/server/drafts/view';

/** The decision that the rules recommend; null where they have nothing to go by. */
export function recommendedOutcome(draft: Pick<DraftView, 'recommendation'> | null): DecisionOutcome | null {
  const recommendation = draft?.recommendation ?? null;
  return recommendation === 'approved_in_part' ? 'approved' : recommendation;
}
