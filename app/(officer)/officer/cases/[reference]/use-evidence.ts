'use client';

import { type RefObject, useEffect, useState } from 'react';
import type { CaseView } from '@/server/cases/view';
import { findNeighbour } from './documents/geometry';
import { usePageView } from './documents/use-page-view';
import type { ReviewCitation, ReviewFinding } from './findings/review-findings';
import { type Passage, passageKey } from './rules/passages';

/** A wish to see a place; `count` tells one wish from the next for the same place. */
export type Target = {
  documentId: string;
  page: number;
  citationId: string | null;
  /** Where in the page's text a word begins that was read two ways. */
  wordStart: number | null;
  /** Words that something other than a finding rests on, and the element of the review that does. */
  passage: (Passage & { ownerId: string }) | null;
  count: number;
};

/** Which page is in view. */
export type Place = { documentId: string; page: number };

/** What the left side shows, and which finding it shows it for. */
export function useEvidence({
  documents,
  findings,
  place,
}: {
  documents: CaseView['documents'];
  findings: readonly ReviewFinding[];
  /** Outlives the desk: a decision, or its undoing, puts a new one in its place. */
  place: RefObject<Place | null>;
}) {
  const [begun] = useState(place.current);
  const [chosenId, setChosenId] = useState(begun?.documentId ?? null);
  const [page, setPage] = useState(begun?.page ?? 1);
  const [target, setTarget] = useState<Target | null>(
    begun && { ...begun, citationId: null, wordStart: null, passage: null, count: 0 },
  );
  const [activeFindingId, setActiveFindingId] = useState<string | null>(null);
  const [pointedFindingId, pointAt] = useState<string | null>(null);

  // Before anything is chosen: the first document there is something to see of.
  const documentId =
    documents.find(({ id }) => id === chosenId)?.id ??
    documents.find(({ ocrStatus }) => ocrStatus === 'completed')?.id ??
    documents[0]?.id ??
    null;
  const pageView = usePageView({ documentId });
  useEffect(() => {
    place.current = documentId === null ? null : { documentId, page };
  }, [place, documentId, page]);

  function go(place: Pick<Target, 'documentId' | 'page'> & Partial<Omit<Target, 'count'>>) {
    setChosenId(place.documentId);
    setPage(place.page);
    setTarget((last) => ({
      citationId: null,
      wordStart: null,
      passage: null,
      ...place,
      count: (last?.count ?? 0) + 1,
    }));
  }

  /** Shows words that a rule, an award or a fact rests on, and marks them. */
  function showPassage(passage: Passage, ownerId: string) {
    pageView.setSelecting(false);
    const { documentId, page } = passage;
    go({ documentId, page, citationId: passageKey(passage), passage: { ...passage, ownerId } });
  }

  function showCitation({ findingId, citation }: { findingId: string; citation: ReviewCitation }) {
    // The caret would take the focus along to the page.
    pageView.setSelecting(false);
    setActiveFindingId(findingId);
    go({ documentId: citation.documentId, page: citation.page, citationId: citation.id });
  }

  /** Shows the first evidence of a finding, or, when it shows already, the next one in turn. */
  function showFinding(findingId: string) {
    const finding = findings.find(({ id }) => id === findingId);
    const shownIndex = finding?.citations.findIndex(({ id }) => id === target?.citationId) ?? -1;
    const isRepeat = activeFindingId === findingId && finding !== undefined;
    const citation = finding?.citations[isRepeat ? (shownIndex + 1) % finding.citations.length : 0];
    if (citation) showCitation({ findingId, citation });
    else setActiveFindingId(findingId);
  }

  /** The id of the finding `step` after the active one; the first or the last to begin with; null without any. */
  function neighbourFinding(step: 1 | -1): string | null {
    const at = findings.findIndex(({ id }) => id === activeFindingId);
    const next = at === -1 ? (step === 1 ? 0 : findings.length - 1) : at + step;
    return findings[next]?.id ?? null;
  }

  function turnPage(step: 1 | -1) {
    if (documentId === null) return;
    const order = documents.flatMap(({ id, pageCount, ocrStatus }) =>
      // A document without pages still is a place to stop at: it says why there is nothing to see.
      Array.from({ length: ocrStatus === 'completed' ? (pageCount ?? 1) : 1 }, (_, index) => ({
        documentId: id,
        page: index + 1,
      })),
    );
    const next = findNeighbour({ order, at: { documentId, page }, step });
    if (next) go(next);
  }

  function turnDocument(step: 1 | -1) {
    const next = documents[documents.findIndex(({ id }) => id === documentId) + step];
    if (next) go({ documentId: next.id, page: 1 });
  }

  return {
    ...pageView,
    documentId,
    page,
    target,
    activeFinding: findings.find(({ id }) => id === activeFindingId) ?? null,
    activeFindingId,
    /** The finding under the pointer or with the focus, on either side. */
    pointedFindingId,
    pointAt,
    go,
    setPage,
    setActiveFindingId,
    showCitation,
    showPassage,
    showFinding,
    neighbourFinding,
    turnPage,
    turnDocument,
  };
}

export type Evidence = ReturnType<typeof useEvidence>;
