import { Minus } from 'lucide-react';
import { Badge } from '@/app/ui/badge';
import { OUTCOME_LOOKS } from '@/app/ui/outcome-looks';
import type { DecisionOutcome, Recommendation as Recommended } from '@/generated/prisma/enums';
import { decidedAs } from '@/server/rules/recommendation';

/** What was decided, in a word. */
export function DecisionWord({ decision }: { decision: { outcome: DecisionOutcome; isInPart: boolean } }) {
  const { badge, icon, decided } = OUTCOME_LOOKS[decidedAs(decision)];
  return (
    <Badge icon={icon} tone={badge}>
      {decided}
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
  const { recommended, badge, icon } = OUTCOME_LOOKS[value];
  return (
    <Badge icon={icon} tone={badge} size={size}>
      {recommended}
    </Badge>
  );
}
