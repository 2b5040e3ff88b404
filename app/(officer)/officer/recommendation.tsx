import { CircleCheck, CircleX, type LucideIcon, MessageCircleQuestionMark, Minus } from 'lucide-react';
import { Badge, type BadgeTone } from '@/app/ui/badge';
import { OUTCOME_TONES } from '@/app/ui/outcome-tone';
import type { DecisionOutcome } from '@/generated/prisma/enums';

const LOOKS: Record<DecisionOutcome, { word: string; tone: BadgeTone; icon: LucideIcon }> = {
  approved: { word: 'Approve', tone: OUTCOME_TONES.approved.badge, icon: CircleCheck },
  rejected: { word: 'Reject', tone: OUTCOME_TONES.rejected.badge, icon: CircleX },
  more_information: {
    word: 'Ask for more',
    tone: OUTCOME_TONES.more_information.badge,
    icon: MessageCircleQuestionMark,
  },
};

/** What a draft may recommend: the decisions, and one of them in part. */
type Recommended = DecisionOutcome | 'approved_in_part';

const RECOMMENDED: Record<Recommended, { word: string; tone: BadgeTone; icon: LucideIcon }> = {
  ...LOOKS,
  approved_in_part: { word: 'Approve in part', tone: OUTCOME_TONES.approved.badge, icon: CircleCheck },
};

const DECIDED: Record<DecisionOutcome, string> = {
  approved: 'Approved',
  rejected: 'Rejected',
  more_information: 'Asked for more',
};

/** What was decided, in a word. */
export function DecisionWord({ outcome }: { outcome: DecisionOutcome }) {
  const { tone, icon } = LOOKS[outcome];
  return (
    <Badge icon={icon} tone={tone}>
      {DECIDED[outcome]}
    </Badge>
  );
}

/** What the draft recommends, in a word; a drafter may have no opinion. */
export function Recommendation({ value }: { value: Recommended | null }) {
  if (!value)
    return (
      <Badge icon={Minus} tone="neutral">
        No opinion
      </Badge>
    );
  const { word, tone, icon } = RECOMMENDED[value];
  return (
    <Badge icon={icon} tone={tone}>
      {word}
    </Badge>
  );
}
