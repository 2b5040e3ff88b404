import type { DraftView } from '@/server/drafts/view';
import { ruleElementId } from '../rules/open-rules';
import { passageKey } from '../rules/passages';
import { QuoteLink } from '../rules/quote-link';
import type { Quotes } from '../rules/use-quotes';
import { type DecisionForm, type FormGap, overrideField } from './decision-form';
import { giveReason } from './one-reason';
import { OverrideReason } from './override-reason';

/** More places of one rule are the same evidence again. */
const QUOTES_SHOWN = 6;

export type BlockingRuleProps = {
  rule: DraftView['rules'][number];
  overrides: DecisionForm['overrides'];
  invalid: FormGap | null;
  quotes: Quotes;
  onChange: (overrides: DecisionForm['overrides']) => void;
  /** The reason to approve all the same is given elsewhere. */
  isToldOnly?: boolean;
};

/** A rule that keeps a case from being approved, with the words it rests on and the way past it. */
export function BlockingRule({ rule, overrides, invalid, quotes, onChange, isToldOnly = false }: BlockingRuleProps) {
  const name = overrideField(rule.key);
  return (
    <li className="grid gap-1">
      <p className="wrap-anywhere">
        <span className="font-medium">{rule.question}</span>{' '}
        <span className="font-medium text-danger">{rule.outcome === 'unknown' ? 'Can’t be told' : 'Not met'}</span>
      </p>
      <p className="wrap-anywhere text-ink-soft">{rule.statement}</p>
      <div className="-ml-1.5 flex flex-wrap gap-x-1">
        {quotes
          .list(rule.citations)
          .slice(0, QUOTES_SHOWN)
          .map((passage) => (
            <QuoteLink
              key={passageKey(passage)}
              passage={passage}
              ownerId={ruleElementId(rule.key)}
              quotes={quotes}
              isWhole
            />
          ))}
      </div>
      {!isToldOnly && (
        <OverrideReason
          name={name}
          about={rule.question}
          reason={overrides[rule.key]}
          error={invalid?.field === name ? invalid.text : null}
          onChange={(reason) => onChange(giveReason({ rules: [rule], overrides, reason }))}
        />
      )}
    </li>
  );
}
