import { isClosedUnpaid } from '@/server/cases/outcomes';
import type { PaperPart } from '@/server/facts/contract';
import { database, type Transaction } from '@/server/platform/database';
import type { PaperReuse } from '@/server/rules/contract';
import { findMatches } from './matching/find-matches';
import { groupMatches, type Other, type PagePlace } from './matching/group-matches';
import { keepMatches, listKnown, listUncompared, markCompared } from './matching/keep-matches';
import { type Kept, readKept } from './matching/read-kept';

type CaseParts = { caseId: string; parts: Pick<PaperPart, 'documentId' | 'kind' | 'pages'>[] };

/** Where else the papers of a case are: in cases that were submitted, and in the case itself. */
export async function findReuse(tx: Transaction, request: CaseParts): Promise<PaperReuse[]> {
  return (await findReuseOfMany(tx, [request])).get(request.caseId) ?? [];
}

/**
 * The same for many cases at once, in one question however many they are: what is the same was found when a case's papers were compared.
 * `before`: by case, only what was there at that moment counts.
 */
export async function findReuseOfMany(
  tx: Transaction,
  cases: readonly CaseParts[],
  { before }: { before?: ReadonlyMap<string, Date> } = {},
): Promise<Map<string, PaperReuse[]>> {
  const kept = await readKept(tx, { caseIds: cases.map(({ caseId }) => caseId) });
  const counts = ({ caseId, registeredAt }: Kept): boolean => {
    const until = before?.get(caseId);
    return until === undefined || registeredAt < until;
  };
  const byCase = new Map<string, Kept[]>();
  for (const row of kept.filter(counts)) byCase.set(row.caseId, [...(byCase.get(row.caseId) ?? []), row]);
  return new Map(
    cases.map(
      ({ caseId, parts }) => [caseId, groupMatches({ parts, ...toMatches(byCase.get(caseId) ?? []) })] as const,
    ),
  );
}

function toMatches(kept: Kept[]) {
  const pictured = new Map<string, PagePlace[]>();
  for (const { documentId, pictured: pages } of kept)
    pictured.set(
      documentId,
      pages.map((page) => ({ documentId, page })),
    );
  return {
    files: kept.flatMap((row) => (row.how === 'bytes' ? [{ documentId: row.documentId, other: relate(row) }] : [])),
    pages: kept.flatMap((row) => {
      const { documentId, how, pages } = row;
      return how === 'bytes' ? [] : pages.map((page) => ({ documentId, page, how, other: relate(row) }));
    }),
    pictured: [...pictured.values()].flat(),
  };
}

const relate = ({ caseId, otherId, otherCaseId, reference, status, isSameClaimant }: Kept): Other => ({
  reference,
  documentId: otherId,
  whose: otherCaseId === caseId ? 'same_case' : isSameClaimant ? 'same_claimant' : 'another_claimant',
  isClosedUnpaid: isClosedUnpaid(status),
});

type Comparing = {
  caseId: string;
  signal: AbortSignal;
  /** Called with the documents on both sides once a document's matches are kept, where there are any; the document is done when it returns. */
  onKept: (documentIds: string[]) => Promise<void>;
};

/**
 * Compares what is new of a submitted case with the papers of all submitted cases, and keeps what is the same. Each document is done once,
 * and again after it was read again; an attempt that dies over one begins that one anew.
 */
export async function compareNewPapers({ caseId, signal, onKept }: Comparing): Promise<void> {
  for (const document of await listUncompared({ caseId })) {
    const { documentId } = document;
    const { otherIds, isChanged } = await keepReuse({ documentId, signal });
    if (isChanged) await onKept([documentId, ...otherIds]);
    await markCompared(document);
  }
}

/** Looks for a document's papers in all others, and keeps what it finds. Gives the others' ids, those known before too, and whether any are there. */
export async function keepReuse({
  documentId,
  signal,
}: {
  documentId: string;
  signal?: AbortSignal;
}): Promise<{ otherIds: string[]; isChanged: boolean }> {
  const known = await listKnown({ documentId });
  const matches = await findMatches(database(), { documentId, signal });
  const isChanged = await keepMatches({ documentId, matches, known });
  return { otherIds: [...new Set([...known, ...matches.map(({ otherId }) => otherId)])], isChanged };
}
