import type { ErasureLease } from '../lease';

/** One step of an erasure. It can be run again after it was interrupted: what is gone already is no fault. */
export type Step = { lease: ErasureLease; signal: AbortSignal };
