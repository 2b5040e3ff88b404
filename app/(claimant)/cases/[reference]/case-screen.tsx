'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '@/app/client/trpc';
import { useLiveCase } from '@/app/client/use-live-case';
import { StatusBadge } from '@/app/ui/badge';
import { ConnectionState } from '@/app/ui/connection-state';
import { ReadError } from '@/app/ui/read-error';
import { LoadingBlock } from '@/app/ui/skeleton';
import type { CaseStatus } from '@/generated/prisma/enums';
import { BackLink } from '../back-link';
import { DecidedCase } from './status/decided-case';
import { ErasedCase } from './status/erased-case';
import { OpenCase } from './status/open-case';
import { RequestedCase } from './status/requested-case';
import { SubmittedCase } from './status/submitted-case';
import { WithdrawnCase } from './status/withdrawn-case';

/** A claimant's case, kept up to date while it is open. */
export function CaseScreen({ reference }: { reference: string }) {
  const t = useTranslations('status');
  const trpc = useTRPC();
  const query = useQuery(trpc.cases.byReference.queryOptions({ reference }));
  const connection = useLiveCase({ reference });

  if (!query.data) {
    if (query.isPending) return <LoadingBlock label={t('loading')} />;
    return <ReadError error={query.error} onRetry={() => void query.refetch()} />;
  }
  const view = query.data;
  const Body = view.erasedOn ? ErasedCase : BODIES[view.status];
  return (
    <>
      <div className="grid gap-4">
        <BackLink />
        <h1 translate="no" className="wrap-anywhere font-bold text-3xl">
          {view.erasedOn ? view.reference : view.title}
        </h1>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-base text-ink-muted">
          <StatusBadge caseStatus={view.status} isInPart={view.decision?.isInPart ?? false} size="md" />
          <span>{view.caseType.name}</span>
          {!view.erasedOn && (
            <span translate="no" className="whitespace-nowrap">
              {view.reference}
            </span>
          )}
        </div>
      </div>
      <Body view={view} />
      <ConnectionState state={connection} />
    </>
  );
}

/** What the page shows of a case at each stage. */
const BODIES: Record<CaseStatus, typeof OpenCase> = {
  open: OpenCase,
  processing: SubmittedCase,
  awaiting_officer_review: SubmittedCase,
  awaiting_claimant: RequestedCase,
  approved: DecidedCase,
  rejected: DecidedCase,
  withdrawn: WithdrawnCase,
};
