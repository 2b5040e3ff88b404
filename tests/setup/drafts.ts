import { randomUUID } from 'node:crypto';
import { database } from '@/server/platform/database';
import type { WordBox } from '@/server/providers/ocr/contract';

/** A box for every word, one line of the text below the other. */
function boxWords(text: string): WordBox[] {
  const lines = text.split('\n');
  let offset = 0;
  return lines.flatMap((line, row) => {
    const lineStart = offset;
    offset += line.length + 1;
    return Array.from(line.matchAll(/\S+/g), (match) => ({
      start: lineStart + match.index,
      end: lineStart + match.index + match[0].length,
      x: match.index / 100,
      y: row / 10,
      w: match[0].length / 100,
      h: 0.02,
      confidence: 0.9,
    }));
  });
}

/** A read document with a page a text, written straight into the database. Gives its id. */
export async function insertDocument({ caseId, pages }: { caseId: string; pages: string[] }): Promise<string> {
  const { id } = await database().document.create({
    data: {
      caseId,
      filename: 'papers.pdf',
      contentType: 'application/pdf',
      bytes: 1,
      storage: 'local',
      storageKey: randomUUID(),
      registeredAt: new Date(),
      ocrStatus: 'completed',
      pageCount: pages.length,
      run: 1,
      doneRun: 1,
      pages: {
        create: pages.map((text, index) => ({
          number: index + 1,
          text,
          words: boxWords(text),
          rows: [],
          source: 'ocr',
          confidence: 0.9,
          width: 1_000,
          height: 1_400,
        })),
      },
    },
    select: { id: true },
  });
  return id;
}

type NewFinding = { key: string; statement: string; supported: boolean; quotes?: string[] };

/** The case's newest draft with these findings, superseding the one before. Gives its id and those of its findings. */
export async function insertDraft({
  caseId,
  documentId,
  findings,
}: {
  caseId: string;
  documentId: string;
  findings: NewFinding[];
}) {
  await database().draft.updateMany({ where: { caseId, status: 'pending_review' }, data: { status: 'superseded' } });
  const score = { confidence: 1, completeness: 1, legibility: 1 };
  const reasons = { confidenceReason: '', completenessReason: '', legibilityReason: '' };
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
      letter: 'Dear claimant',
      letterFor: 'approved',
      fields: {},
      durationMs: 1,
      ...score,
      ...reasons,
      findings: {
        create: findings.map(({ key, statement, supported, quotes = [] }, position) => ({
          position,
          key,
          statement,
          supported,
          citations: {
            create: quotes.map((quote, at) => ({
              position: at,
              documentId,
              page: 1,
              quote,
              verified: supported,
              boxes: [],
              start: supported ? 0 : null,
              end: supported ? quote.length : null,
            })),
          },
        })),
      },
    },
    select: { id: true, findings: { orderBy: { position: 'asc' }, select: { id: true } } },
  });
  return { draftId: draft.id, findingIds: draft.findings.map(({ id }) => id) };
}
