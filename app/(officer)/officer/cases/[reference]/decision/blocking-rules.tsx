import { CircleAlert } from 'lucide-react';
import { useId } from 'react';
import { Button } from '@/app/ui/button';
import { TextArea } from '@/app/ui/field';
import { formatCount } from '@/app/ui/format';
import type { DraftView } from '@/server/drafts/view';
import { REASON_LENGTH } from '@/server/letters/schema';
import { ruleElementId } from '../rules/open-rules';
import { passageKey } from '../rules/passages';
import { QuoteLink } from '../rules/quote-link';
import type { Quotes } from '../rules/use-quotes';
import { type DecisionForm, type FormGap, overrideField } from './decision-form';
import { changeAndFocus } from './focus-field';

/** More places of one rule are the same evidence again. */
const QUOTES_SHOWN = 6;

type Rule = DraftView['rules'][number];

type Props = {
  /** Those that keep the case from being approved, as they stand now. */
  rules: readonly Rule[];
  overrides: DecisionForm['overrides'];
  invalid: FormGap | null;
  quotes: Quotes;
  onChange: (overrides: DecisionForm['overrides']) => void;
};

/** What speaks against an approval, each rule with the words it rests on and the way past it. */
export function BlockingRules({ rules, overrides, invalid, quotes, onChange }: Props) {
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
        {rules.map((rule) => (
          <li key={rule.key} className="grid gap-1">
            <p className="wrap-anywhere">
              <span className="font-medium">{rule.question}</span>{' '}
              <span className="font-medium text-danger">
                {rule.outcome === 'unknown' ? 'Can’t be told' : 'Not met'}
              </span>
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
            <Override
              rule={rule}
              reason={overrides[rule.key]}
              error={invalid?.field === overrideField(rule.key) ? invalid.text : null}
              onChange={(reason) => {
                const { [rule.key]: _, ...others } = overrides;
                onChange(reason === null ? others : { ...others, [rule.key]: reason });
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

type OverrideProps = {
  rule: Rule;
  /** Undefined until the officer wants to approve all the same. */
  reason: string | undefined;
  error: string | null;
  onChange: (reason: string | null) => void;
};

function Override({ rule, reason, error, onChange }: OverrideProps) {
  const id = useId();
  const name = overrideField(rule.key);
  if (reason === undefined)
    return (
      <div className="grid justify-items-start gap-1">
        <Button
          size="sm"
          name={name}
          aria-label={`Approve all the same: ${rule.question}`}
          aria-describedby={error ? `${id}-error` : undefined}
          onClick={({ currentTarget: { form } }) => changeAndFocus({ form, name, change: () => onChange('') })}
        >
          Approve all the same
        </Button>
        {error && (
          <p id={`${id}-error`} role="alert" className="flex items-start gap-1.5 font-medium text-[13px] text-danger">
            <CircleAlert aria-hidden className="mt-[0.2em] size-[1em] shrink-0" />
            {error}
          </p>
        )}
      </div>
    );
  return (
    <div className="grid justify-items-start gap-1 [&>:first-child]:w-full">
      <TextArea
        name={name}
        label="Why it is approved all the same"
        hint="For colleagues; the claimant does not see it."
        value={reason}
        limit={REASON_LENGTH}
        error={error}
        onChange={({ target }) => onChange(target.value)}
      />
      <Button
        size="sm"
        variant="quiet"
        aria-label={`Do not override: ${rule.question}`}
        onClick={({ currentTarget: { form } }) => changeAndFocus({ form, name, change: () => onChange(null) })}
      >
        Do not override
      </Button>
    </div>
  );
}
