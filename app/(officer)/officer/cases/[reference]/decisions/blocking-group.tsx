import { useState } from 'react';
import { formatCount } from '@/app/ui/format';
import type { CaseView } from '@/server/case-view/view';
import { type RuleGroup, sayWaiting } from '../rules/group-rules';
import type { Quotes } from '../rules/use-quotes';
import { BlockingRule } from './blocking-rule';
import { type DecisionForm, type FormGap, overrideField } from './decision-form';
import { giveReason, joinReasons, sharedReason } from './one-reason';
import { OverrideReason } from './override-reason';

export type BlockingGroupProps = {
  group: RuleGroup;
  evidence: CaseView['caseType']['evidence'];
  overrides: DecisionForm['overrides'];
  invalid: FormGap | null;
  quotes: Quotes;
  onChange: (overrides: DecisionForm['overrides']) => void;
};

/** No rule is called so. */
const LEAD = '*';

/**
 * One rule with the way past it; or in one line those that one missing paper keeps open, with one reason to approve all the same or one for
 * each. While somebody types a reason, rules may come and go and reasons become alike: the field under their fingers stays the same element.
 */
export function BlockingGroup({ group, evidence, overrides, invalid, quotes, onChange }: BlockingGroupProps) {
  const { paper, rules } = group;
  const isToldApart = sharedReason(rules, overrides) === undefined;
  // Reasons that become alike do not bring them together: only the box does.
  const [isApart, setApart] = useState(isToldApart);
  if (isToldApart && !isApart) setApart(true);
  // The rule whose field is the one for all while there is one.
  const [lead, setLead] = useState(rules[0].key);
  if (!isApart && rules.every(({ key }) => key !== lead)) setLead(rules[0].key);

  const isShared = paper !== null && !isApart;
  const line = paper === null ? null : sayWaiting({ rules, paper, evidence });
  const fields = isShared
    ? [{ id: LEAD, rule: rules[0], about: line ?? '', of: rules }]
    : rules.map((rule) => ({ id: rule.key === lead ? LEAD : rule.key, rule, about: rule.question, of: [rule] }));
  return (
    <li className="grid gap-2">
      {line !== null && (
        <>
          <p className="wrap-anywhere font-medium">{line}</p>
          <label className="flex w-fit items-start gap-2">
            <input
              type="checkbox"
              className="mt-0.5 size-4 shrink-0 accent-accent"
              checked={isShared}
              onChange={({ target }) => {
                setApart(!target.checked);
                if (target.checked) onChange(giveReason({ rules, overrides, reason: joinReasons(rules, overrides) }));
              }}
            />
            Same reason for all of these
          </label>
        </>
      )}
      {isShared && (
        <details>
          <summary className="w-fit text-accent">Show {formatCount(rules.length, 'rule')}</summary>
          <ul className="grid gap-2 pt-1">
            {rules.map((rule) => (
              <li key={rule.key}>
                <BlockingRule rule={rule} quotes={quotes} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className={line !== null && isApart ? 'grid gap-4 border-line border-l-2 pl-3' : 'grid'}>
        {fields.map(({ id, rule, about, of }) => {
          const name = overrideField(rule.key);
          return (
            <div key={id} className="grid gap-1">
              {!isShared && <BlockingRule rule={rule} quotes={quotes} />}
              <OverrideReason
                name={name}
                about={about}
                reason={overrides[rule.key]}
                error={invalid?.field === name ? invalid.text : null}
                onChange={(reason) => onChange(giveReason({ rules: of, overrides, reason }))}
              />
            </div>
          );
        })}
      </div>
    </li>
  );
}
