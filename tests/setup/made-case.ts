import { database } from '@/server/platform/database';
import type { CaseToJudge } from '@/server/rules/contract';
import { insertCase, insertDraft } from './cases';
import { insertDocument } from './drafts';
import type { Person } from './people';

/**
 * A made case of tests/support/made-cases.ts written into the database: a document for each of its papers, and a draft that holds its facts.
 * Its account is the claimant's own name, so name the claimant as the case does.
 */
export async function insertMadeCase({ claimant, made }: { claimant: Person; made: CaseToJudge }) {
  const found = await insertCase({ claimant, caseType: made.caseType.key });
  await database().case.update({
    where: { id: found.id },
    data: { submittedAt: new Date(`${made.submittedOn}T12:00:00Z`) },
  });
  const draftId = await insertMadeDraft({ caseId: found.id, made });
  return { ...found, draftId };
}

/** The facts of a made case as the case's newest draft, which supersedes the one before. Gives its id. */
export async function insertMadeDraft({ caseId, made }: { caseId: string; made: CaseToJudge }): Promise<string> {
  await database().draft.updateMany({ where: { caseId, status: 'pending_review' }, data: { status: 'superseded' } });
  const ids = new Map<string, string>();
  for (const { documentId } of made.parts)
    ids.set(documentId, await insertDocument({ caseId, pages: ['A made paper.'] }));
  const idOf = (name: string | null): string => {
    const id = ids.get(name ?? '');
    if (id === undefined) throw new Error('Every fact of a made case stands on one of its papers.');
    return id;
  };
  const { id: draftId } = await insertDraft({ caseId });
  await database().draft.update({
    where: { id: draftId },
    data: {
      parts: made.parts.map((part) => ({
        ...part,
        documentId: idOf(part.documentId),
        pages: [1],
        probability: 1,
        because: [],
      })),
    },
  });
  await database().fact.createMany({
    data: made.facts.map(({ field, value, display, source, citations, entry }, position) => ({
      draftId,
      position,
      field,
      value,
      display,
      documentId: idOf(source.documentId ?? ''),
      kind: source.kind,
      citations: citations.map((citation) => ({
        ...citation,
        documentId: idOf(citation.documentId),
        verified: true,
        match: 'exact',
        end: citation.start + citation.quote.length,
        boxes: [],
        ocrConfidence: 0.9,
        doubts: [],
      })),
      probability: 1,
      origin: 'extractor' as const,
      entry,
    })),
  });
  return draftId;
}
