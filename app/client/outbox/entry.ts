import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { MOST_EARLIER_WRITES } from '@/server/platform/write-ids';

/** A write on its way to the server. */
export type Entry<Payload> = {
  /** By which the server knows it again; in the order of time. */
  id: string;
  /** What it is about: only the last write to one thing is sent. */
  key: string;
  payload: Payload;
  /** Writes that this one takes the place of, and that may have arrived. */
  earlier: string[];
  /** It was sent, and may have arrived. */
  isTried: boolean;
  /** Its first try failed, or it was made behind one of which that is true. */
  isLate: boolean;
};

type Next<Payload> = { before: Entry<Payload> | undefined; key: string; payload: Payload; isLate: boolean };

/** The write that takes the place of `before`. */
export function nextEntry<Payload>({ before, ...next }: Next<Payload>): Entry<Payload> {
  const earlier = before?.isTried ? [...before.earlier, before.id] : [...(before?.earlier ?? [])];
  // What gets through unanswered is sent as the line breaks or as it comes back: those in the middle are forgotten.
  if (earlier.length > MOST_EARLIER_WRITES) earlier.splice(MOST_EARLIER_WRITES / 2, 1);
  return { id: uuidv7(), earlier, isTried: false, ...next };
}

/** Whether the server may have this write, or one that it takes the place of. */
export const mayHaveArrived = ({ isTried, earlier }: Entry<unknown>): boolean => isTried || earlier.length > 0;

/** After the server has refused `refused`: neither that write nor those before it have arrived. */
export function withoutRefused<Payload>(entry: Entry<Payload>, refused: Entry<Payload>): Entry<Payload> {
  if (entry.id === refused.id) return { ...entry, isTried: false, earlier: [] };
  const gone = new Set([refused.id, ...refused.earlier]);
  return { ...entry, earlier: entry.earlier.filter((id) => !gone.has(id)) };
}

/** How the server is told which write it is. */
export const writeIdsOf = ({ id, earlier }: Entry<unknown>): { writeId: string; earlierWrites?: string[] } => ({
  writeId: id,
  ...(earlier.length > 0 ? { earlierWrites: earlier } : {}),
});

type Kept<Schema extends z.ZodType> = { payload: Schema; keyOf: (payload: z.infer<Schema>) => string };

/** Entries as a browser keeps them. An earlier version kept the payload alone, or a list of payloads. */
export function entriesSchema<Schema extends z.ZodType>({ payload, keyOf }: Kept<Schema>) {
  const entry = z.object({
    id: z.uuidv7(),
    key: z.string(),
    payload,
    earlier: z.array(z.uuidv7()),
    isTried: z.boolean(),
    isLate: z.boolean(),
  });
  const bare = z.union([payload.transform((one) => [one]), z.array(payload)]);
  return z.union([
    z.array(entry),
    bare.transform((all) =>
      all.map((one) => nextEntry({ before: undefined, key: keyOf(one), payload: one, isLate: true })),
    ),
  ]) as z.ZodType<Entry<z.infer<Schema>>[]>;
}
