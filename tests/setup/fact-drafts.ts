import { randomUUID } from 'node:crypto';
import type { CheckedCitation } from '@/server/facts/checked-citation';
import { database } from '@/server/platform/database';
import type { CaseToJudge, RuleFact } from '@/server/rules/contract';
import { insertDocument } from '@/tests/setup/drafts';

/** A page of a paper that says all its facts, one a line. */
const writePage = (facts: RuleFact[]): string => facts.map(({ field, display }) => `${field}: ${display}`).join('\n');

/** A read document for each paper of a made-up case, whose one page says its facts. Gives their ids by the papers' names. */
export async function insertPapers({ caseId, made }: { caseId: string; made: CaseToJudge }) {
  const papers = new Map<string, { id: string; text: string }>();
  for (const { documentId } of made.parts) {
    const text = writePage(made.facts.filter(({ source }) => source.documentId === documentId));
    papers.set(documentId, { id: await insertDocument({ caseId, pages: [text] }), text });
  }
  return papers;
}

type Papers = Awaited<ReturnType<typeof insertPapers>>;

/** A draft of a made-up case's facts, with a citation each, superseding the one before. Gives its id, and finds facts by field and paper. */
export async function insertFactDraft({ caseId, made, papers }: { caseId: string; made: CaseToJudge; papers: Papers }) {
  const paperOf = (name: string | null) => {
    const paper = papers.get(name ?? '');
    if (!paper) throw new Error(`there is no paper ${name}`);
    return paper;
  };
  await database().draft.updateMany({ where: { caseId, status: 'pending_review' }, data: { status: 'superseded' } });
  const draft = await database().draft.create({
    data: {
      caseId,
      inputKey: randomUUID(),
      engine: 'local-extractive',
      model: 'rules',
      promptVersion: '1',
      summary: 'A summary.',
      evidence: [],
      notes: [],
      letter: '',
      letterFor: 'approved',
      fields: { 'policy-number': 'as drafted' },
      durationMs: 1,
      confidence: 1,
      completeness: 1,
      legibility: 1,
      confidenceReason: '',
      completenessReason: '',
      legibilityReason: '',
      parts: made.parts.map(({ documentId, kind, refuses }) => ({
        documentId: paperOf(documentId).id,
        pages: [1],
        kind,
        probability: 1,
        because: [],
        refuses,
      })),
      facts: {
        create: made.facts.map(({ field, value, display, source, entry, isDoubtful }, position) => {
          const { id: documentId, text } = paperOf(source.documentId);
          const start = text.indexOf(display);
          const citation: CheckedCitation = {
            documentId,
            page: 1,
            quote: display,
            verified: true,
            match: 'exact',
            start,
            end: start + display.length,
            boxes: [],
            ocrConfidence: 0.9,
            doubts: isDoubtful ? [{ reading: display, otherReading: 'another' }] : [],
          };
          return {
            position,
            field,
            value,
            display,
            documentId,
            kind: source.kind,
            citations: [citation],
            probability: 0.97,
            origin: 'extractor' as const,
            entry,
          };
        }),
      },
    },
    select: { id: true, facts: { select: { id: true, field: true, kind: true } } },
  });
  return {
    draftId: draft.id,
    factId: (field: string, kind?: string): string => {
      const fact = draft.facts.find((one) => one.field === field && (kind === undefined || one.kind === kind));
      if (!fact) throw new Error(`the draft has no ${field}`);
      return fact.id;
    },
  };
}
