import { ChevronRight } from 'lucide-react';
import { useId } from 'react';
import { usePlace } from '@/app/client/focus';
import { LinkedReferences } from '../documents/linked-references';
import { ChangedMark } from './changed-mark';
import type { Changes } from './changes';
import { ruleElementId } from './open-rules';
import { OutcomeIcon, OutcomeWord, outcomeWord, type Rule } from './outcome';
import { QuoteLink } from './quote-link';
import { RuleTable } from './rule-table';
import type { Quotes } from './use-quotes';

type Props = { rules: readonly Rule[]; quotes: Quotes; changes: Changes };

/** The rules that need nobody's attention: one line each, unfolding to what stands on both sides. */
export function OtherRules({ rules, quotes, changes }: Props) {
  const titleId = useId();
  if (rules.length === 0) return null;
  const met = rules.filter(({ outcome }) => outcome === 'met').length;
  return (
    <section aria-labelledby={titleId} className="grid gap-1">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={titleId} className="font-semibold text-sm">
          Other rules
        </h2>
        <p className="text-[13px] text-ink-muted">{met === 1 ? '1 is met' : `${met} are met`}</p>
      </div>
      <ul>
        {rules.map((rule) => (
          <OtherRule key={rule.key} rule={rule} quotes={quotes} before={changes.rules.get(rule.key)} />
        ))}
      </ul>
    </section>
  );
}

function OtherRule({ rule, quotes, before }: { rule: Rule; quotes: Quotes; before: Rule | undefined }) {
  const id = ruleElementId(rule.key);
  const place = usePlace();
  const passages = quotes.list(rule.citations);
  return (
    <li ref={place(id)} id={id} tabIndex={-1} className="scroll-my-16 text-[13px] leading-5">
      <details className="group/rule">
        <summary className="-mx-1 flex list-none items-start gap-1.5 rounded-md px-1 py-0.5 hover:bg-accent-soft [&::-webkit-details-marker]:hidden">
          <ChevronRight
            aria-hidden
            className="mt-0.5 size-4 shrink-0 text-ink-muted transition-transform group-open/rule:rotate-90"
          />
          <OutcomeIcon outcome={rule.outcome} />
          <span className="wrap-anywhere min-w-0">
            <OutcomeWord rule={rule} /> · {rule.question}{' '}
            {before && <ChangedMark was={before.outcome === rule.outcome ? undefined : outcomeWord(before.outcome)} />}
          </span>
        </summary>
        <div className="grid gap-1 pt-0.5 pb-2 pl-11">
          <p className="wrap-anywhere text-ink-soft">
            <LinkedReferences text={rule.statement} />
          </p>
          {passages.length > 0 && (
            <ul className="-ml-1.5 grid gap-x-3 sm:grid-cols-2">
              {passages.map((passage) => (
                <li key={`${passage.documentId} ${passage.page} ${passage.start}`}>
                  <QuoteLink passage={passage} ownerId={id} quotes={quotes} isWhole />
                </li>
              ))}
            </ul>
          )}
          {rule.table && <RuleTable table={rule.table} question={rule.question} ownerId={id} quotes={quotes} />}
        </div>
      </details>
    </li>
  );
}
