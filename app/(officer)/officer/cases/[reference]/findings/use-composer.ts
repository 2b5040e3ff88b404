'use client';

import { useMemo, useState } from 'react';
import { keptKey } from '@/app/client/kept-keys';
import { type KeptStage, useKept } from '@/app/client/use-kept';
import {
  beginComposition,
  type ComposedCitation,
  type Composition,
  type Compositions,
  compositionsSchema,
  followFindings,
  isSamePassage,
  NEW_FINDING,
  settleComposition,
} from './composition';
import type { ReviewFinding } from './review-findings';

const NONE: Compositions = [];
const isEmpty = (kept: Compositions) => kept.length === 0;

type Options = { officerId: string; reference: string; stage: KeptStage; findings: readonly ReviewFinding[] };

/**
 * Findings being written: any number at a time, by the id of the finding they change, so that looking at another one loses
 * nothing; nor does a reload. Words selected on a page go to the one that was touched last.
 */
export function useComposer({ officerId, reference, stage, findings }: Options) {
  const key = keptKey('findings', officerId, reference);
  const [entries, changeEntries] = useKept({ key, schema: compositionsSchema, empty: NONE, isEmpty, stage });
  const compositions: ReadonlyMap<string, Composition> = useMemo(
    () => new Map(followFindings({ compositions: entries, findings })),
    [entries, findings],
  );
  const [lastId, setLastId] = useState<string | null>(null);
  const activeId = lastId !== null && compositions.has(lastId) ? lastId : ([...compositions.keys()].at(-1) ?? null);

  const put = (id: string, composition: Composition) => {
    changeEntries((all) => [...new Map(followFindings({ compositions: all, findings })).set(id, composition)]);
    setLastId(id);
  };
  const openFor = (finding: ReviewFinding | null): [string, Composition] => {
    const id = finding?.id ?? NEW_FINDING;
    return [id, compositions.get(id) ?? beginComposition(finding)];
  };

  return {
    compositions,
    activeId,
    /** Begins to edit a finding, or a new one; what was begun before is still there. */
    open: (finding: ReviewFinding | null) => put(...openFor(finding)),
    cite: (finding: ReviewFinding | null, citation: ComposedCitation) => {
      const [id, composition] = openFor(finding);
      const isKnown = composition.citations.some((known) => isSamePassage(known, citation));
      put(id, isKnown ? composition : { ...composition, citations: [...composition.citations, citation] });
    },
    change: put,
    /** Words selected from now on are meant for this one. */
    touch: setLastId,
    /** After saving it, at this revision: closes it, and answers whether it did, unless something has come to it meanwhile. */
    settle: ({ id, ...saved }: { id: string; sent: Composition; revision: number }): boolean => {
      let isClosed = true;
      changeEntries((all) => {
        const left = settleComposition({ compositions: followFindings({ compositions: all, findings }), id, ...saved });
        isClosed = left.every(([known]) => known !== id);
        return left;
      });
      return isClosed;
    },
    close: (id: string) =>
      changeEntries((all) => followFindings({ compositions: all, findings }).filter(([known]) => known !== id)),
  };
}
