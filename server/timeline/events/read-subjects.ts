import { z } from 'zod';
import type { AuditData } from '@/server/audit/schema';
import { database } from '@/server/platform/database';

const idSchema = z.uuid();

/** What an event's data calls what it is about. */
const SUBJECT_KEYS = ['documentId', 'findingId'] as const;

export function findSubjectId(data: AuditData): string | null {
  for (const key of SUBJECT_KEYS) {
    const id = idSchema.safeParse(data[key]).data;
    if (id !== undefined) return id;
  }
  return null;
}

/** The officer it was done to, where that is another than who did it. */
export const findOfficerId = ({ officerId }: AuditData): string | null => idSchema.safeParse(officerId).data ?? null;

/** More of a statement than this says no better which finding is meant. */
const STATEMENT_LENGTH = 90;

/**
 * The names of the documents and findings with these ids, as they are now, read at once: the events themselves hold no names.
 * What was removed since has none, and neither has anything of another case.
 */
export async function readSubjects({ caseId, ids }: { caseId: string; ids: string[] }): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await database().$queryRaw<{ id: string; filename: string | null; statement: string | null }[]>`
    SELECT id, filename, NULL AS statement FROM document WHERE id = ANY(${ids}::uuid[]) AND case_id = ${caseId}::uuid
    UNION ALL
    SELECT f.id, NULL, f.statement FROM finding f JOIN draft d ON d.id = f.draft_id
    WHERE f.id = ANY(${ids}::uuid[]) AND d.case_id = ${caseId}::uuid
    UNION ALL
    SELECT id, NULL, statement FROM added_finding WHERE id = ANY(${ids}::uuid[]) AND case_id = ${caseId}::uuid`;
  return new Map(rows.map(({ id, filename, statement }) => [id, filename ?? shortenStatement(statement ?? '')]));
}

/** To its first words, where it is long. */
export function shortenStatement(statement: string): string {
  const text = statement.replace(/\s+/g, ' ').trim();
  if (text.length <= STATEMENT_LENGTH) return text;
  const start = text.slice(0, STATEMENT_LENGTH);
  // At the end of a word, unless one word is nearly all of it; and never between the halves of one character.
  const atWord = start.replace(/\s\S*$/, '');
  return `${(atWord.length > STATEMENT_LENGTH / 2 ? atWord : start).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
