import { z } from 'zod';
import { textSchema } from '@/server/platform/text-schema';
import type { DraftContent } from '@/server/providers/ai/contract';
import type { FittedDocument } from './fit-documents';

const writtenSchema = () => textSchema().refine((text) => text.trim() !== '');

/** What the model answers. Strict structured output knows no optional keys, so what may be absent is nullable. */
export const draftAnswerSchema = z.object({
  opinion: z.enum(['approved', 'rejected', 'more_information']).nullable(),
  opinionReason: textSchema(),
  summary: writtenSchema(),
  findings: z.array(
    z.object({
      key: textSchema(),
      statement: textSchema(),
      citations: z.array(z.object({ document: textSchema(), page: z.number().int(), quote: textSchema() })),
    }),
  ),
  notes: z.array(textSchema()),
  facts: z.array(z.object({ key: textSchema(), document: textSchema(), page: z.number().int(), quote: textSchema() })),
});
export type DraftAnswer = z.infer<typeof draftAnswerSchema>;

type AnswerInput = { answer: DraftAnswer; documents: FittedDocument[]; notes: string[] };

/** The answer in our own terms. A citation of a document that was not given keeps its finding, which then counts as unsupported. */
export function toDraftContent({ answer, documents, notes }: AnswerInput): DraftContent {
  const idOf = (name: string): string | null =>
    documents[Number(/^D(\d+)$/.exec(name.trim())?.[1] ?? Number.NaN) - 1]?.id ?? null;
  return {
    opinion: answer.opinion,
    opinionReason: answer.opinionReason,
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
    notes: [...notes, ...answer.notes],
    facts: answer.facts
      .filter(({ page, quote }) => page >= 1 && quote.trim() !== '')
      .map(({ key, document, page, quote }) => ({
        field: key,
        documentId: idOf(document) ?? document,
        page,
        quote: quote.slice(0, 2_000),
      })),
  };
}
