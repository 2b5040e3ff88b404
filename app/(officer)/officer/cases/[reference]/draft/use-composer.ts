'use client';

import { useMemo, useState } from 'react';
import { z } from 'zod';
import { keptKey } from '@/app/client/kept-keys';
import { type KeptStage, useKept } from '@/app/client/use-kept';
import type { Passage } from '@/server/findings/schema';
import type { ReviewFinding } from './review-findings';

/** Words of a page on their way into a finding; the quote is for the eye, the server takes its own. */
export type ComposedCitation = Passage & { quote: string };

/** What a finding that is not made yet is known by. */
export const NEW_FINDING = 'new';

export type Composition = { statement: string; citations: ComposedCitation[] };

const citationSchema = z.object({
  documentId: z.string(),
  page: z.number(),
  start: z.number(),
  end: z.number(),
  quote: z.string(),
}) satisfies z.ZodType<ComposedCitation>;
const keptSchema = z.array(
  z.tuple([z.string(), z.object({ statement: z.string(), citations: z.array(citationSchema) })]),
);
const NONE: z.infer<typeof keptSchema> = [];
const isEmpty = (kept: z.infer<typeof keptSchema>) => kept.length === 0;

type Options = { officerId: string; reference: string; stage: KeptStage };

/**
 * Findings being written: any number at a time, by the id of the finding they change, so that looking at another one loses
 * nothing; nor does a reload. Words selected on a page go to the one that was touched last.
 */
export function useComposer({ officerId, reference, stage }: Options) {
  const key = keptKey('findings', officerId, reference);
  const [entries, changeEntries] = useKept({ key, schema: keptSchema, empty: NONE, isEmpty, stage });
  const compositions: ReadonlyMap<string, Composition> = useMemo(() => new Map(entries), [entries]);
  const [lastId, setLastId] = useState<string | null>(null);
  const activeId = lastId !== null && compositions.has(lastId) ? lastId : ([...compositions.keys()].at(-1) ?? null);

  const put = (id: string, composition: Composition) => {
    changeEntries((all) => [...new Map(all).set(id, composition)]);
    setLastId(id);
  };
  const openFor = (finding: ReviewFinding | null): [string, Composition] => {
    const id = finding?.id ?? NEW_FINDING;
    return [id, compositions.get(id) ?? begin(finding)];
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
    close: (id: string) => changeEntries((all) => all.filter(([known]) => known !== id)),
  };
}

export type Composer = ReturnType<typeof useComposer>;

/** The words as they stand, with the officers' own citations: the draft's stay whatever is written. */
const begin = (finding: ReviewFinding | null): Composition => ({
  statement: finding?.statement ?? '',
  citations: (finding?.citations ?? []).flatMap(({ byOfficer, documentId, page, start, end, quote }) =>
    byOfficer && start !== null && end !== null ? [{ documentId, page, start, end, quote }] : [],
  ),
});

const isSamePassage = (a: Passage, b: Passage) =>
  a.documentId === b.documentId && a.page === b.page && a.start === b.start && a.end === b.end;
