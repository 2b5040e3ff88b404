import { Button } from '@/app/ui/button';
import type { DecisionOutcome } from '@/generated/prisma/enums';
import type { DraftView } from '@/server/drafts/view';
import { recommendedOutcome } from './recommended';

type Props = {
  draft: Pick<DraftView, 'recommendation'> | null;
  outcome: DecisionOutcome;
  onSwitch: (outcome: DecisionOutcome) => void;
};

const WORDS = {
  approved: { says: 'The rules recommend to approve.', action: 'Approve instead' },
  rejected: { says: 'The rules recommend to reject.', action: 'Reject instead' },
  more_information: { says: 'The rules recommend to ask for more.', action: 'Ask for more instead' },
} as const satisfies Record<DecisionOutcome, unknown>;

/** Where an officer is about to decide otherwise than recommended: what is, and the way to it. */
export function OtherRecommendation({ draft, outcome, onSwitch }: Props) {
  const recommended = recommendedOutcome(draft);
  if (recommended === null || recommended === outcome) return null;
  const { says, action } = WORDS[recommended];
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 rounded-md border border-line bg-surface px-4 py-2.5">
      <p className="font-medium">{says}</p>
      <Button variant="primary" size="sm" onClick={() => onSwitch(recommended)}>
        {action}
      </Button>
    </div>
  );
}
