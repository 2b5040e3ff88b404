import type { DecisionOutcome } from '@/generated/prisma/enums';
import type { DraftView } from '@/server/drafts/view';
import { outcomeOf } from '@/server/rules/recommendation';

/** The decision that the rules recommend; null where they have nothing to go by. */
export function recommendedOutcome(draft: Pick<DraftView, 'recommendation'> | null): DecisionOutcome | null {
  return draft?.recommendation ? outcomeOf(draft.recommendation) : null;
}
