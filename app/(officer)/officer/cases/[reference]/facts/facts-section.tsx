'use client';

import { ChevronRight, Plus } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { useFocus } from '@/app/client/focus';
import { Button } from '@/app/ui/button';
import { formatCount } from '@/app/ui/format';
import { joinClasses } from '@/app/ui/join-classes';
import type { CaseView } from '@/server/case-view/view';
import { REMOVED_DOCUMENT } from '../documents/removed-document';
import { LostWords } from '../findings/lost-words';
import type { Quotes } from '../rules/use-quotes';
import { describeReading } from './describe-reading';
import { NEW_FACT } from './fact-form';
import { FactFormView } from './fact-form-view';
import { FactRow } from './fact-row';
import { ADD_FACT_ID, type FactStatus } from './fact-status';
import { type FactGroup, groupFacts } from './group-facts';
import { type FactActs, useFactActs } from './use-fact-acts';
import type { FactWork } from './use-fact-work';

type Props = { documents: CaseView['documents']; work: FactWork; quotes: Quotes };

/** What the papers state, one folded table for each, to be corrected, struck and added to in place. */
export function FactsSection({ documents, work, quotes }: Props) {
  const titleId = useId();
  const { facts, struckFacts, fields } = work;
  const groups = useMemo(
    () => groupFacts({ facts, struck: struckFacts, documents, fields, removed: REMOVED_DOCUMENT }),
    [facts, struckFacts, documents, fields],
  );
  const acts = useFactActs(work);
  const { focus, ref: place } = useFocus();
  const fresh = work.forms.forms.get(NEW_FACT);
  return (
    <section aria-labelledby={titleId} className="grid gap-1">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={titleId} className="font-semibold text-sm">
          Facts
        </h2>
        <p className="text-[13px] text-ink-muted">{describeCount(work)}</p>
      </div>
      {groups.length === 0 && <p className="text-[13px] text-ink-muted">No fact was found on the papers.</p>}
      {groups.map((group) => (
        <FactTable key={group.documentId ?? 'officers'} group={group} work={work} acts={acts} quotes={quotes} />
      ))}
      {work.orphans.map(([id, form]) => (
        <LostWords
          key={id}
          title="A newer draft no longer has the fact you were writing about"
          onDismiss={() => work.forms.close(id)}
        >
          <p>You wrote: “{[form.text, form.reason].filter((words) => words !== '').join('” and “')}”</p>
        </LostWords>
      ))}
      {fresh && (
        <FactFormView
          id={NEW_FACT}
          form={fresh}
          label="fact"
          status={statusOf({ work, id: NEW_FACT })}
          acts={acts}
          onClose={() => focus(ADD_FACT_ID)}
        />
      )}
      {work.mayJudge && (
        <div>
          <Button ref={place(ADD_FACT_ID)} size="sm" onClick={() => work.openNew()}>
            <Plus aria-hidden className="size-4" />
            Add a fact
          </Button>
        </div>
      )}
      <p role="status" className="sr-only">
        {work.announcement}
      </p>
    </section>
  );
}

const describeCount = ({ facts, struckFacts }: Pick<FactWork, 'facts' | 'struckFacts'>): string => {
  const byOfficers = facts.filter(({ origin }) => origin === 'officer').length + struckFacts.length;
  return `${formatCount(facts.length, 'fact')}${byOfficers > 0 ? `, ${byOfficers} by officers` : ''}`;
};

const COLUMNS = [
  { name: 'Fact', width: 'w-[30%]' },
  { name: 'Value' },
  { name: 'Page', width: 'w-17' },
  { name: 'Read', width: 'w-26' },
];

/** How it stands with a fact, and with the form about it. */
const statusOf = ({ work, id }: { work: FactWork; id: string }): FactStatus => ({
  mayJudge: work.mayJudge,
  isChanged: work.changedFactId === id,
  problems: work.problemsOf(id),
  isBusy: work.isBusy(id),
  fields: work.fields,
  wantedCount: work.forms.wanted?.id === id ? work.forms.wanted.count : 0,
});

type TableProps = { group: FactGroup; work: FactWork; acts: FactActs; quotes: Quotes };

function FactTable({ group: { documentId, filename, rows }, work, acts, quotes }: TableProps) {
  const toCheck = rows.filter(({ fact, isStruck }) => !isStruck && describeReading(fact).needsLook).length;
  const { forms, wanted } = work.forms;
  const written = rows.filter(({ fact }) => forms.has(fact.id)).length;
  const wantedCount = rows.some(({ fact }) => fact.id === wanted?.id) ? (wanted?.count ?? 0) : 0;
  const [isOpen, setOpen] = useUnfolding({ written, wantedCount });
  return (
    <details
      id={factsElementId(documentId)}
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      className="group/facts text-[13px] leading-5"
    >
      <summary className="-mx-1 flex list-none items-center gap-1.5 rounded-md px-1 py-0.5 hover:bg-accent-soft [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 text-ink-muted transition-transform group-open/facts:rotate-90"
        />
        <span className="min-w-0 truncate font-medium">
          <bdi translate="no">{filename}</bdi>
        </span>
        <span className="shrink-0 text-ink-muted">
          {formatCount(rows.length, 'fact')}
          {toCheck > 0 && <span className="font-semibold text-warning">, {toCheck} to look at</span>}
          {!isOpen && written > 0 && <span className="font-semibold text-accent">, {written} being written</span>}
        </span>
      </summary>
      {/* The widths are fixed, so that nothing moves when a fact is corrected or taken back. */}
      <table className="mb-2 ml-6 w-[calc(100%-1.5rem)] table-fixed max-sm:block">
        <caption className="sr-only">
          Facts: <bdi translate="no">{filename}</bdi>
        </caption>
        <thead className="text-left text-ink-muted max-sm:sr-only">
          <tr>
            {COLUMNS.map(({ name, width }) => (
              <th key={name} scope="col" className={joinClasses('pr-3 pb-0.5 font-semibold', width)}>
                {name}
              </th>
            ))}
            <th scope="col" className="w-20">
              <span className="sr-only">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {rows.map((row) => (
            <FactRow
              key={row.fact.id}
              row={row}
              label={work.labelOf(row.fact.field)}
              quotes={quotes}
              form={forms.get(row.fact.id)}
              status={statusOf({ work, id: row.fact.id })}
              acts={acts}
            />
          ))}
        </tbody>
      </table>
    </details>
  );
}

/**
 * Whether a table is unfolded: it unfolds when something begins to be written in it, and when a form in it is asked for, as from a rule.
 * Folded by hand it keeps its forms and says so.
 */
function useUnfolding({ written, wantedCount }: { written: number; wantedCount: number }) {
  const [isOpen, setOpen] = useState(written > 0);
  const [seen, setSeen] = useState({ written, wantedCount });
  // In the same rendering: what is to take the focus must not be folded away any more.
  if (seen.written !== written || seen.wantedCount !== wantedCount) {
    setSeen({ written, wantedCount });
    if (written > seen.written || wantedCount > seen.wantedCount) setOpen(true);
  }
  return [isOpen, setOpen] as const;
}

const factsElementId = (documentId: string | null): string => `facts-of-${documentId ?? 'officers'}`;
