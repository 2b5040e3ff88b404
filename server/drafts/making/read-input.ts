import { createHash } from 'node:crypto';
import type { Case } from '@/generated/prisma/client';
import type { Language, OcrStatus } from '@/generated/prisma/enums';
import { findCaseType } from '@/server/case-types/registry';
import { UNREAD_STATUSES } from '@/server/documents/state';
import type { Paper } from '@/server/facts/contract';
import { database, type Transaction } from '@/server/platform/database';
import { office } from '@/server/platform/office';
import type { UnreadDocument } from '@/server/providers/ai/contract';
import { explainToStaff } from '@/server/providers/failures';
import { parseNotes, parseRows, parseWords } from '@/server/providers/ocr/stored-page';

type Row = {
  claimantName: string;
  claimantLanguage: Language;
  id: string | null;
  filename: string;
  ocrStatus: OcrStatus;
  failureCode: string | null;
  /** Null where the document has no page. */
  number: number | null;
  text: string;
  words: unknown;
  rows: unknown;
  notes: unknown;
};

/** Everything a draft of this case would rest on now, in one look: one that is asked for again between two would be in neither list. */
export async function readDraftInput(found: Case, tx: Transaction = database()) {
  const caseType = findCaseType(found.caseType);
  if (!caseType) throw new Error(`case type ${found.caseType} is not in the registry`);
  const rows = await tx.$queryRaw<Row[]>`
    SELECT u.name AS "claimantName", u.language::text AS "claimantLanguage", d.id, d.filename, d.ocr_status::text AS "ocrStatus",
      d.failure_code AS "failureCode", p.number, p.text, p.words, p.rows, p.notes
    FROM "user" u LEFT JOIN document d ON d.case_id = ${found.id}::uuid AND d.registered_at IS NOT NULL
    LEFT JOIN document_page p ON p.document_id = d.id AND d.ocr_status = 'completed'
    WHERE u.id = ${found.claimantId}::uuid ORDER BY d.id, p.number`;
  const [first] = rows;
  if (!first) throw new Error('a case has no claimant');
  const { claimantName, claimantLanguage } = first;
  const read = new Map<string, Paper>();
  const unread: UnreadDocument[] = [];
  const standing: Standing[] = [];
  for (const { id, filename, ocrStatus, failureCode, ...page } of rows) {
    if (id === null) continue;
    const paper = read.get(id);
    if (paper) {
      paper.pages.push(...toPages(page));
      continue;
    }
    standing.push({ id, ocrStatus });
    if (ocrStatus === 'completed') read.set(id, { id, filename, pages: toPages(page) });
    if (ocrStatus === 'failed') unread.push({ id, filename, reason: explainToStaff(failureCode).reason });
  }
  const isComplete = !standing.some(({ ocrStatus }) => UNREAD_STATUSES.some((status) => status === ocrStatus));
  const submittedOn = office().dayOf(found.submittedAt ?? found.createdAt);
  return {
    caseType,
    claimantName,
    claimantLanguage,
    submittedOn,
    read: [...read.values()],
    unread,
    standing,
    isComplete,
  };
}

const toPages = ({ number, text, words, rows, notes }: Pick<Row, 'number' | 'text' | 'words' | 'rows' | 'notes'>) =>
  number === null ? [] : [{ number, text, words: parseWords(words), rows: parseRows(rows), notes: parseNotes(notes) }];

type Standing = { id: string; ocrStatus: OcrStatus };

/** Whether a case's documents are still those of a look, read as they were then. What a document says never changes once it is read. */
export async function isStillSo({ caseId, standing }: { caseId: string; standing: Standing[] }): Promise<boolean> {
  const now = await database().document.findMany({
    where: { caseId, registeredAt: { not: null } },
    orderBy: { id: 'asc' },
    select: { id: true, ocrStatus: true },
  });
  return (
    now.length === standing.length &&
    now.every(({ id, ocrStatus }, index) => standing[index]?.id === id && standing[index]?.ocrStatus === ocrStatus)
  );
}

export type DraftInput = Awaited<ReturnType<typeof readDraftInput>>;

/** Identifies what a draft rests on: the texts of all documents, which could not be read, and the prompt's version. */
export function draftInputKey({
  read,
  unread,
  promptVersion,
}: Pick<DraftInput, 'read' | 'unread'> & { promptVersion: string }): string {
  const hash = createHash('sha256').update(promptVersion);
  for (const document of read) {
    hash.update(`\u0000read ${document.id}`);
    for (const page of document.pages) hash.update(`\u0000${page.text}`);
  }
  for (const document of unread) hash.update(`\u0000unread ${document.id}`);
  return hash.digest('hex');
}
