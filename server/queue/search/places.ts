import { Prisma } from '@/server/platform/database';
import type { Search } from './prepare';

/**
 * Where a case matches. `isName`: by its reference, its claimant's name or its title, so that it stands before those that do not.
 * `case`: in its name and title together, or in its words and those of its papers.
 */
export type Place = { isName: boolean } & (
  | { kind: 'reference' | 'claimant' | 'title' | 'case' }
  | { kind: 'document'; filename: string; others: number }
);

/** What a statement reads of a row's place; all of it is absent where nothing was searched for. */
export type PlaceColumns = {
  is_name?: boolean;
  is_claimant?: boolean | null;
  is_title?: boolean | null;
  filename?: string | null;
  other_papers?: number;
};

/**
 * For a statement about the case `c`: what to read, with a comma before it, and what to join, so that each row says where it was
 * found: in the name, the title, or the document that holds most of what was looked for.
 */
export function readPlaces(search: Search | null): { columns: Prisma.Sql; tables: Prisma.Sql } {
  if (!search) return { columns: Prisma.empty, tables: Prisma.empty };
  const { names, isName, terms } = search.places;
  const anyName = names.map((query) => `(${query})`).join(' | ');
  const holds = terms.map(({ query }) => Prisma.sql`(p.words @@ ${query}::tsquery)::int`);
  const paper = Prisma.sql`LEFT JOIN LATERAL (
      SELECT (array_agg(part.document_id ORDER BY part.terms DESC, part.document_id))[1] AS document_id,
             count(DISTINCT part.document_id)::int - 1 AS others
      FROM (
        SELECT p.document_id, ${Prisma.join(holds.length > 0 ? holds : [Prisma.sql`0`], ' + ')} AS terms
        FROM search_part p WHERE NOT place.is_name AND p.case_id = c.id AND p.document_id IS NOT NULL
      ) AS part WHERE part.terms > 0
    ) AS paper ON true`;
  return {
    columns: Prisma.sql`, place.is_name, place.is_claimant, place.is_title, (SELECT filename FROM document WHERE id = paper.document_id) AS filename, greatest(paper.others, 0) AS other_papers`,
    tables: Prisma.sql`CROSS JOIN LATERAL (
      SELECT coalesce(${isName}, false) AS is_name, ts_filter(s.names, '{a}') @@ ${anyName}::tsquery AS is_claimant,
             ts_filter(s.names, '{b}') @@ ${anyName}::tsquery AS is_title
      FROM case_search s WHERE s.case_id = c.id
    ) AS place ${paper}`,
  };
}

export function describePlace({ row, search }: { row: PlaceColumns; search: Search }): Place {
  const {
    is_name: isName = false,
    is_claimant: isClaimant,
    is_title: isTitle,
    filename,
    other_papers: others = 0,
  } = row;
  if (filename) return { isName, kind: 'document', filename, others };
  if (isClaimant) return { isName, kind: 'claimant' };
  if (isTitle) return { isName, kind: 'title' };
  return { isName, kind: isName && search.places.names.length === 0 ? 'reference' : 'case' };
}
