import { z } from 'zod';
import { composedCitationSchema } from '../findings/composition';
import type { FactView } from './group-facts';

/** What a fact that is not made yet is known by. */
export const NEW_FACT = 'new';

const formSchema = z.object({
  about: z.enum(['correct', 'strike', 'add']),
  /** A key of the case type's fields. */
  field: z.string(),
  text: z.string(),
  reason: z.string(),
  citation: composedCitationSchema.nullable(),
  /** Which word on the fact it was begun from. */
  revision: z.number(),
  /** What a new fact is added as: sent again, it is the same. */
  addedFactId: z.string(),
});
export type FactForm = z.infer<typeof formSchema>;

/** As they are kept: by the id of the fact that they are about. */
export const factFormsSchema = z.array(z.tuple([z.string(), formSchema]));
/** A form that is to be in sight; `count` tells one wish from the next for the same form. */
export type WantedForm = { id: string; count: number };

type Opening = {
  fact: Pick<FactView, 'display' | 'field' | 'revision'>;
  /** What is being written about it already. */
  begun: FactForm | undefined;
  about: 'correct' | 'strike';
};

/** The form of a word on a fact. Whatever was typed stays, also for the other word: a value typed before striking is there again after it. */
export function openForm({ fact, begun, about }: Opening): FactForm {
  if (begun?.about === about) return begun;
  const { field, revision, display } = fact;
  const form = begun ?? { text: '', reason: '', citation: null, addedFactId: '', revision };
  return { ...form, about, field, text: about === 'correct' && form.text === '' ? display : form.text };
}

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
