import { z } from 'zod';
import { citesSame } from '@/server/documents/passages/compare-passages';
import { checkedCitationSchema } from '@/server/facts/checked-citation';
import { type FactValue, factValueSchema } from '@/server/facts/contract';
import { formatValue } from '@/server/facts/display';
import type { Transaction } from '@/server/platform/database';
import { AppError } from '@/server/platform/errors';
import type { Actor } from '@/server/platform/trpc';
import type { AddFactInput } from '../schema';

type ToAdd = { actor: Actor; caseId: string; value: FactValue; input: AddFactInput };

/** What was added under this id already, in the same words; null for none. `conflict` where it says something else. */
export async function findAddedBefore(tx: Transaction, { actor, caseId, value, input }: ToAdd) {
  const known = await tx.addedFact.findUnique({ where: { id: input.addedFactId } });
  if (!known) return null;
  if (known.caseId !== caseId || known.officerId !== actor.userId)
    throw new AppError('conflict', 'This fact cannot be added. Cancel it, and write it anew.');
  const citations = z.array(checkedCitationSchema).parse(known.citations);
  const kept = citations.flatMap(({ start, end, ...citation }) =>
    start === null || end === null ? [] : [{ ...citation, start, end }],
  );
  const isSame =
    known.field === input.field &&
    formatValue(factValueSchema.parse(known.value)) === formatValue(value) &&
    known.reason === input.reason &&
    citesSame({ kept, asked: input.citation ? [input.citation] : [] });
  if (!isSame)
    throw new AppError('conflict', 'This fact was added before, in other words. Remove it, and add yours anew.');
  return { addedFactId: known.id, revision: known.revision, citations };
}
