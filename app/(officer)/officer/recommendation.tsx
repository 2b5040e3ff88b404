import { CircleCheck, CircleSlash2, CircleX, type LucideIcon, MessageCircleQuestionMark, Minus } from 'lucide-react';
import { Badge, type BadgeTone } from '@/app/ui/badge';
import { OUTCOME_TONES } from '@/app/ui/outcome-tone';
import type { DecisionOutcome, Recommendation as Recommended } from '@/generated/prisma/enums';

type Look = { word: string; tone: BadgeTone; icon: LucideIcon };

const LOOKS: Record<Recommended, Look> = {
  approved: { word: 'Approve', tone: OUTCOME_TONES.approved.badge, icon: CircleCheck },
  approved_in_part: { word: 'Approve in part', tone: OUTCOME_TONES.approved.badge, icon: CircleSlash2 },
  rejected: { word: 'Reject', tone: OUTCOME_TONES.rejected.badge, icon: CircleX },
  more_information: {
    word: 'Ask for more',
    tone: OUTCOME_TONES.more_information.badge,
    icon: MessageCircleQuestionMark,
  },
};

const DECIDED: Record<Recommended, string> = {
  approved: 'Approved',
  approved_in_part: 'Approved in part',
  rejected: 'Rejected',
  more_information: 'Asked for more',
};

/** What was decided, in a word. */
export function DecisionWord({ decision }: { decision: { outcome: DecisionOutcome; isInPart: boolean } }) {
  const { outcome, isInPart } = decision;
  const decided: Recommended = outcome === 'approved' && isInPart ? 'approved_in_part' : outcome;
  const { tone, icon } = LOOKS[decided];
  return (
    <Badge icon={icon} tone={tone}>
      {DECIDED[decided]}
    </Badge>
  );
}

/** What is recommended, in a word; null where no rules were run and the drafter had no opinion. */
export function Recommendation({ value, size = 'sm' }: { value: Recommended | null; size?: 'sm' | 'md' }) {
  if (!value)
    return (
      <Badge icon={Minus} tone="neutral" size={size}>
        None
      </Badge>
    );
  const { word, tone, icon } = LOOKS[value];
  return (
    <Badge icon={icon} tone={tone} size={size}>
      {word}
    </Badge>
  );
}
