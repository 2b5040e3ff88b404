import { z } from 'zod';
import { nameSchema } from '@/server/platform/text-schema';
import { MOST_SAVED, NAME_LENGTH } from './limits';

const savedNameSchema = nameSchema()
  .trim()
  .min(1, 'Give the view a name.')
  .max(NAME_LENGTH, `Keep the name to ${NAME_LENGTH} characters.`);

/** What of the queue's address is kept. A search is not: its words may name a person. */
const KEPT = new Set(['view', 'type', 'rules', 'due', 'has', 'kind', 'by', 'sort']);
const VALUE = /^[a-z0-9,_-]{1,60}$/;

const filtersSchema = z
  .string()
  .max(500)
  .refine(
    (written) => [...new URLSearchParams(written)].every(([name, value]) => KEPT.has(name) && VALUE.test(value)),
    {
      message: 'A view keeps filters and an order, and no search.',
    },
  );

export const saveInput = z.object({ name: savedNameSchema, filters: filtersSchema });
export const savedViewInput = z.object({ id: z.uuid() });
export const renameInput = savedViewInput.extend({ name: savedNameSchema });
/** All of an officer's views, in their new order. */
export const arrangeInput = z.object({ ids: z.array(z.uuid()).max(MOST_SAVED) });

export type SaveInput = z.infer<typeof saveInput>;
export type RenameInput = z.infer<typeof renameInput>;
