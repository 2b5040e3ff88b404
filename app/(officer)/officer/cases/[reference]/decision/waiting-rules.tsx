import { useState } from 'react';
import { formatCount } from '@/app/ui/format';
import type { CaseView } from '@/server/cases/view';
import { type RuleGroup, sayWaiting } from '../rules/group-rules';
import { BlockingRule, type BlockingRuleProps } from './blocking-rule';
import { overrideField } from './decision-form';
import { giveReason, joinReasons, sharedReason } from './one-reason';
import { OverrideReason } from './override-reason';

type Props = Omit<BlockingRuleProps, 'rule'> & {
  rules: RuleGroup['rules'];
  /** The kind of paper that they wait for. */
  paper: string;
  evidence: CaseView['caseType']['evidence'];
};

/** Rules that one missing paper keeps open, as one line, with one reason to approve all the same or one for each. */
export function WaitingRules({ rules, paper, evidence, ...shared }: Props) {
  const { overrides, invalid, onChange } = shared;
  const [isApartWanted, setApartWanted] = useState(false);
  const reason = sharedReason(rules, overrides);
  const isApart = isApartWanted || reason === undefined;
  const name = overrideField(rules[0].key);
  const about = sayWaiting({ rules, paper, evidence });
  return (
    <li className="grid gap-2">
      <p className="wrap-anywhere font-medium">{about}</p>
      <label className="flex w-fit items-start gap-2">
        <input
          type="checkbox"
          className="mt-0.5 size-4 shrink-0 accent-accent"
          checked={!isApart}
          onChange={({ target }) => {
            setApartWanted(!target.checked);
            if (target.checked) onChange(giveReason({ rules, overrides, reason: joinReasons(rules, overrides) }));
          }}
        />
        Same reason for all of these
      </label>
      {isApart ? (
        <ul className="grid gap-4 border-line border-l-2 pl-3">
          {rules.map((rule) => (
            <BlockingRule key={rule.key} rule={rule} {...shared} />
          ))}
        </ul>
      ) : (
        <>
          <details>
            <summary className="w-fit text-accent">Show {formatCount(rules.length, 'rule')}</summary>
            <ul className="grid gap-2 pt-1">
              {rules.map((rule) => (
                <BlockingRule key={rule.key} rule={rule} {...shared} isToldOnly />
              ))}
            </ul>
          </details>
          <OverrideReason
            name={name}
            about={about}
            reason={reason ?? undefined}
            error={invalid?.field === name ? invalid.text : null}
            onChange={(given) => onChange(giveReason({ rules, overrides, reason: given }))}
          />
        </>
      )}
    </li>
  );
}
