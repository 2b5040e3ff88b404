import {
  AlarmClock,
  FileMinus,
  GitCompareArrows,
  Lock,
  MailOpen,
  RotateCcw,
  UserRoundCheck,
  UserRoundPlus,
} from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Badge } from '@/app/ui/badge';
import { joinClasses } from '@/app/ui/join-classes';
import { LocalTime, OfficeDay } from '@/app/ui/time';
import type { CaseStatus } from '@/generated/prisma/enums';
import { statusAfter } from '@/server/cases/outcomes';
import type { QueueItem } from '@/server/queue/view';
import { describeDaysLeft } from './describe-days-left';
import { FoundIn } from './found-in';
import type { ShownRow } from './merge-queue';
import { NewMark } from './new-mark';
import type { QueueFilters } from './queue-filters';
import { DecisionWord, Recommendation } from './recommendation';
import { RulesLine } from './rules-line';

/** One case: a row of the table, and a card on a narrow screen. */
export function QueueRow({ row: { item, gone, isNew }, view }: { row: ShownRow; view: QueueFilters['view'] }) {
  return (
    <tr
      data-reference={item.reference}
      className={joinClasses(
        'relative grid scroll-my-20 grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-1.5 border-line border-b p-4 last:border-0 lg:table-row lg:p-0',
        // The whole row answers to its link, so the whole row shows where the keyboard is.
        'has-[a:focus-visible]:bg-accent-soft',
        gone ? 'text-ink-muted' : 'hover:bg-accent-soft/60',
      )}
    >
      <Cell className="font-semibold">
        {gone ? (
          <span translate="no" className="line-through">
            {item.reference}
          </span>
        ) : (
          <Link
            href={`/officer/cases/${item.reference}`}
            prefetch={false}
            translate="no"
            className="whitespace-nowrap text-accent after:absolute after:inset-0 hover:underline"
          >
            {item.reference}
          </Link>
        )}
        {isNew && (
          <span className="ml-2">
            <NewMark />
          </span>
        )}
        {/* Between a card and the whole table some columns share one. */}
        <span translate="no" className="wrap-anywhere hidden font-normal text-ink lg:block xl:hidden">
          {item.claimantName}
        </span>
      </Cell>
      <Cell className="wrap-anywhere text-right lg:hidden xl:table-cell xl:text-left">
        <bdi translate="no">{item.claimantName}</bdi>
      </Cell>
      <Cell className="col-span-2">
        <span translate="no" className="wrap-anywhere line-clamp-2 lg:line-clamp-1" title={item.title}>
          {item.title}
        </span>
        <span className="block text-ink-muted">{item.caseType.name}</span>
        {item.foundIn && <FoundIn place={item.foundIn} />}
        <Assignee item={item} view={view} />
        <Marks item={item} view={view} />
      </Cell>
      {(view === 'waiting' || view === 'mine') && (
        <Cell className="col-span-2 lg:hidden xl:table-cell">
          <span className="text-ink-muted lg:hidden">Submitted </span>
          <LocalTime value={item.submittedAt} format="short" />
        </Cell>
      )}
      <Cell className="col-span-2">
        {view === 'done' && item.decision ? (
          <Moment value={item.decision.decidedAt} />
        ) : view === 'asked' ? (
          <AnswerBy by={item.asked?.by ?? null} gone={gone} />
        ) : (
          <DueDate {...item} gone={gone} />
        )}
      </Cell>
      {gone ? (
        <>
          <td colSpan={2} className="col-span-2 lg:px-3 lg:py-2">
            {GONE[view]}
          </td>
          {/* In place of the column that only a wide table has: one too many would take its width from the others. */}
          <td className="hidden xl:table-cell" />
        </>
      ) : (
        <>
          <Cell className="col-span-2">{(view !== 'done' || item.scores) && <RulesLine item={item} />}</Cell>
          {view === 'done' ? <DoneCell item={item} /> : <OpenCells item={item} />}
        </>
      )}
    </tr>
  );
}

const GONE: Record<QueueFilters['view'], string> = {
  waiting: 'No longer waiting',
  mine: 'No longer yours',
  asked: 'No longer with the claimant',
  done: 'No longer decided',
};

/** What tells the case apart from others in the list, each in a word. */
function Marks({ item, view }: { item: QueueItem; view: QueueFilters['view'] }) {
  return (
    <span className="flex flex-wrap gap-1 not-empty:mt-1">
      {item.isReconsideration && (
        <Badge tone="neutral" icon={RotateCcw}>
          Reconsideration
        </Badge>
      )}
      {(view === 'waiting' || view === 'mine') && item.isAnswered && (
        <Badge tone="accent" icon={MailOpen}>
          Answered<span className="sr-only"> by the claimant</span>
        </Badge>
      )}
      {view !== 'done' && (item.contradictions ?? 0) > 0 && (
        <Badge tone="warning" icon={GitCompareArrows}>
          Contradiction
        </Badge>
      )}
      {view !== 'done' && (item.missingEvidence ?? 0) > 0 && (
        <Badge tone="neutral" icon={FileMinus}>
          Evidence missing
        </Badge>
      )}
    </span>
  );
}

function Moment({ value }: { value: Date }) {
  return (
    <>
      <LocalTime value={value} format="distance" />
      <span className="ml-2 text-ink-muted lg:ml-0 lg:block">
        <LocalTime value={value} format="short" />
      </span>
    </>
  );
}

/** By when an answer is wanted. */
function AnswerBy({ by, gone }: { by: NonNullable<QueueItem['asked']>['by']; gone: boolean }) {
  if (!by) return <span className="text-ink-muted">No day set</span>;
  return <DueDate dueOn={by.day} daysLeft={by.daysLeft} gone={gone} />;
}

type Due = Pick<QueueItem, 'dueOn' | 'daysLeft'> & { gone: boolean };

/** By when it should be decided, as the office counts days; what is late says so in a word. */
function DueDate({ dueOn, daysLeft, gone }: Due) {
  return (
    <>
      {daysLeft < 0 && !gone ? (
        <span className="inline-flex items-center gap-1.5 whitespace-nowrap align-top font-semibold text-danger">
          <AlarmClock aria-hidden className="size-3.5 shrink-0" />
          Overdue
        </span>
      ) : (
        <span className="whitespace-nowrap">{describeDaysLeft(daysLeft)}</span>
      )}
      <span className="ml-2 text-ink-muted lg:ml-0 lg:block">
        <OfficeDay day={dueOn} format="day" />
      </span>
    </>
  );
}

function DoneCell({ item: { decision, status } }: { item: QueueItem }) {
  return (
    <Cell>
      {decision && <DecisionWord decision={decision} />}
      {decision && !decision.mine && (
        <span className="mt-1 block text-ink-muted">
          by <bdi translate="no">{decision.officerName}</bdi>
        </span>
      )}
      {/* What has become of it since, where that is something else. */}
      {decision && status !== statusAfter(decision.outcome) && (
        <span className="mt-1 block text-ink-muted">Now: {describeNow(status)}</span>
      )}
    </Cell>
  );
}

const NOW: Record<CaseStatus, string> = {
  open: 'not submitted',
  processing: 'being read',
  awaiting_officer_review: 'waiting for review again',
  awaiting_claimant: 'with the claimant',
  approved: 'approved',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
};
const describeNow = (status: CaseStatus) => NOW[status];

function OpenCells({ item: { recommendation, holder, asked } }: { item: QueueItem }) {
  return (
    <>
      <Cell>
        {recommendation && <Recommendation value={recommendation} />}
        {holder && (
          <div className="mt-1 hidden lg:block xl:hidden">
            <Holder holder={holder} />
          </div>
        )}
      </Cell>
      <Cell className="justify-self-end lg:hidden xl:table-cell">
        {holder && <Holder holder={holder} />}
        {asked && (
          <span className="text-ink-soft">
            <span className="lg:hidden">Asked </span>
            <LocalTime value={asked.at} format="distance" />
          </span>
        )}
      </Cell>
    </>
  );
}

function Holder({ holder }: { holder: NonNullable<QueueItem['holder']> }) {
  if (holder.mine)
    return (
      <span className="flex items-center gap-1.5 whitespace-nowrap font-semibold text-accent">
        <UserRoundCheck aria-hidden className="size-3.5" />
        Yours
      </span>
    );
  return (
    <span className="flex items-start gap-1.5 text-ink-soft">
      <Lock aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      <span className="wrap-anywhere min-w-0">
        With <bdi translate="no">{holder.name}</bdi> until <LocalTime value={holder.until} format="time" />
      </span>
    </span>
  );
}

function Cell({ className, children }: { className?: string; children: ReactNode }) {
  return <td className={joinClasses('min-w-0 align-top lg:px-3 lg:py-2', className)}>{children}</td>;
}

/** Whom a waiting case is given to. */
function Assignee({ item: { assignee }, view }: { item: QueueItem; view: QueueFilters['view'] }) {
  if (view === 'done' || !assignee) return null;
  return (
    <Badge tone={assignee.mine ? 'accent' : 'neutral'} icon={UserRoundPlus}>
      {assignee.mine ? (
        'Assigned to you'
      ) : (
        <>
          Assigned to <bdi translate="no">{assignee.name}</bdi>
        </>
      )}
    </Badge>
  );
}
