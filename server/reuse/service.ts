import type { PaperPart } from '@/server/facts/contract';
import type { Transaction } from '@/server/platform/database';
import type { PaperReuse } from '@/server/rules/contract';
import { isOnePaper, saysTheSamePage } from './compare-pages';
import { type Candidate, findCandidates } from './find-candidates';
import { groupMatches, type Other } from './group-matches';
import { type PageWords, readPageWords } from './page-words';

type CaseParts = { caseId: string; parts: Pick<PaperPart, 'documentId' | 'kind' | 'pages'>[] };

/** Where else the papers of a case are: in cases that were submitted, and in the case itself. */
export async function findReuse(tx: Transaction, request: CaseParts): Promise<PaperReuse[]> {
  return (await findReuseOfMany(tx, [request])).get(request.caseId) ?? [];
}

/**
 * The same for many cases at once, in four questions however many they are. `before`: by case, only what was there at that moment counts.
 */
export async function findReuseOfMany(
  tx: Transaction,
  cases: readonly CaseParts[],
  { before }: { before?: ReadonlyMap<string, Date> } = {},
): Promise<Map<string, PaperReuse[]>> {
  const candidates = await findCandidates(tx, { caseIds: cases.map(({ caseId }) => caseId) });
  if (candidates.length === 0) return new Map();
  const others = await readOthers(tx, candidates);
  const known = candidates.flatMap((candidate) => {
    const other = others.get(candidate.otherId);
    const until = before?.get(candidate.caseId);
    if (!other || (until && other.registeredAt >= until)) return [];
    return [{ ...candidate, other: relate(candidate, { other, caseClaimants: others }) }];
  });
  const agreeing = await keepAgreeing(tx, known);
  const pictured = await listPictured(tx, [...new Set(agreeing.map(({ documentId }) => documentId))]);
  return new Map(
    cases.map(({ caseId, parts }) => {
      const own = agreeing.filter((match) => match.caseId === caseId);
      const files = own.flatMap(({ how, ...match }) => (how === 'bytes' ? [match] : []));
      const pages = own.flatMap(({ how, page, ...match }) =>
        how === 'bytes' || page === null ? [] : [{ ...match, how, page }],
      );
      return [caseId, groupMatches({ parts, files, pages, pictured })] as const;
    }),
  );
}

type KnownDocument = {
  documentId: string;
  registeredAt: Date;
  caseId: string;
  claimantId: string;
  reference: string;
  isClosedUnpaid: boolean;
};

/** The documents on both sides, by id. A case that was never submitted claims nothing yet, and officers don't see it. */
async function readOthers(tx: Transaction, candidates: Candidate[]): Promise<Map<string, KnownDocument>> {
  const ids = new Set(candidates.flatMap(({ documentId, otherId }) => [documentId, otherId]));
  const rows = await tx.document.findMany({
    where: { id: { in: [...ids] }, case: { submittedAt: { not: null } } },
    select: {
      id: true,
      caseId: true,
      registeredAt: true,
      case: { select: { reference: true, claimantId: true, status: true } },
    },
  });
  return new Map(
    rows.flatMap(({ id, caseId, registeredAt, case: { reference, claimantId, status } }) =>
      registeredAt === null
        ? []
        : [
            [
              id,
              {
                documentId: id,
                registeredAt,
                caseId,
                claimantId,
                reference,
                isClosedUnpaid: status === 'withdrawn' || status === 'rejected',
              },
            ] as const,
          ],
    ),
  );
}

function relate(
  { documentId, caseId }: Candidate,
  { other, caseClaimants }: { other: KnownDocument; caseClaimants: Map<string, KnownDocument> },
): Other {
  const isSameClaimant = caseClaimants.get(documentId)?.claimantId === other.claimantId;
  return {
    reference: other.reference,
    documentId: other.documentId,
    whose: other.caseId === caseId ? 'same_case' : isSameClaimant ? 'same_claimant' : 'another_claimant',
    isClosedUnpaid: other.isClosedUnpaid,
  };
}

/** Those whose pages also say the same; the same bytes do. */
async function keepAgreeing<Match extends Candidate>(tx: Transaction, matches: Match[]): Promise<Match[]> {
  const words = await readWords(tx, matches);
  return matches.filter(({ how, documentId, page, otherId, otherPage }) => {
    if (how === 'bytes') return true;
    const one = words.get(keyOf(documentId, page));
    const other = words.get(keyOf(otherId, otherPage));
    if (!one || !other) return false;
    return how === 'picture' ? saysTheSamePage(one, other) : isOnePaper(one, other);
  });
}

const keyOf = (documentId: string, page: number | null): string => `${documentId} ${page}`;

/** What the pages on both sides say, each read once. */
async function readWords(tx: Transaction, matches: Candidate[]): Promise<Map<string, PageWords>> {
  const places = new Map<string, { documentId: string; page: number }>();
  for (const { documentId, page, otherId, otherPage } of matches) {
    if (page !== null) places.set(keyOf(documentId, page), { documentId, page });
    if (otherPage !== null) places.set(keyOf(otherId, otherPage), { documentId: otherId, page: otherPage });
  }
  if (places.size === 0) return new Map();
  const wanted = [...places.values()];
  const rows = await tx.$queryRaw<{ documentId: string; page: number; text: string }[]>`
    SELECT p.document_id AS "documentId", p.number AS page, p.text FROM document_page p
    JOIN unnest(${wanted.map(({ documentId }) => documentId)}::uuid[], ${wanted.map(({ page }) => page)}::int[]) w (id, number)
      ON p.document_id = w.id AND p.number = w.number`;
  return new Map(rows.map(({ documentId, page, text }) => [keyOf(documentId, page), readPageWords(text)]));
}

/** The pages that have a picture to compare, of these documents. */
async function listPictured(tx: Transaction, documentIds: string[]) {
  return tx.pageFingerprint.findMany({
    where: { documentId: { in: documentIds }, picture: { not: null } },
    select: { documentId: true, page: true },
  });
}
