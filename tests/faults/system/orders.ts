import type { FailPoint } from '@/server/platform/fail-point';

/** Die at the `hit`-th time the point is met from now on; with a subject only those about it count. */
export type Order = { point: FailPoint; hit: number; subject?: string };

/** What the suite tells a process. */
export type Instruction = { kind: 'order'; order: Order } | { kind: 'forget' };
