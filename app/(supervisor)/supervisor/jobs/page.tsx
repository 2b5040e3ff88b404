import type { Metadata } from 'next';
import { requireActor } from '@/app/session';
import { checkHealth } from '@/server/platform/health';
import { SystemState } from './system-state';

export const metadata: Metadata = { title: 'Jobs' };

export default async function JobsPage() {
  await requireActor({ roles: ['supervisor'], path: '/supervisor/jobs' });
  return (
    <main id="main" className="mx-auto grid max-w-3xl gap-5 px-4 py-6 sm:px-6">
      <div>
        <h1 className="font-bold text-2xl">Jobs</h1>
        <p className="text-ink-muted text-sm">
          Whether documents can be read and drafts be made right now. A document that could not be read is shown in its
          case, where it can be tried again or typed in.
        </p>
      </div>
      <SystemState initial={await checkHealth()} />
    </main>
  );
}
