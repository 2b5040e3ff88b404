import { ensureConflictsKnown } from '@/server/conflicts/access';
import { database, Prisma } from '@/server/platform/database';
import { prepareSearch, type Search } from '../search/prepare';
import type { FoldedTerms } from '../search/read-terms';

/** `readAt`: by the database's clock, before any case is looked at. `caseTypes`: the officer's own, of which none means all. */
export type Beginning = { readAt: Date; caseTypes: string[]; search: Search | null };

type Row = FoldedTerms & { readAt: Date; caseTypes: string[]; conflictsKnownAt: Date | null };

/** What searches typed here came to: a page asks with the same words for its next rows, and every few seconds for what has changed. */
const folded = new Map<string, FoldedTerms>();
const REMEMBERED = 500;

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
  const known = folded.get(typed ?? '');
  const terms = (known ? null : preparing?.terms) ?? NOTHING_FOLDED;
  const [row] = await database().$queryRaw<Row[]>`
    SELECT clock_timestamp() AS "readAt", u.case_types AS "caseTypes", u.conflicts_known_at AS "conflictsKnownAt", folded.*
    FROM "user" u CROSS JOIN ${terms} AS folded WHERE u.id = ${officerId}::uuid`;
  if (!row) throw new Error('An account that is gone reads no list.');
  const { readAt, caseTypes: own, conflictsKnownAt, ...answered } = row;
  if (typed && !known && preparing?.terms) remember({ typed, answered });
  const { caseTypes } = await ensureConflictsKnown({ userId: officerId, read: { caseTypes: own, conflictsKnownAt } });
  return { readAt, caseTypes, search: preparing?.arrange(known ?? answered) ?? null };
}

function remember({ typed, answered }: { typed: string; answered: FoldedTerms }): void {
  folded.set(typed, answered);
  const [oldest] = folded.keys();
  if (folded.size > REMEMBERED && oldest !== undefined) folded.delete(oldest);
}
