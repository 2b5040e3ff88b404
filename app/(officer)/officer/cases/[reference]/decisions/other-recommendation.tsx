import { Button } from '@/app/ui/button';
import { OUTCOME_LOOKS } from '@/app/ui/outcome-looks';
import type { DecisionOutcome } from '@/generated/prisma/enums';
import type { DraftView } from '@/server/drafts/view';
import { recommendedOutcome } from './recommended';

type Props = {
  draft: Pick<DraftView, 'recommendation'> | null;
  outcome: DecisionOutcome;
  onSwitch: (outcome: DecisionOutcome) => void;
};

/** Where an officer is about to decide otherwise than recommended: what is, and the way to it. */
export function OtherRecommendation({ draft, outcome, onSwitch }: Props) {
  const recommended = recommendedOutcome(draft);
  if (recommended === null || recommended === outcome) return null;
  const { verb, recommended: action } = OUTCOME_LOOKS[recommended];
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 rounded-md border border-line bg-surface px-4 py-2.5">
      <p className="font-medium">The rules recommend to {verb}.</p>
      <Button variant="primary" size="sm" onClick={() => onSwitch(recommended)}>
        {action} instead
      </Button>
    </div>
  );
}
