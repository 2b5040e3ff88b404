import { database } from '@/server/platform/database';
import { AS_READ, SOMETHING_ELSE } from './limits';
import { type EvidencePaper, parsePapers } from './schema';

export type DocumentEvidence = {
  /** The papers that the sorter found in the document; null until it has sorted them. */
  papers: EvidencePaper[] | null;
  /** What the claimant says that it is, as `evidence.say` takes it. */
  says: string;
};

export const NOT_SORTED: DocumentEvidence = { papers: null, says: AS_READ };

/** Keys of the evidence that a document serves: the claimant's word, else the guess. */
export const listServed = ({ papers, says }: DocumentEvidence): string[] => {
  if (says === SOMETHING_ELSE) return [];
  if (says !== AS_READ) return [says];
  return [...new Set((papers ?? []).flatMap(({ evidence }) => evidence ?? []))];
};

/** By document, which evidence it serves: the guess, and the claimant's word. */
export async function readEvidence({ caseId }: { caseId: string }): Promise<Map<string, DocumentEvidence>> {
  const rows = await database().document.findMany({
    where: { caseId, registeredAt: { not: null } },
    select: { id: true, evidenceGuess: { select: { papers: true } }, evidenceWord: { select: { evidence: true } } },
  });
  return new Map(
    rows.map(({ id, evidenceGuess, evidenceWord }) => [
      id,
      {
        papers: evidenceGuess && parsePapers(evidenceGuess.papers),
        says: evidenceWord ? (evidenceWord.evidence ?? SOMETHING_ELSE) : AS_READ,
      },
    ]),
  );
}
