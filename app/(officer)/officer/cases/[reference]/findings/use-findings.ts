'use client';

import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { useTRPC } from '@/app/client/trpc';
import type { CaseView } from '@/server/case-view/view';
import type { DraftView } from '@/server/drafts/view';
import { combineFindings } from './review-findings';

/** The findings as they stand, read again whenever somebody judged one or the case has another draft. */
export function useFindings({ view, draft }: { view: CaseView; draft: DraftView | null }) {
  const { reference, findingWrites } = view;
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data: judgements } = useSuspenseQuery(trpc.findings.judgements.queryOptions({ reference }));
  const draftId = draft?.id ?? null;
  const seen = useRef({ findingWrites, draftId });
  useEffect(() => {
    if (seen.current.findingWrites === findingWrites && seen.current.draftId === draftId) return;
    seen.current = { findingWrites, draftId };
    void queryClient.invalidateQueries(trpc.findings.judgements.queryFilter({ reference }));
  }, [findingWrites, draftId, queryClient, trpc, reference]);
  return useMemo(() => combineFindings({ findings: draft?.findings ?? [], judgements }), [draft, judgements]);
}
