import type { DraftView } from '@/server/drafts/view';
import { ruleElementId } from '../rules/open-rules';
import { passageKey } from '../rules/passages';
import { QuoteLink } from '../rules/quote-link';
import type { Quotes } from '../rules/use-quotes';

/** More places of one rule are the same evidence again. */
const QUOTES_SHOWN = 6;

/** A rule that keeps a case from being approved, with the words it rests on. */
export function BlockingRule({ rule, quotes }: { rule: DraftView['rules'][number]; quotes: Quotes }) {
  return (
    <div className="grid gap-1">
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
    </div>
  );
}
