import { z } from 'zod';
import { textSchema } from '@/server/platform/text-schema';
import type { DraftContent, DraftRequest } from '@/server/providers/ai/contract';
import { needsEvidence } from '@/server/facts/needs-evidence';
import type { FittedDocument } from './fit-documents';

const writtenSchema = () => textSchema().refine((text) => text.trim() !== '');

/** What the model answers. Strict structured output knows no optional keys, so what may be absent is nullable. */
const answerSchema = z.object({
  recommendation: z.enum(['approved', 'rejected', 'more_information']).nullable(),
  recommendationReason: textSchema(),
  summary: writtenSchema(),
  findings: z.array(
    z.object({
      key: textSchema(),
      statement: textSchema(),
      citations: z.array(z.object({ document: textSchema(), page: z.number().int(), quote: textSchema() })),
    }),
  ),
  evidence: z.array(
    z.object({ key: textSchema(), found: z.boolean(), document: textSchema().nullable(), reason: textSchema() }),
  ),
  notes: z.array(textSchema()),
  facts: z.array(z.object({ key: textSchema(), document: textSchema(), page: z.number().int(), quote: textSchema() })),
  letter: textSchema(),
});

/** A recommendation without its letter is half an answer. */
export const draftAnswerSchema = answerSchema.refine(
  ({ recommendation, letter }) => recommendation === null || letter.trim() !== '',
);
export type DraftAnswer = z.infer<typeof draftAnswerSchema>;

type AnswerInput = { answer: DraftAnswer; request: DraftRequest; documents: FittedDocument[]; notes: string[] };

/**
 * The answer in our own terms. A citation of a document that was not given keeps its finding, which then counts as
 * unsupported; the checklist is the case type's, whatever the model made of it.
 */
export function toDraftContent({ answer, request, documents, notes }: AnswerInput): DraftContent {
  const idOf = (name: string): string | null =>
    documents[Number(/^D(\d+)$/.exec(name.trim())?.[1] ?? Number.NaN) - 1]?.id ?? null;
  return {
    recommendation: answer.recommendation,
    recommendationReason: answer.recommendationReason,
    summary: answer.summary,
    findings: answer.findings
      .filter((finding) => finding.statement.trim() !== '')
      .map(({ key, statement, citations }) => ({
        key,
        statement: statement.slice(0, 1_000),
        citations: citations
          .filter(({ page, quote }) => page >= 1 && quote.trim() !== '')
          .map(({ document, page, quote }) => ({
            documentId: idOf(document) ?? document,
            page,
            quote: quote.slice(0, 2_000),
          })),
      })),
    evidence: request.caseType.evidence.map(({ key, label }) => {
      const state = answer.evidence.find((entry) => entry.key === key);
      const documentId = state?.found && state.document ? idOf(state.document) : null;
      // "Found" without a document that supplies it is no finding.
      return {
        key,
        label,
        required: needsEvidence({ ...request, evidence: key }),
        found: documentId !== null,
        documentId,
        reason: state?.reason ?? 'The draft does not mention it.',
      };
    }),
    notes: [...notes, ...answer.notes],
    facts: answer.facts
      .filter(({ page, quote }) => page >= 1 && quote.trim() !== '')
      .map(({ key, document, page, quote }) => ({
        field: key,
        documentId: idOf(document) ?? document,
        page,
        quote: quote.slice(0, 2_000),
      })),
    // Whoever has no opinion has no letter either, whatever the model wrote.
    letter: answer.recommendation === null ? '' : answer.letter,
    letterFor: answer.recommendation ?? 'approved',
  };
}
