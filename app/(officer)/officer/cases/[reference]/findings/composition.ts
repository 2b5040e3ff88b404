import { z } from 'zod';
import type { Passage } from '@/server/documents/schema';
import { draftedWords, type ReviewFinding } from './review-findings';

/** Words of a page on their way into a finding; the quote is for the eye, the server takes its own. */
export type ComposedCitation = Passage & { quote: string };

/** What a finding that is not made yet is known by. */
export const NEW_FINDING = 'new';

export const composedCitationSchema = z.object({
  documentId: z.string(),
  page: z.number(),
  start: z.number(),
  end: z.number(),
  quote: z.string(),
}) satisfies z.ZodType<ComposedCitation>;

const compositionSchema = z.object({
  statement: z.string(),
  citations: z.array(composedCitationSchema),
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

/** Of a finding that has just been added, and nobody has worded anew. */
export const FIRST_REVISION = 1;

type Outdated = { composition: Composition; finding: ReviewFinding | null; made: ReviewFinding | null };

/** The wording that would be replaced, where it is not the one this was begun from; null where nothing is lost. */
export function findClash({ composition: { revision }, finding, made }: Outdated): ReviewFinding | null {
  if (finding) return (revision ?? finding.revision) === finding.revision ? null : finding;
  return made && (revision ?? FIRST_REVISION) !== made.revision ? made : null;
}

/** As a new finding before it is sent: after a lost answer, or a reload, it is still the same finding. */
export const prepareNew = (composition: Composition, newId: string): Composition & { addedFindingId: string } =>
  composition.addedFindingId === undefined
    ? { ...composition, addedFindingId: newId, revision: FIRST_REVISION }
    : { ...composition, addedFindingId: composition.addedFindingId };

type Sent = { compositions: Compositions; id: string; sent: Composition; revision: number };

/** Once one is saved, at this revision: without it, unless something was typed or cited meanwhile, which is still to be saved. */
export const settleComposition = ({ compositions, id, sent, revision }: Sent): Compositions =>
  compositions.flatMap(([known, now]) => {
    if (known !== id) return [[known, now]];
    const isSaved = now.statement === sent.statement && citesSame(now.citations, sent.citations);
    return isSaved ? [] : [[known, { ...now, revision }]];
  });

const citesSame = (some: readonly Passage[], others: readonly Passage[]) =>
  some.length === others.length &&
  some.every((passage, at) => {
    const other = others[at];
    return other !== undefined && isSamePassage(passage, other);
  });

export const isSamePassage = (a: Passage, b: Passage) =>
  a.documentId === b.documentId && a.page === b.page && a.start === b.start && a.end === b.end;

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
