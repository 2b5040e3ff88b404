'use client';

import { StatusBadge } from '@/app/ui/badge';
import { OfficeDay } from '@/app/ui/time';
import type { CaseView } from '@/server/case-view/view';
import { TimelinePanel } from '../timeline/timeline-panel';

/** A case whose papers are gone, as staff see it: its outcome and dates, and who did what. */
export function ErasedCase({ view }: { view: CaseView }) {
  const { reference, erasedOn, status, decision, caseType } = view;
  return (
    <main id="main" className="mx-auto grid w-full max-w-3xl gap-6 px-4 py-8 sm:px-6">
      <div className="grid gap-3">
        <h1 translate="no" className="font-bold text-2xl tabular-nums">
          {reference}
        </h1>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-ink-muted text-sm">
          <StatusBadge caseStatus={status} isInPart={decision?.isInPart ?? false} />
          <span>{caseType.name}</span>
        </div>
      </div>
      <p className="rounded-lg border border-line bg-surface px-4 py-3 shadow-card">
        The papers of this case were erased on {erasedOn && <OfficeDay day={erasedOn} />}, as planned. Its outcome, its
        dates and the record below stay.
      </p>
      <TimelinePanel reference={reference} fields={caseType.fields} />
    </main>
  );
}
