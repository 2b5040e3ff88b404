import type { ReactNode } from 'react';
import { joinClasses } from '@/app/ui/join-classes';
import { describeWait } from './describe-wait';
import type { Overview } from './use-overview';

const write = (count: number | undefined) => (count === undefined ? '–' : count.toLocaleString('en-GB'));

/** The figures one looks at first, in places that don't move when they change. */
export function QueueFigures({ overview, isOld }: { overview: Overview; isOld: boolean }) {
  const { queue, oldestWaitMs, throughput } = overview;
  return (
    <dl
      className={joinClasses(
        'grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line shadow-card sm:grid-cols-4 xl:grid-cols-8',
        isOld && 'text-ink-muted',
      )}
    >
      <Figure name="Waiting">{write(queue?.waiting)}</Figure>
      <Figure name="Being read">{write(queue?.active)}</Figure>
      {/* What failed and is tried again, and what steps aside for another document of its case: the queue tells no difference. */}
      <Figure name="To start later">{write(queue?.delayed)}</Figure>
      <Figure name="Longest wait">{oldestWaitMs === null ? 'none' : describeWait(oldestWaitMs)}</Figure>
      <Figure name="Read in 5 minutes">{write(throughput.fiveMinutes)}</Figure>
      <Figure name="Read in 1 hour">{write(throughput.hour)}</Figure>
      <Figure name="Read in 24 hours">{write(throughput.day)}</Figure>
      <Figure name="Workers">{write(queue?.workers)}</Figure>
    </dl>
  );
}

function Figure({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-0.5 bg-surface px-4 py-3">
      <dt className="text-[13px] text-ink-muted">{name}</dt>
      <dd className="whitespace-nowrap font-semibold text-xl tabular-nums">{children}</dd>
    </div>
  );
}
