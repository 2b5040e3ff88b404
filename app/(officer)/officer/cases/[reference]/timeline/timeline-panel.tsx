'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { FileText, Gavel, type LucideIcon, PencilLine, UserRound } from 'lucide-react';
import { useTRPC } from '@/app/client/trpc';
import { Button } from '@/app/ui/button';
import { ReadError } from '@/app/ui/read-error';
import { Sentence } from '@/app/ui/sentence';
import { LoadingBlock } from '@/app/ui/skeleton';
import { LocalTime } from '@/app/ui/time';
import type { CaseView } from '@/server/case-view/view';
import type { TimelineEvent } from '@/server/timeline/view';
import { RetentionLine } from '../retention/retention-line';
import { describeEvent, type EventGroup, groupOf } from './describe-event';

type Props = { reference: string; fields: CaseView['caseType']['fields'] };

/** Who saw, claimed, edited and decided the case, the newest first. */
export function TimelinePanel({ reference, fields }: Props) {
  const trpc = useTRPC();
  const query = useInfiniteQuery(
    trpc.audit.timeline.infiniteQueryOptions(
      { reference, limit: 50 },
      { getNextPageParam: ({ nextCursor }) => nextCursor, staleTime: 0 },
    ),
  );
  if (query.isPending) return <LoadingBlock label="Loading the timeline" rows={6} />;
  if (query.isError) return <ReadError error={query.error} onRetry={() => void query.refetch()} />;
  const events = query.data.pages.flatMap(({ items }) => items);
  return (
    <section aria-labelledby="timeline-title" className="grid gap-3">
      <h2 id="timeline-title" className="font-semibold text-base">
        What happened to this case
      </h2>
      <RetentionLine reference={reference} />
      <ol className="grid text-sm">
        {events.map((event, at) => (
          <TimelineRow key={event.id} event={event} fields={fields} isLast={at === events.length - 1} />
        ))}
      </ol>
      {query.hasNextPage && (
        <Button
          size="sm"
          className="justify-self-start"
          pending={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          Show earlier
        </Button>
      )}
    </section>
  );
}

const ICONS: Record<EventGroup, LucideIcon> = {
  decisions: Gavel,
  reviews: UserRound,
  work: PencilLine,
  documents: FileText,
};

type RowProps = { event: TimelineEvent; fields: Props['fields']; isLast: boolean };

function TimelineRow({ event, fields, isLast }: RowProps) {
  const group = groupOf(event.action);
  const Icon = ICONS[group];
  return (
    <li className="grid grid-cols-[1.5rem_1fr_auto] gap-x-3">
      <div className="flex flex-col items-center">
        <span
          className={`grid size-6 shrink-0 place-items-center rounded-full ${group === 'decisions' ? 'bg-accent text-on-accent' : 'bg-sunken text-ink-soft'}`}
        >
          <Icon aria-hidden className="size-3.5" />
        </span>
        {!isLast && <span className="w-px flex-1 bg-line" />}
      </div>
      <p className="wrap-anywhere min-w-0 pb-4 leading-6">
        <Sentence
          text={describeEvent({ ...event, fields })}
          kept={[event.by?.name, event.whose?.name, event.subject]}
        />
        {event.by?.role === 'supervisor' && <span className="text-ink-muted"> (supervisor)</span>}
        {event.by?.role === 'claimant' && <span className="text-ink-muted"> (claimant)</span>}
      </p>
      <span className="text-[13px] text-ink-muted leading-6">
        <LocalTime value={event.at} format="short" />
      </span>
    </li>
  );
}
