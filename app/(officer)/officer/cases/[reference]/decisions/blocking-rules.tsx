import { useId } from 'react';
import { formatCount } from '@/app/ui/format';
import type { DraftView } from '@/server/drafts/view';
import { groupRules } from '../rules/group-rules';
import { BlockingGroup, type BlockingGroupProps } from './blocking-group';

type Props = Omit<BlockingGroupProps, 'group'> & {
  /** Those that keep the case from being approved, as they stand now. */
  rules: DraftView['rules'];
};

/** What speaks against an approval: each rule with its way past it, and as one what a missing paper alone keeps open. */
export function BlockingRules({ rules, ...shared }: Props) {
  const titleId = useId();
  if (rules.length === 0) return null;
  return (
    <section
      aria-labelledby={titleId}
      className="grid gap-3 rounded-md border-danger border-l-4 bg-danger-soft px-4 py-3"
    >
      <h3 id={titleId} className="font-semibold">
        {formatCount(rules.length, 'rule blocks', 'rules block')} an approval
      </h3>
      <ul className="grid gap-4">
        {groupRules(rules).map((group) => (
          <BlockingGroup key={group.id} group={group} {...shared} />
        ))}
      </ul>
    </section>
  );
}
