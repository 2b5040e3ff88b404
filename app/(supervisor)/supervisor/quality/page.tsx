import type { Metadata } from 'next';
import { Hydrate, serverQueryClient, serverTrpc } from '@/app/server-trpc';
import { requireActor } from '@/app/session';
import { LinkButton } from '@/app/ui/link-button';
import { DEFAULT_DAYS } from './days';
import { Figures } from './figures';
import { PlanForm } from './plan-form';

export const metadata: Metadata = { title: 'Quality' };

/** How often decisions are found wrong, and which of them are checked. */
export default async function QualityPage() {
  await requireActor({ roles: ['supervisor'], path: '/supervisor/quality' });
  const client = serverQueryClient();
  await Promise.all([
    client.fetchQuery(serverTrpc.quality.figures.queryOptions({ days: DEFAULT_DAYS })),
    client.fetchQuery(serverTrpc.quality.plan.queryOptions()),
    client.fetchQuery(serverTrpc.cases.types.queryOptions()),
  ]);
  return (
    <main id="main" className="mx-auto grid w-full max-w-5xl gap-6 px-4 py-6 sm:px-6">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div className="grid gap-1">
          <h1 className="font-bold text-2xl">Quality</h1>
          <p className="max-w-prose text-ink-muted text-sm">
            What colleagues found when they checked decisions. Each rate is of all decisions that could have been drawn,
            with the interval that holds the truth in 95 of 100 such samples.
          </p>
        </div>
        <LinkButton href="/officer/checks">Checks</LinkButton>
      </div>
      <Hydrate>
        <Figures />
        <PlanForm />
      </Hydrate>
    </main>
  );
}
