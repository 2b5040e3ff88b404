'use client';

import { useState } from 'react';
import { messageOf } from '@/app/ui/error-message';
import { Notice } from '@/app/ui/notice';
import { LoadingBlock } from '@/app/ui/skeleton';
import type { SystemHealth } from '@/server/collect-health';
import { AiBudget } from './ai-budget';
import { AwayServices } from './away-services';
import { FailedList } from './failed-list';
import { FailureKinds } from './failure-kinds';
import { MailState } from './mail-state';
import { PauseControl } from './pause-control';
import { QueueFigures } from './queue-figures';
import { ScanState } from './scan-state';
import { SystemState } from './system-state';
import { useOverview } from './use-overview';
import { WorkState } from './work-state';

/** How the work goes, what failed and why, and the way to have it done again. */
export function JobsScreen({ health }: { health: SystemHealth }) {
  const { data, error, isOld } = useOverview();
  const [kind, setKind] = useState<string | null>(null);
  return (
    <>
      <div className="grid gap-4">
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <div className="grid min-w-0 gap-1">
            <h1 className="font-bold text-2xl">Jobs</h1>
            {data && <WorkState overview={data} isOld={isOld} />}
            {data && !isOld && <AwayServices overview={data} />}
            {data && !isOld && <ScanState scanning={data.scanning} confinement={data.confinement} />}
            {data && !isOld && <MailState mail={data.mail} />}
            {data && !isOld && <AiBudget spending={data.spending} />}
          </div>
          {data && <PauseControl pause={data.pause} active={data.queue?.active ?? 0} />}
        </div>
        {error && (
          <Notice tone="error" title="The figures could not be read">
            {messageOf(error)} This page asks again by itself.
          </Notice>
        )}
        {data ? (
          <QueueFigures overview={data} isOld={isOld} />
        ) : (
          !error && <LoadingBlock label="Loading the figures" rows={2} />
        )}
      </div>
      {data && <FailureKinds overview={data} isOld={isOld} onShow={setKind} />}
      <FailedList kind={kind} onKind={setKind} kinds={data?.documentKinds ?? []} />
      <section aria-labelledby="stores" className="grid gap-3">
        <h2 id="stores" className="font-semibold text-lg">
          Stores
        </h2>
        <SystemState initial={health} />
      </section>
    </>
  );
}
