'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { keptKey } from '@/app/client/kept-keys';
import { forgetEverywhere, keepValue, readKept } from '@/app/client/kept-value';
import { type Entry, entriesSchema, writeIdsOf } from '@/app/client/outbox/entry';
import type { Outcome } from '@/app/client/outbox/lane';
import { useOutbox } from '@/app/client/outbox/use-outbox';
import { isFinal } from '@/app/client/query-client';
import { useSessionOver } from '@/app/client/session-end';
import { useTRPC, useTRPCClient } from '@/app/client/trpc';
import type { KeptStage } from '@/app/client/use-kept';
import { isSignedOut, isUnreached, messageOf } from '@/app/ui/error-message';
import { type UnsavedVerdict, unsavedVerdictSchema } from './unsaved-verdicts';

type Options = {
  officerId: string;
  reference: string;
  stage: KeptStage;
  mayJudge: boolean;
  onSaved: (verdict: UnsavedVerdict) => void;
  onRefused: (verdict: UnsavedVerdict, why: string) => void;
};

type Waiting = Entry<UnsavedVerdict>;

const schema = entriesSchema({ payload: unsavedVerdictSchema, keyOf: ({ findingId }) => findingId });
const NONE: readonly Waiting[] = [];

/** Verdicts on their way to the server: kept in this browser until the server has them, or refuses them. */
export function useUnsavedVerdicts({ officerId, reference, stage, mayJudge, onSaved, onRefused }: Options) {
  const trpc = useTRPC();
  const { findings, cases } = useTRPCClient();
  const queryClient = useQueryClient();
  const key = keptKey('judgements', officerId, reference);
  const outbox = useOutbox({ officerId, reference });
  const [lane] = useState(() => outbox.openLane<UnsavedVerdict, { revision: number }>('judgements'));
  const entries = useSyncExternalStore(lane.subscribe, lane.getEntries, () => NONE);
  const list = useMemo(() => entries.filter(({ isLate }) => isLate).map(({ payload }) => payload), [entries]);
  const isSessionOver = useSessionOver();
  const mayGoOn = mayJudge && !isSessionOver;
  const readAgain = () => queryClient.invalidateQueries(trpc.findings.judgements.queryFilter({ reference }));

  function send(entry: Waiting, signal: AbortSignal): Promise<{ revision: number }> {
    const { findingId, revision, given } = entry.payload;
    const judged = { reference, findingId, revision, ...writeIdsOf(entry) };
    if (given.verdict === null) return findings.takeBack.mutate(judged, { signal });
    const { verdict, reason } = given;
    return findings.judge.mutate({ verdict, ...judged, ...(reason ? { reason } : {}) }, { signal });
  }

  /** Given without a session, a verdict stays given. An officer who has lost the case may get it back, and their verdicts with it. */
  async function isRefused({ isLate }: Waiting, error: unknown): Promise<boolean> {
    if (!isLate) return !isUnreached(error) && !isSignedOut(error);
    if (!isFinal(error) || isSignedOut(error)) return false;
    const { review } = await cases.byReference.query({ reference });
    void queryClient.invalidateQueries(trpc.cases.byReference.queryFilter({ reference }));
    return review?.mine === true;
  }

  useEffect(() => {
    lane.handle({
      // The first write about a case begins its review; what waits is for the officer whose review it is.
      maySend: ({ isLate }) => !isLate || mayGoOn,
      send: async (entry, signal) => {
        const saved = await send(entry, signal);
        await readAgain();
        return saved;
      },
      onSaved: ({ payload }) => onSaved(payload),
      onFailed: async (entry, error) => {
        // Without a network it comes when that does, and the officer may go on.
        const reading = readAgain();
        if (!(await isRefused(entry, error))) return false;
        await reading;
        onRefused(entry.payload, messageOf(error));
        return true;
      },
      keep: (all) => keepValue({ key, value: all.length > 0 ? all : null }),
    });
  });
  useEffect(() => {
    if (mayGoOn) void outbox.flush();
  }, [outbox, mayGoOn]);
  useEffect(() => {
    if (stage === 'over') {
      forgetEverywhere(key);
      lane.restore([]);
    }
    const kept = stage === 'open' && lane.getEntries().length === 0 ? readKept({ key, schema }) : null;
    if (!kept) return;
    lane.restore(kept);
    void outbox.flush();
  }, [outbox, lane, key, stage]);

  return {
    list,
    /** Only the latest verdict on a finding is sent. It carries the revision of the first, since none is known to be saved. */
    give: (verdict: UnsavedVerdict): Promise<Outcome> => {
      const before = lane.find(verdict.findingId);
      const revision = before?.payload.revision ?? verdict.revision;
      return lane.deliver(lane.put(verdict.findingId, { ...verdict, revision }));
    },
    /** Something else was saved about the finding, and counts now. */
    drop: lane.drop,
    /** Answers whether nothing waits any more. */
    flush: async () => {
      await outbox.flush();
      return lane.getEntries().length === 0;
    },
  };
}
