import { database } from '@/server/platform/database';
import { AI_PROCESSING, ERASURE, type JobName, MAIL } from './contracts';

/** Asked of the rows: they know it on either backend, one of which gives no first job, and also where the queue has lost one. */
type OwedRows = {
  /** Since when the work that waits longest has waited; null when none does. */
  oldest: () => Promise<Date | null>;
  /** Since when the worker that has been silent for longest owes a sign of life for what it has in hand; null while none does. */
  silent: () => Promise<Date | null>;
};

type Since = { since: Date }[];

const OWED_ROWS: Record<JobName, OwedRows> = {
  [AI_PROCESSING]: {
    // The index document_owed has it in front.
    oldest: async () => {
      const [row] = await database().$queryRaw<Since>`
        SELECT d.updated_at AS since FROM document d JOIN "case" c ON c.id = d.case_id
        WHERE d.done_run < d.run AND d.registered_at IS NOT NULL AND d.lease IS NULL AND c.status <> 'withdrawn'
        ORDER BY d.updated_at, d.id LIMIT 1`;
      return row?.since ?? null;
    },
    // By the index document_held.
    silent: async () => {
      const [row] = await database().$queryRaw<Since>`
        SELECT d.lease_ends AS since FROM document d JOIN "case" c ON c.id = d.case_id
        WHERE d.lease IS NOT NULL AND d.lease_ends < now() AND d.done_run < d.run AND c.status <> 'withdrawn'
        ORDER BY d.lease_ends LIMIT 1`;
      return row?.since ?? null;
    },
  },
  [MAIL]: {
    // By the index mail_owed.
    oldest: async () => {
      const [row] = await database().$queryRaw<Since>`
        SELECT updated_at AS since FROM mail WHERE state = 'waiting' AND lease IS NULL ORDER BY updated_at, id LIMIT 1`;
      return row?.since ?? null;
    },
    // By the index mail_held.
    silent: async () => {
      const [row] = await database().$queryRaw<Since>`
        SELECT lease_ends AS since FROM mail
        WHERE state = 'waiting' AND lease IS NOT NULL AND lease_ends < now() ORDER BY lease_ends LIMIT 1`;
      return row?.since ?? null;
    },
  },
  [ERASURE]: {
    // By the index erasure_owed.
    oldest: async () => {
      const [row] = await database().$queryRaw<Since>`
        SELECT updated_at AS since FROM erasure WHERE state = 'owed' AND lease IS NULL ORDER BY updated_at, case_id LIMIT 1`;
      return row?.since ?? null;
    },
    // By the index erasure_held.
    silent: async () => {
      const [row] = await database().$queryRaw<Since>`
        SELECT lease_ends AS since FROM erasure
        WHERE state = 'owed' AND lease IS NOT NULL AND lease_ends < now() ORDER BY lease_ends LIMIT 1`;
      return row?.since ?? null;
    },
  },
};

const passedSince = (since: Date | null): number | null => since && Math.max(0, Date.now() - since.getTime());

/** How long the work that waits longest has waited, in ms; null when none does. */
export const readOldestWait = async (name: JobName) => passedSince(await OWED_ROWS[name].oldest());

/**
 * By how much a worker is late with the sign of life it owes for what it has in hand, in ms; null while none is late. A worker
 * that hangs is connected and has its job active, so that the queue cannot tell.
 */
export const readLongestSilence = async (name: JobName) => passedSince(await OWED_ROWS[name].silent());
