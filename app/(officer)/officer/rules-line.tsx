import { CircleCheck, CircleQuestionMark, FileWarning, type LucideIcon, Minus, OctagonX } from 'lucide-react';
import { joinClasses } from '@/app/ui/join-classes';
import type { QueueItem } from '@/server/queue/view';
import { describeRules, type RulesTone } from './describe-rules';

const LOOKS: Record<RulesTone, { icon: LucideIcon; style: string }> = {
  blocked: { icon: OctagonX, style: 'text-danger' },
  check: { icon: CircleQuestionMark, style: 'text-warning' },
  clear: { icon: CircleCheck, style: 'text-success' },
  missing: { icon: FileWarning, style: 'text-warning' },
  unknown: { icon: Minus, style: 'text-ink-muted' },
};

/** What the rules say of a case, in one line. */
export function RulesLine({
  item,
}: {
  item: Pick<QueueItem, 'rulesBlocking' | 'rulesToCheck' | 'scores' | 'draftProblem'>;
}) {
  const { words, tone } = describeRules(item);
  const { icon: Icon, style } = LOOKS[tone];
  return (
    <span className={joinClasses('flex items-start gap-1.5', style)} title={tone === 'missing' ? words : undefined}>
      <Icon aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      <span className="line-clamp-2">{words}</span>
    </span>
  );
}
