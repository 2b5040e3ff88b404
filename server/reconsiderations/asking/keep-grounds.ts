import type { Transaction } from '@/server/platform/database';
import { refuse } from '@/server/platform/errors';
import { SOMETHING_ELSE } from '../limits';
import type { SendInput } from '../schema';
import type { Reason } from './list-reasons';

type Keeping = { caseId: string; reasons: readonly Reason[]; grounds: SendInput['grounds'] };

/** Keeps what the claimant says is wrong, in the order of the decision's reasons, with the evidence for each. Throws `invalid`. */
export async function keepGrounds(tx: Transaction, { caseId, reasons, grounds }: Keeping): Promise<void> {
  const keys = [...reasons.map(({ key }) => key), SOMETHING_ELSE];
  if (grounds.some(({ reason }) => !keys.includes(reason)))
    throw refuse(
      'invalid',
      'grounds_changed',
      'Choose among the reasons of the decision. Reload the page to see them.',
    );
  await assertOwnDocuments(tx, { caseId, documentIds: grounds.flatMap(({ documentIds }) => documentIds) });
  const ordered = grounds.toSorted((one, other) => keys.indexOf(one.reason) - keys.indexOf(other.reason));
  for (const [position, { reason, words, documentIds }] of ordered.entries()) {
    await tx.reconsiderationGround.create({
      data: {
        caseId,
        position,
        reason,
        words,
        evidence: { create: [...new Set(documentIds)].map((documentId) => ({ documentId })) },
      },
    });
  }
}

async function assertOwnDocuments(
  tx: Transaction,
  { caseId, documentIds }: { caseId: string; documentIds: string[] },
): Promise<void> {
  const wanted = [...new Set(documentIds)];
  const there = await tx.document.count({ where: { id: { in: wanted }, caseId, registeredAt: { not: null } } });
  if (there !== wanted.length)
    throw refuse('invalid', 'document_not_found', 'A document is not in this case any more. Reload the page.');
}
