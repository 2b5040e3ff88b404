'use client';

import { useQuery } from '@tanstack/react-query';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { Notice } from '@/app/ui/notice';
import type { SystemHealth } from '@/server/collect-health';

/** Often enough to see a repair work while watching; the check itself is cheap. */
const ASK_EVERY_MS = 10_000;

const NAMES: Record<keyof SystemHealth['checks'], { name: string; meaning: string }> = {
  database: { name: 'Database', meaning: 'Cases, documents and decisions are kept here.' },
  queue: { name: 'Queue', meaning: 'Documents wait here to be read.' },
};

async function askHealth(): Promise<SystemHealth> {
  // Answers 503 with the same body when something is down: both are news, not failures.
  const response = await fetch('/api/health', { cache: 'no-store' });
  return response.json();
}

/** What the system says of itself, asked again while the page is open. */
export function SystemState({ initial }: { initial: SystemHealth }) {
  const { data, isError } = useQuery({
    queryKey: ['health'],
    queryFn: askHealth,
    initialData: initial,
    refetchInterval: ASK_EVERY_MS,
  });
  if (isError)
    return (
      <Notice tone="error" title="The server does not answer">
        Check your connection. This page asks again by itself.
      </Notice>
    );
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface text-sm shadow-card">
      {(['database', 'queue'] as const).map((key) => {
        const isUp = data.checks[key] === 'ok';
        return (
          <li key={key} className="flex items-start gap-3 px-4 py-3">
            {isUp ? (
              <CircleCheck aria-hidden className="mt-0.5 size-4 text-success" />
            ) : (
              <TriangleAlert aria-hidden className="mt-0.5 size-4 text-danger" />
            )}
            <div>
              <p className="font-semibold">
                {NAMES[key].name}: {isUp ? 'working' : 'not answering'}
              </p>
              <p className="text-ink-muted">
                {isUp ? NAMES[key].meaning : 'Nothing is lost; work goes on by itself once it answers again.'}
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
