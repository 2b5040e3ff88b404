import { Pencil } from 'lucide-react';
import { useId } from 'react';
import { usePlace } from '@/app/client/focus';
import { formatCount } from '@/app/ui/format';
import { UnfoldingDetails } from '@/app/ui/unfolding-details';
import type { CaseView } from '@/server/case-view/view';
import type { DraftView } from '@/server/drafts/view';
import { LinkedReferences } from '../documents/linked-references';
import type { FactWork } from '../facts/use-fact-work';
import { ChangedMark } from './changed-mark';
import type { Changes } from './changes';
import { groupRules, type RuleGroup, sayWaiting } from './group-rules';
import { OutcomeIcon, OutcomeWord, outcomeWord, type Rule } from './outcome';
import { type Passage, passageKey } from './passages';
import { QuoteLink } from './quote-link';
import { RuleTable } from './rule-table';
import { countOpen } from './sort-rules';
import type { Quotes } from './use-quotes';

type Props = {
  open: readonly Rule[];
  evidence: CaseView['caseType']['evidence'];
  wouldChange: DraftView['wouldChange'];
  quotes: Quotes;
  changes: Changes;
  factWork: Pick<FactWork, 'facts' | 'mayJudge' | 'open' | 'labelOf'>;
};

/** More quotes of one rule say the same again; its table has them all. */
const QUOTES_SHOWN = 4;

/** The rules that speak against approving or can't be told, each with its sentence and where both sides stand, and what would change it. */
export function OpenRules({ open, evidence, wouldChange, ...shared }: Props) {
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
          {groupRules(open).map(({ id, paper, rules }) =>
            paper === null ? (
              <OpenRule key={id} rule={rules[0]} {...shared} />
            ) : (
              <WaitingRules key={id} words={sayWaiting({ rules, paper, evidence })} rules={rules} {...shared} />
            ),
          )}
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

type Shared = Pick<Props, 'quotes' | 'changes' | 'factWork'>;

/** What one missing paper keeps open, in one line: the paper is what to look for, and not each rule. */
function WaitingRules({ words, rules, ...shared }: Shared & { words: string; rules: RuleGroup['rules'] }) {
  return (
    <li className="flex items-start gap-2 px-2.5 py-1.5 text-[13px] leading-5">
      <OutcomeIcon outcome="unknown" />
      <div className="min-w-0 flex-1">
        <p className="wrap-anywhere font-semibold">{words}</p>
        <UnfoldingDetails
          isWanted={rules.some(({ key }) => shared.changes.rules.has(key))}
          summary={<summary className="w-fit py-0.5 text-accent">Show {formatCount(rules.length, 'rule')}</summary>}
        >
          <ul className="divide-y divide-line">
            {rules.map((rule) => (
              <OpenRule key={rule.key} rule={rule} {...shared} />
            ))}
          </ul>
        </UnfoldingDetails>
      </div>
    </li>
  );
}

function OpenRule({ rule, quotes, changes, factWork }: Shared & { rule: Rule }) {
  const before = changes.rules.get(rule.key);
  const passages = quotes.list(rule.citations);
  const id = ruleElementId(rule.key);
  const place = usePlace();
  return (
    <li
      ref={place(id)}
      id={id}
      tabIndex={-1}
      className="flex scroll-my-16 items-start gap-2 px-2.5 py-1.5 text-[13px] leading-5"
    >
      <OutcomeIcon outcome={rule.outcome} />
      <div className="grid min-w-0 flex-1">
        <p className="wrap-anywhere">
          <span className="font-semibold">{rule.question}</span> <OutcomeWord rule={rule} />{' '}
          {before && <ChangedMark was={before.outcome === rule.outcome ? undefined : outcomeWord(before.outcome)} />}
        </p>
        <p className="wrap-anywhere text-ink-soft">
          <LinkedReferences text={rule.statement} />
        </p>
        {passages.length > 0 && (
          <div className="-ml-1.5 flex flex-wrap gap-x-1">
            {passages.slice(0, QUOTES_SHOWN).map((passage) => (
              <span key={passageKey(passage)} className="inline-flex min-w-0 max-w-full items-center">
                <QuoteLink passage={passage} ownerId={id} quotes={quotes} />
                <CorrectHere passage={passage} work={factWork} />
              </span>
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

/** From the words that a rule rests on to correcting the fact that was read from them. */
function CorrectHere({ passage, work }: { passage: Passage; work: Props['factWork'] }) {
  const fact = work.facts.find(
    ({ addedFactId, citations: [first] }) =>
      addedFactId === null &&
      first?.start === passage.start &&
      first.page === passage.page &&
      first.documentId === passage.documentId,
  );
  if (!fact || !work.mayJudge) return null;
  const name = `Correct ${work.labelOf(fact.field)}: ${fact.display}`;
  return (
    <button
      type="button"
      aria-label={`${name}, in the facts`}
      title={name}
      onClick={() => work.open(fact, 'correct')}
      className="grid size-6 shrink-0 place-items-center rounded-md text-ink-soft hover:bg-accent-soft hover:text-ink"
    >
      <Pencil aria-hidden className="size-3.5" />
    </button>
  );
}

export const ruleElementId = (key: string): string => `rule-${key}`;
