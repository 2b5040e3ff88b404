'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { useTRPC } from '@/app/client/trpc';
import { formatCount } from '@/app/ui/format';
import { OfficeDay } from '@/app/ui/time';
import { RetentionSection } from './retention-section';

/** What is erased, when, and what is kept back: failures first, as they want somebody. */
export function RetentionScreen() {
  return (
    <>
      <div className="grid gap-1">
        <h1 className="font-bold text-2xl">Retention</h1>
        <p className="max-w-prose text-ink-muted text-sm">
          The papers of a case are erased when it has been kept for as long as its kind is kept. The outcome, the dates
          and the record of who did what stay. A supervisor can hold a case for a court, on its page under Timeline.
        </p>
        <LastNight />
      </div>
      <RetentionSection
        list="failed"
        title="Could not be erased"
        empty="Nothing has failed."
        note="Each night tries again by itself. The papers stay out of sight meanwhile."
      />
      <RetentionSection
        list="due"
        title="Due in the next 30 days"
        empty="No case is due. Those that are appear here 30 days ahead."
      />
      <RetentionSection list="held" title="Held" empty="No case is held." />
      <RetentionSection list="erased" title="Erased last" empty="No case has been erased yet." />
    </>
  );
}

function LastNight() {
  const trpc = useTRPC();
  const { data: night } = useSuspenseQuery(trpc.retention.lastNight.queryOptions());
  if (!night) return <p className="text-sm">No worker has looked yet. The first one that starts does.</p>;
  return (
    <p className="text-sm">
      Last look: <OfficeDay day={night.day} />
      {night.isDone
        ? `. ${formatCount(night.planned, 'case')} became due within 30 days, ${night.asked} went to be erased, and what was left of ${formatCount(night.accounts, 'closed account')} was erased.`
        : ', under way.'}
    </p>
  );
}
