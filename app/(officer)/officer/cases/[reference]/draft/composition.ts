import { z } from 'zod';
import type { Passage } from '@/server/findings/schema';
import { draftedWords, type ReviewFinding } from './review-findings';

/** Words of a page on their way into a finding; the quote is for the eye, the server takes its own. */
export type ComposedCitation = Passage & { quote: string };

/** What a finding that is not made yet is known by. */
export const NEW_FINDING = 'new';

const citationSchema = z.object({
  documentId: z.string(),
  page: z.number(),
  start: z.number(),
  end: z.number(),
  quote: z.string(),
}) satisfies z.ZodType<ComposedCitation>;

const compositionSchema = z.object({
  statement: z.string(),
  citations: z.array(citationSchema),
  /** The words of the draft's finding that is changed, by which it is known in a newer draft. */
  drafted: z.string().optional(),
  /** Which wording of the finding it was begun from. */
  revision: z.number().optional(),
  /** What it is added as, once that was tried: sent again, it is the same finding. */
  addedFindingId: z.string().optional(),
});
export type Composition = z.infer<typeof compositionSchema>;

/** As they are kept: by the id of the finding that is changed. */
export const compositionsSchema = z.array(z.tuple([z.string(), compositionSchema]));
export type Compositions = z.infer<typeof compositionsSchema>;

/** The words as they stand, with the officers' own citations: the draft's stay whatever is written. */
export const beginComposition = (finding: ReviewFinding | null): Composition => ({
  statement: finding?.statement ?? '',
  citations: (finding?.citations ?? []).flatMap(({ byOfficer, documentId, page, start, end, quote }) =>
    byOfficer && start !== null && end !== null ? [{ documentId, page, start, end, quote }] : [],
  ),
  ...(finding && { revision: finding.revision }),
  ...(finding?.origin === 'draft' && { drafted: draftedWords(finding) }),
});

type Following = { compositions: Compositions; findings: readonly ReviewFinding[] };

/** The same by the findings of the draft that is there now: a newer one has other ids for what it says as the one before did. */
export function followFindings({ compositions, findings }: Following): Compositions {
  const taken = new Set(compositions.map(([id]) => id));
  return compositions.map(([id, composition]) => {
    if (id === NEW_FINDING || composition.drafted === undefined || findings.some((finding) => finding.id === id))
      return [id, composition];
    const same = findings.find(
      (finding) =>
        finding.origin === 'draft' && draftedWords(finding) === composition.drafted && !taken.has(finding.id),
    );
    if (!same) return [id, composition];
    taken.add(same.id);
    return [same.id, composition];
  });
}
