import { useId } from 'react';
import type { DraftView } from '@/server/drafts/view';
import { ChangedMark } from './changed-mark';
import type { Changes } from './changes';
import { OutcomeIcon, OutcomeWord, outcomeWord, type Rule } from './outcome';
import { QuoteLink } from './quote-link';
import { RuleTable } from './rule-table';
import { countOpen } from './sort-rules';
import type { Quotes } from './use-quotes';

type Props = {
  open: readonly Rule[];
  wouldChange: DraftView['wouldChange'];
  quotes: Quotes;
  changes: Changes;
};

/** More quotes of one rule say the same again; its table has them all. */
const QUOTES_SHOWN = 4;

/** The rules that speak against approving or can't be told, each with its sentence and where both sides stand, and what would change it. */
export function OpenRules({ open, wouldChange, quotes, changes }: Props) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className="grid gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={titleId} className="font-semibold text-sm">
          {open.length > 0 ? 'Speaks against approving' : 'Nothing speaks against approving'}
        </h2>
        <p className="text-[13px] text-ink-muted">{countOpen(open) ?? 'Every rule is met'}</p>
      </div>
      {open.length > 0 && (
        <ul className="divide-y divide-line rounded-md border border-line bg-surface">
          {open.map((rule) => (
            <OpenRule key={rule.key} rule={rule} quotes={quotes} before={changes.rules.get(rule.key)} />
          ))}
        </ul>
      )}
      {wouldChange.length > 0 && (
        <div className="text-[13px] leading-5">
          <h3 className="font-semibold">What would change it</h3>
          <ul className="list-disc pl-5">
            {wouldChange.map((words) => (
              <li key={words} className="wrap-anywhere">
                {words}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

type RuleProps = { rule: Rule; quotes: Quotes; before: Rule | undefined };

function OpenRule({ rule, quotes, before }: RuleProps) {
  const passages = quotes.list(rule.citations);
  const id = ruleElementId(rule.key);
  return (
    <li id={id} tabIndex={-1} className="flex scroll-my-16 items-start gap-2 px-2.5 py-1.5 text-[13px] leading-5">
      <OutcomeIcon outcome={rule.outcome} />
      <div className="grid min-w-0 flex-1">
        <p className="wrap-anywhere">
          <span className="font-semibold">{rule.question}</span> <OutcomeWord rule={rule} />{' '}
          {before && <ChangedMark was={before.outcome === rule.outcome ? undefined : outcomeWord(before.outcome)} />}
        </p>
        <p className="wrap-anywhere text-ink-soft">{rule.statement}</p>
        {passages.length > 0 && (
          <div className="-ml-1.5 flex flex-wrap gap-x-1">
            {passages.slice(0, QUOTES_SHOWN).map((passage) => (
              <QuoteLink
                key={`${passage.documentId} ${passage.page} ${passage.start}`}
                passage={passage}
                ownerId={id}
                quotes={quotes}
              />
            ))}
          </div>
        )}
        {rule.table && (
          <details>
            <summary className="w-fit py-0.5 text-accent">Show what matched what</summary>
            <RuleTable table={rule.table} question={rule.question} ownerId={id} quotes={quotes} />
          </details>
        )}
      </div>
    </li>
  );
}

export const ruleElementId = (key: string): string => `rule-${key}`;
