import type { Transaction } from '@/server/platform/database';

/** Any number of cases are noted at once; a comparison with all cases begins when those under way are committed. */
const NOTING_LOCK = 20_261_129;

/** Until the transaction ends. */
export const beginNoting = (tx: Transaction) => tx.$queryRaw`SELECT pg_advisory_xact_lock_shared(${NOTING_LOCK})::text`;

/** In a transaction of its own: what is noted from here on sees what was committed before. */
export const waitForNoting = (tx: Transaction) => tx.$queryRaw`SELECT pg_advisory_xact_lock(${NOTING_LOCK})::text`;
