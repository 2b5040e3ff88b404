import { ensureConflictsKnown } from '@/server/conflicts/access';
import { database, Prisma } from '@/server/platform/database';
import { prepareSearch, type Search } from '../search/prepare';
import type { FoldedTerms } from '../search/read-terms';

/** `readAt`: by the database's clock, before any case is looked at. `caseTypes`: the officer's own, of which none means all. */
export type Beginning = { readAt: Date; caseTypes: string[]; search: Search | null };

type Row = FoldedTerms & { readAt: Date; caseTypes: string[]; conflictsKnownAt: Date | null };

const NOTHING_FOLDED = Prisma.sql`(SELECT NULL AS stems, NULL AS words, NULL AS beginning)`;

/** What each reading of a list asks first, in one statement: each of its parts is shorter than the way to the database. */
export async function readBeginning({
  officerId,
  typed,
}: {
  officerId: string;
  typed: string | null | undefined;
}): Promise<Beginning> {
  const preparing = prepareSearch(typed);
  const [row] = await database().$queryRaw<Row[]>`
    SELECT clock_timestamp() AS "readAt", u.case_types AS "caseTypes", u.conflicts_known_at AS "conflictsKnownAt", folded.*
    FROM "user" u CROSS JOIN ${preparing?.terms ?? NOTHING_FOLDED} AS folded WHERE u.id = ${officerId}::uuid`;
  if (!row) throw new Error('An account that is gone reads no list.');
  const { caseTypes } = await ensureConflictsKnown({ userId: officerId, read: row });
  return { readAt: row.readAt, caseTypes, search: preparing?.arrange(row) ?? null };
}
