'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { keptKey } from '@/app/client/kept-keys';
import { onForgotten } from '@/app/client/kept-store';
import { forgetEverywhere, keepValue, readKept } from '@/app/client/kept-value';
import { isFinal } from '@/app/client/query-client';
import { useSessionOver } from '@/app/client/session-end';
import { useTRPC, useTRPCClient } from '@/app/client/trpc';
import type { KeptStage } from '@/app/client/use-kept';
import { messageOf } from '@/app/ui/error-message';
import { createJudgementKeeper } from './judgement-keeper';
import { type UnsavedJudgement, unsavedJudgementsSchema } from './unsaved-judgements';

type Options = {
  officerId: string;
  reference: string;
  stage: KeptStage;
  mayJudge: boolean;
  onSaved: (judgement: UnsavedJudgement) => void;
  onRefused: (judgement: UnsavedJudgement, why: string) => void;
};

type Judging = {
  findings: ReturnType<typeof useTRPCClient>['findings'];
  reference: string;
  judgement: Pick<UnsavedJudgement, 'findingId' | 'revision' | 'word'>;
};

/** Tells the server what was said of a finding. */
export function sendJudgement({ findings, reference, judgement }: Judging): Promise<{ revision: number }> {
  const { findingId, revision, word } = judgement;
  const judged = { reference, findingId, revision };
  if (word.verdict === null) return findings.takeBack.mutate(judged);
  return findings.judge.mutate({ verdict: word.verdict, ...judged, ...(word.reason ? { reason: word.reason } : {}) });
}

const NONE: readonly UnsavedJudgement[] = [];

/** Judgements that could not be saved for want of a network: kept in this browser, and saved as soon as it is back. */
export function useUnsavedJudgements({ officerId, reference, stage, mayJudge, ...heard }: Options) {
  const trpc = useTRPC();
  const { findings, cases } = useTRPCClient();
  const queryClient = useQueryClient();
  const key = keptKey('judgements', officerId, reference);
  const current = useRef(heard);
  useEffect(() => {
    current.current = heard;
  });

  const [keeper] = useState(() => {
    const readAgain = () => queryClient.invalidateQueries(trpc.findings.judgements.queryFilter({ reference }));
    return createJudgementKeeper({
      read: async (findingId) => {
        // Into the page as well; not by its own reading, which waits for a network that is not there.
        const read = await findings.judgements.query({ reference });
        queryClient.setQueryData(trpc.findings.judgements.queryKey({ reference }), read);
        const stored = read.judgements.find((judgement) => judgement.findingId === findingId);
        return stored
          ? {
              revision: stored.revision,
              word: { verdict: stored.verdict, reason: stored.reason },
              mine: stored.mine,
            }
          : null;
      },
      judge: async (judgement) => {
        const saved = await sendJudgement({ findings, reference, judgement });
        await readAgain();
        return saved;
      },
      findRefusal: async (error) => {
        if (!isFinal(error)) return null;
        // Whoever has lost the case may get it back, and what they said with it.
        const { review } = await cases.byReference.query({ reference });
        void queryClient.invalidateQueries(trpc.cases.byReference.queryFilter({ reference }));
        return review?.mine ? messageOf(error) : null;
      },
      keep: (list) => keepValue({ key, value: list.length > 0 ? list : null }),
      onSaved: (judgement) => current.current.onSaved(judgement),
      onRefused: (judgement, why) => {
        void readAgain();
        current.current.onRefused(judgement, why);
      },
    });
  });
  const list = useSyncExternalStore(keeper.subscribe, keeper.getList, () => NONE);

  useEffect(() => keeper.watch(), [keeper]);
  useEffect(() => onForgotten(keeper.stop), [keeper]);
  const isSessionOver = useSessionOver();
  useEffect(() => keeper.setEnabled(mayJudge && !isSessionOver), [keeper, mayJudge, isSessionOver]);
  useEffect(() => {
    const sendNow = () => void keeper.flush();
    window.addEventListener('online', sendNow);
    return () => window.removeEventListener('online', sendNow);
  }, [keeper]);
  useEffect(() => {
    if (stage === 'over') {
      forgetEverywhere(key);
      keeper.restore([]);
    }
    const kept = stage === 'open' ? readKept({ key, schema: unsavedJudgementsSchema }) : null;
    if (kept) keeper.restore(kept);
  }, [keeper, key, stage]);

  return { list, add: keeper.add, drop: keeper.drop, flush: keeper.flush };
}
