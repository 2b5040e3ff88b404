import type { ErasureState } from '@/generated/prisma/enums';

type ErasureEvent = 'ask' | 'put_back' | 'finish' | 'fail';

/** The life of an erasure. Until the case says that it is erased, it can be put back: the case is held, or kept for longer. */
export const ERASURE_TRANSITIONS = {
  ask: { from: ['planned', 'failed'], to: 'owed' },
  put_back: { from: ['owed'], to: 'planned' },
  finish: { from: ['owed'], to: 'erased' },
  fail: { from: ['owed'], to: 'failed' },
} as const satisfies Record<ErasureEvent, { from: readonly ErasureState[]; to: ErasureState }>;

/** Those that a case is closed by: nothing else is ever due. */
export const isClosed = (status: string): boolean => ['approved', 'rejected', 'withdrawn'].includes(status);
