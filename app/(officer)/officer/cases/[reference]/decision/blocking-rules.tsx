import { useId } from 'react';
import { formatCount } from '@/app/ui/format';
import type { CaseView } from '@/server/cases/view';
import { groupRules } from '../rules/group-rules';
import { BlockingRule, type BlockingRuleProps } from './blocking-rule';
import { WaitingRules } from './waiting-rules';

type Props = Omit<BlockingRuleProps, 'rule'> & {
  /** Those that keep the case from being approved, as they stand now. */
  rules: readonly BlockingRuleProps['rule'][];
  evidence: CaseView['caseType']['evidence'];
};

/** What speaks against an approval: each rule with its way past it, and as one what a missing paper alone keeps open. */
export function BlockingRules({ rules, evidence, ...shared }: Props) {
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
        {groupRules(rules).map(({ paper, rules: own }) =>
          paper === null ? (
            <BlockingRule key={own[0].key} rule={own[0]} {...shared} />
          ) : (
            <WaitingRules key={`waiting ${paper}`} paper={paper} rules={own} evidence={evidence} {...shared} />
          ),
        )}
      </ul>
    </section>
  );
}
