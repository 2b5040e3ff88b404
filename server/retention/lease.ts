import { randomUUID } from 'node:crypto';
import { database, type Transaction } from '@/server/platform/database';
import type { ProviderErrorCode } from '@/server/providers/failures';

/** Longer than any one step: the removal of a document's files, or of its row with all that hangs on it. */
const ERASURE_LEASE_MS = 120_000;

export type ErasureLease = { caseId: string; token: string };

/** Why an erasure was given up for now. */
export type ErasureFailure = ProviderErrorCode | 'internal' | 'crashed';

/** Another job has the erasure by now, or it is settled: whoever holds this lease writes nothing more. */
export class LostErasureError extends Error {
  override readonly name = 'LostErasureError';
}

/**
 * Takes an owed erasure for one attempt of a job. `done`: nothing is owed. `busy`: another job has it. The same job takes it again at once:
 * the queue gives a job to a second worker only when the first is gone.
 */
export async function takeErasure({ caseId, jobId }: { caseId: string; jobId: string }) {
  const token = randomUUID();
  const { count } = await database().erasure.updateMany({
    where: { caseId, state: 'owed', OR: [...isFree().OR, { leaseJob: jobId }] },
    data: { lease: token, leaseJob: jobId, leaseEnds: leaseEnd() },
  });
  if (count === 1) return { caseId, token } satisfies ErasureLease;
  const owed = await database().erasure.count({ where: { caseId, state: 'owed' } });
  return owed === 1 ? ('busy' as const) : ('done' as const);
}

const leaseEnd = () => new Date(Date.now() + ERASURE_LEASE_MS);

/** No job is at work on it. */
export const isFree = () => ({ OR: [{ lease: null }, { leaseEnds: { lt: new Date() } }] });

export const FREE = { lease: null, leaseJob: null, leaseEnds: null };

/** Renews the lease, in the transaction of a step; throws where it is lost, so that the step is undone. */
export async function keepErasure(tx: Transaction, { caseId, token }: ErasureLease): Promise<void> {
  const { count } = await tx.erasure.updateMany({
    where: { caseId, lease: token, state: 'owed' },
    data: { leaseEnds: leaseEnd() },
  });
  if (count !== 1) throw new LostErasureError();
}

/** Gives it back for the next attempt. */
export async function releaseErasure({ caseId, token }: ErasureLease): Promise<void> {
  await database().erasure.updateMany({ where: { caseId, lease: token }, data: FREE });
}

/** Given up for now: it stands on the supervisors' page until the next night asks again. */
export async function settleFailed({ caseId, token, code }: ErasureLease & { code: ErasureFailure }): Promise<void> {
  await database().erasure.updateMany({ where: { caseId, lease: token, state: 'owed' }, data: failed(code) });
}

/** The same for an erasure whose jobs ended without settling it. False where one was settled, or is at work on it, after all. */
export async function writeOffErasure({ caseId, run }: { caseId: string; run: number }): Promise<boolean> {
  const { count } = await database().erasure.updateMany({
    where: { caseId, run, state: 'owed', ...isFree() },
    data: failed('crashed'),
  });
  return count === 1;
}

const failed = (code: ErasureFailure) => ({
  state: 'failed' as const,
  failedAt: new Date(),
  failureCode: code,
  ...FREE,
});
