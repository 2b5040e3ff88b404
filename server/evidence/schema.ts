import { z } from 'zod';
import { textSchema } from '@/server/platform/text-schema';

/** One paper in a document. */
const evidencePaperSchema = z.object({
  pages: z.array(z.int()),
  /** A key of the case type's evidence; null for a paper that is none of it. */
  evidence: z.string().nullable(),
  /** Of a kind of which several are asked for: the days that tell its papers apart. */
  days: z.array(z.string()),
});
export type EvidencePaper = z.infer<typeof evidencePaperSchema>;

/** As the column holds it. */
export const parsePapers = (papers: unknown): EvidencePaper[] => z.array(evidencePaperSchema).parse(papers);

export const sayEvidenceInput = z.object({
  documentId: z.uuid(),
  /** A key of the case type's evidence, `something_else`, or `as_read`, which takes an earlier word back. */
  says: textSchema().min(1).max(60),
});
export type SayEvidenceInput = z.infer<typeof sayEvidenceInput>;
