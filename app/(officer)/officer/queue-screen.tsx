'use client';

import { useSuspenseQuery } from '@tanstack/react-query';
import { useTRPC } from '@/app/client/trpc';
import { GetNextCase } from './get-next-case';
import { QueueFilter } from './queue-filter';
import { QueueList } from './queue-list';

/** The officers' work list. */
export function QueueScreen({ caseType }: { caseType: string | null }) {
  const trpc = useTRPC();
  const { data: types } = useSuspenseQuery(trpc.cases.types.queryOptions());
  return (
    <main id="main" className="mx-auto grid max-w-[110rem] gap-5 px-4 py-6 sm:px-6">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <div>
          <h1 className="font-bold text-2xl">Queue</h1>
          <p className="text-ink-muted text-sm">Cases waiting for review, the longest waiting first.</p>
        </div>
        <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
          <QueueFilter types={types} value={caseType} />
          <GetNextCase caseType={caseType} />
        </div>
      </div>
      {/* Another type is another list: nothing of the one before may linger in it. */}
      <QueueList key={caseType ?? 'all'} caseType={caseType} />
    </main>
  );
}
