'use client';

import { ChevronRight, ShieldAlert } from 'lucide-react';
import Link from 'next/link';
import { useId, useState } from 'react';
import { Badge, caseStatusWord } from '@/app/ui/badge';
import { Button } from '@/app/ui/button';
import { joinClasses } from '@/app/ui/join-classes';
import { LocalTime } from '@/app/ui/time';
import { explainToStaff } from '@/server/providers/failures';
import { DocumentHistory } from './document-history';
import type { FailedDocument } from './use-failed';
import { type ReadAgain, useReadAgain } from './use-read-again';

/** One failed document, with its history folded below it. */
export function FailedRow({ document }: { document: FailedDocument }) {
  const [isOpen, setIsOpen] = useState(false);
  const historyId = useId();
  const { filename, failedAt, code, isQuarantined, retries, history } = document;
  const { label, reason, advice } = explainToStaff(code);
  const readAgain = useReadAgain(document);
  return (
    <tbody className="block border-line border-b last:border-b-0 lg:table-row-group">
      <tr className="grid gap-x-4 gap-y-1 px-4 py-3 lg:table-row lg:p-0 [&>td]:lg:px-3 [&>td]:lg:py-2 [&>td]:lg:align-top">
        <td className="text-ink-muted lg:whitespace-nowrap">
          <LocalTime value={failedAt} format="short" />
        </td>
        <td>
          <CaseCell document={document} />
        </td>
        <td className="wrap-anywhere font-semibold lg:max-w-56">
          {filename ?? <span className="font-normal text-ink-muted">Name not shown until then</span>}
        </td>
        <td className="lg:max-w-[60ch]">
          {isQuarantined ? (
            <Badge tone="danger" icon={ShieldAlert}>
              {label}
            </Badge>
          ) : (
            <span className="font-semibold">{label}</span>
          )}
          <p className="text-ink-soft">
            {reason} {advice}
          </p>
        </td>
        <td className={joinClasses('text-ink-soft lg:whitespace-nowrap', retries === 0 && 'max-lg:hidden')}>
          <span className="lg:hidden">Asked for again </span>
          {describeTimes(retries)}
        </td>
        <td className="pt-1 lg:w-px lg:whitespace-nowrap">
          <div className="flex flex-wrap items-center gap-2 lg:flex-nowrap lg:justify-end">
            {history.length > 0 && (
              <Button
                size="sm"
                variant="quiet"
                aria-expanded={isOpen}
                aria-controls={historyId}
                aria-label={`History of ${filename ?? 'the document'}`}
                onClick={() => setIsOpen(!isOpen)}
              >
                <ChevronRight
                  aria-hidden
                  className={joinClasses('size-3.5 transition-transform', isOpen && 'rotate-90')}
                />
                History
              </Button>
            )}
            <RetryCell document={document} readAgain={readAgain} />
          </div>
        </td>
      </tr>
      {readAgain.problem && (
        <tr className="block lg:table-row">
          <td colSpan={6} className="block px-4 pb-3 lg:table-cell lg:px-3">
            <p role="alert" className="text-danger">
              {readAgain.problem}
            </p>
          </td>
        </tr>
      )}
      <tr id={historyId} hidden={!isOpen} className={isOpen ? 'block lg:table-row' : undefined}>
        <td colSpan={6} className="block bg-sunken/50 px-4 py-3 lg:table-cell">
          {isOpen && <DocumentHistory history={history} />}
        </td>
      </tr>
    </tbody>
  );
}

function describeTimes(count: number): string {
  if (count === 0) return 'never';
  return count === 1 ? 'once' : `${count} times`;
}

function CaseCell({ document: { case: found, isClosed } }: { document: FailedDocument }) {
  if (!found) return <span className="text-ink-muted">Case not submitted yet</span>;
  return (
    <>
      <Link href={`/officer/cases/${found.reference}`} translate="no" className="link whitespace-nowrap">
        {found.reference}
      </Link>
      {isClosed && <p className="text-ink-muted">Closed: {caseStatusWord(found.status).toLowerCase()}</p>}
    </>
  );
}

type RetryProps = { document: FailedDocument; readAgain: ReadAgain };

function RetryCell({ document: { filename, isClosed, case: found }, readAgain }: RetryProps) {
  if (isClosed) return <span className="text-ink-muted">Not read any more</span>;
  // Its claimant reads it again, or all of its kind are.
  if (!found) return null;
  if (readAgain.isAsked) return <span role="status">Being read again</span>;
  return (
    <Button
      size="sm"
      pending={readAgain.pending}
      aria-label={`Read again: ${filename}`}
      onClick={() => void readAgain.run()}
    >
      Read again
    </Button>
  );
}
