import type { FailPoint } from '@/server/platform/fail-point';

/**
 * Die at the `hit`-th time the point is met from now on, or with `blockMs` do nothing at all there for so long; with a subject only
 * those about it count.
 */
export type Order = { point: FailPoint; hit: number; subject?: string; blockMs?: number };

/** What the suite tells a process; it answers that it has forgotten its orders, once it does anything again, and that it was blocked. */
export type Instruction = { kind: 'order'; order: Order } | { kind: 'forget' };
export type Answer = { kind: 'forgotten' } | { kind: 'blocked'; forMs: number };
