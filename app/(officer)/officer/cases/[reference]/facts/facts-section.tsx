'use client';

import { ChevronRight, Plus } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { Button } from '@/app/ui/button';
import { formatCount } from '@/app/ui/format';
import { joinClasses } from '@/app/ui/join-classes';
import { Notice } from '@/app/ui/notice';
import type { CaseView } from '@/server/cases/view';
import { REMOVED_DOCUMENT } from '../removed-document';
import type { Quotes } from '../rules/use-quotes';
import { describeReading } from './describe-reading';
import { NEW_FACT } from './fact-form';
import { FactFormView } from './fact-form-view';
import { ADD_FACT_ID, FactRow } from './fact-row';
import { type FactGroup, groupFacts } from './group-facts';
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
        <FactTable key={group.documentId ?? 'officers'} group={group} work={work} quotes={quotes} />
      ))}
      {work.orphans.map(([id, form]) => (
        <Notice
          key={id}
          tone="info"
          title="A newer draft no longer has the fact you were writing about"
          action={
            <Button size="sm" onClick={() => work.forms.close(id)}>
              Dismiss
            </Button>
          }
        >
          <p className="wrap-anywhere">
            You wrote: “{[form.text, form.reason].filter((words) => words !== '').join('” and “')}”
          </p>
        </Notice>
      ))}
      {fresh && (
        <FactFormView
          id={NEW_FACT}
          form={fresh}
          label="fact"
          work={work}
          nameOf={quotes.nameOf}
          onClose={() => document.getElementById(ADD_FACT_ID)?.focus()}
        />
      )}
      {work.mayJudge && (
        <div>
          <Button id={ADD_FACT_ID} size="sm" onClick={() => work.openNew()}>
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
  const said = facts.filter(({ origin }) => origin === 'officer').length + struckFacts.length;
  return `${formatCount(facts.length, 'fact')}${said > 0 ? `, ${said} by officers` : ''}`;
};

const COLUMNS = [
  { name: 'Fact', width: 'w-[30%]' },
  { name: 'Value' },
  { name: 'Page', width: 'w-17' },
  { name: 'Read', width: 'w-26' },
];

type TableProps = { group: FactGroup; work: FactWork; quotes: Quotes };

function FactTable({ group: { documentId, filename, rows }, work, quotes }: TableProps) {
  const toCheck = rows.filter(({ fact, isStruck }) => !isStruck && describeReading(fact).needsLook).length;
  const [isOpen, setOpen] = useState(false);
  const hasForm = rows.some(({ fact }) => work.forms.forms.has(fact.id));
  return (
    // Open while something is being written in it: folded away, it would be lost from sight.
    <details
      id={factsElementId(documentId)}
      open={isOpen || hasForm}
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
            <FactRow key={row.fact.id} row={row} label={work.labelOf(row.fact.field)} work={work} quotes={quotes} />
          ))}
        </tbody>
      </table>
    </details>
  );
}

const factsElementId = (documentId: string | null): string => `facts-of-${documentId ?? 'officers'}`;
