import { z } from 'zod';
import { database, type Transaction } from './database';

type Identified = { writeId?: string | undefined; earlierWrites?: string[] | undefined };
type Writer = { caseId: string; officerId: string; noun: 'findings' | 'facts' | 'letters' };
type Answered = { answer: object };

/**
 * Carries a write out once. One that is sent again changes nothing and is answered as the first time. One that takes the place of
 * earlier writes is based on the newest of them that arrived. The case's row has to be locked. Ids are each officer's own, of one case.
 */
export async function writeOnce<Input extends Identified, Written extends Answered>(
  tx: Transaction,
  { input, ...writer }: Writer & { input: Input },
  write: (input: Input) => Promise<Written>,
): Promise<Written | Pick<Written, 'answer'>> {
  const { writeId, earlierWrites = [] } = input;
  if (writeId === undefined) return write(input);
  const known = await tx.officerWrite.findMany({
    where: { ...writer, id: { in: [writeId, ...earlierWrites] } },
    select: { id: true, answer: true },
  });
  const before = known.find(({ id }) => id === writeId);
  // As `write` gave it then.
  if (before) return { answer: before.answer as Written['answer'] };
  const written = await write(rebase(input, known));
  await tx.officerWrite.create({ data: { ...writer, id: writeId, answer: written.answer } });
  return written;
}

const revisionSchema = z.object({ revision: z.number() });

/** The same write on the newest revision that an earlier one made. */
function rebase<Input extends Identified>(input: Input, known: readonly { answer: unknown }[]): Input {
  const revisions = [input, ...known.map(({ answer }) => answer)].flatMap(
    (from) => revisionSchema.safeParse(from).data?.revision ?? [],
  );
  return revisions.length > 0 ? { ...input, revision: Math.max(...revisions) } : input;
}

/** Longer than a page is left with something unsent: one that is sent later still is refused by its revision. */
const WRITES_KNOWN_MS = 30 * 24 * 60 * 60_000;

export async function forgetOldWrites(): Promise<void> {
  const before = new Date(Date.now() - WRITES_KNOWN_MS);
  await database().officerWrite.deleteMany({ where: { createdAt: { lt: before } } });
}
