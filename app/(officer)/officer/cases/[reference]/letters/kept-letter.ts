import { z } from 'zod';
import { keptKey } from '@/app/client/kept-keys';
import { keepValue, readKept } from '@/app/client/kept-value';
import { DecisionOutcome } from '@/generated/prisma/enums';
import type { KeptText } from './letter-saver';

type Owner = { officerId: string; reference: string };

/** One officer's unsaved letter of one case: on a shared computer nobody finds another's. */
const keyOf = ({ officerId, reference }: Owner) => keptKey('letter', officerId, reference);

/** Not kept by earlier versions: then nothing says for which decision the words were meant. */
const begunForSchema = z.enum(DecisionOutcome).nullable().default(null);

const keptTextSchema = z.object({
  text: z.string(),
  /** Not kept by earlier versions. */
  round: z.string().nullable().default(null),
  revision: z.number(),
  base: z.object({ draftId: z.string().nullable(), letter: z.string(), letterFor: begunForSchema }),
  begunFor: begunForSchema,
});

/** Remembers unsaved text in this browser until it is saved; null forgets it. */
export const keepLetter = ({ owner, kept }: { owner: Owner; kept: KeptText | null }): void =>
  keepValue({ key: keyOf(owner), value: kept });

/** What was typed and not saved before the page was left, or null. */
export const readKeptLetter = (owner: Owner): KeptText | null =>
  readKept({ key: keyOf(owner), schema: keptTextSchema });
