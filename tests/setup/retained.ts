import { randomUUID } from 'node:crypto';
import { database } from '@/server/platform/database';
import { eraseCase } from '@/server/retention/erasing/erase-case';
import { releaseErasure, takeErasure } from '@/server/retention/lease';
import { planErasures } from '@/server/retention/planning/plan-erasures';
import type { Person } from './people';
import { insertRejected } from './reconsiderations';

const DAY_MS = 86_400_000;

export const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);

/** In whole years before now, and some days. A case of each type is kept for six years. */
function before({ years, days }: { years: number; days: number }): Date {
  const at = inDays(-days);
  at.setUTCFullYear(at.getUTCFullYear() - years);
  return at;
}

type Kept = {
  claimant?: Person;
  officer?: Person /** Since its retention ended; negative until it will. */;
  dueDays?: number;
};

/** A rejected case, written straight into the database, whose retention ended some days ago. */
export async function insertKept({ dueDays = 5, ...people }: Kept = {}) {
  const kept = await insertRejected({ ...people, sentAt: before({ years: 6, days: dueDays }) });
  return { ...kept, caseId: kept.id };
}

let night = 0;

/** The nightly look of the next night that no test has had. */
export const lookNextNight = () => {
  night += 1;
  return planErasures({ now: new Date(Date.now() + night * 60_000 * 60 * 24) });
};

/** What a worker's job does with a case that is owed its erasing. Gives whether it was erased. */
export async function runErasure(caseId: string, signal = new AbortController().signal): Promise<boolean> {
  const lease = await takeErasure({ caseId, jobId: randomUUID() });
  if (typeof lease === 'string') throw new Error(`the erasing of ${caseId} is ${lease}`);
  try {
    return await eraseCase({ lease, signal });
  } finally {
    await releaseErasure(lease);
  }
}

export const erasureOf = (caseId: string) => database().erasure.findUnique({ where: { caseId } });
