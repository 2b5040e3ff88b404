import { z } from 'zod';

/** What a fact that is not made yet is known by. */
export const NEW_FACT = 'new';

const citationSchema = z.object({
  documentId: z.string(),
  page: z.number(),
  start: z.number(),
  end: z.number(),
  quote: z.string(),
});

const formSchema = z.object({
  about: z.enum(['correct', 'strike', 'add']),
  /** A key of the case type's fields. */
  field: z.string(),
  text: z.string(),
  reason: z.string(),
  citation: citationSchema.nullable(),
  /** Which word on the fact it was begun from. */
  revision: z.number(),
  /** What a new fact is added as: sent again, it is the same. */
  addedFactId: z.string(),
});
export type FactForm = z.infer<typeof formSchema>;

/** As they are kept: by the id of the fact that they are about. */
export const factFormsSchema = z.array(z.tuple([z.string(), formSchema]));
export type FactForms = z.infer<typeof factFormsSchema>;

export type FormProblems = { text?: string; reason?: string };

/** What is missing, in words that stand under the field. */
export function checkForm({ about, text, reason }: Pick<FactForm, 'about' | 'text' | 'reason'>): FormProblems {
  return {
    ...(about !== 'strike' && text.trim() === '' ? { text: 'Type the value.' } : {}),
    ...(reason.trim() === '' ? { reason: 'Say why, so that whoever reads the case later understands it.' } : {}),
  };
}

export const isSound = (problems: FormProblems): boolean =>
  problems.text === undefined && problems.reason === undefined;
