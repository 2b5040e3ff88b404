import { database } from '@/server/platform/database';
import type { Search } from './prepare';

/**
 * Where a case matches. `isName`: by its reference, its claimant's name or its title, so that it stands before those that do not.
 * `case`: in its name and title together, or in its words and those of its papers.
 */
export type Place = { isName: boolean } & (
  | { kind: 'reference' | 'claimant' | 'title' | 'case' }
  | { kind: 'document'; filename: string; others: number }
);

type Row = {
  id: string;
  isName: boolean;
  isClaimant: boolean;
  isTitle: boolean;
  filename: string | null;
  others: number;
};

/** For the cases of one page: the name, the title, or the document that holds most of what was looked for. */
export async function findPlaces({
  caseIds,
  search,
}: {
  caseIds: string[];
  search: Search;
}): Promise<Map<string, Place>> {
  const { names, isName, terms } = search.places;
  const anyName = names.map((query) => `(${query})`).join(' | ');
  const queries = terms.map(({ query }) => query);
  const rows = await database().$queryRaw<Row[]>`
    WITH found AS MATERIALIZED (
      SELECT c.id, ${isName} AS is_name FROM "case" c WHERE c.id = ANY(${caseIds}::uuid[])
    )
    SELECT c.id, c.is_name AS "isName", ts_filter(s.names, '{a}') @@ ${anyName}::tsquery AS "isClaimant",
           ts_filter(s.names, '{b}') @@ ${anyName}::tsquery AS "isTitle", coalesce(paper.others, 0)::int AS others,
           (SELECT d.filename FROM document d WHERE d.id = paper.document_id) AS filename
    FROM found c JOIN case_search s ON s.case_id = c.id
    LEFT JOIN LATERAL (
      SELECT p.document_id, count(*) OVER () - 1 AS others FROM search_part p
      CROSS JOIN LATERAL (SELECT count(*) AS terms FROM unnest(${queries}::tsquery[]) AS term WHERE p.words @@ term) AS held
      WHERE p.case_id = c.id AND p.document_id IS NOT NULL AND held.terms > 0
      GROUP BY p.document_id ORDER BY max(held.terms) DESC, p.document_id LIMIT 1
    ) AS paper ON NOT c.is_name`;
  return new Map(rows.map((row) => [row.id, describePlace({ row, hasNames: names.length > 0 })]));
}

function describePlace({ row, hasNames }: { row: Row; hasNames: boolean }): Place {
  const { isName, isClaimant, isTitle, filename, others } = row;
  if (filename !== null) return { isName, kind: 'document', filename, others };
  if (isClaimant) return { isName, kind: 'claimant' };
  if (isTitle) return { isName, kind: 'title' };
  return { isName, kind: isName && !hasNames ? 'reference' : 'case' };
}
