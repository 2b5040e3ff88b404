import { CircleCheck, CircleSlash2, CircleX, type LucideIcon, MessageCircleQuestionMark, Minus } from 'lucide-react';
import { Badge, type BadgeTone } from '@/app/ui/badge';
import type { DecisionOutcome, Recommendation as Recommended } from '@/generated/prisma/enums';

type Look = { word: string; tone: BadgeTone; icon: LucideIcon };

const LOOKS: Record<Recommended, Look> = {
  approved: { word: 'Approve', tone: 'success', icon: CircleCheck },
  approved_in_part: { word: 'Approve in part', tone: 'success', icon: CircleSlash2 },
  rejected: { word: 'Reject', tone: 'danger', icon: CircleX },
  more_information: { word: 'Ask for more', tone: 'warning', icon: MessageCircleQuestionMark },
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

/** What is recommended, in a word; null where no rules were run and the drafter had no opinion. */
export function Recommendation({ value }: { value: Recommended | null }) {
  if (!value)
    return (
      <Badge icon={Minus} tone="neutral">
        None
      </Badge>
    );
  const { word, tone, icon } = LOOKS[value];
  return (
    <Badge icon={icon} tone={tone}>
      {word}
    </Badge>
  );
}
