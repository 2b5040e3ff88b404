import type { QualityCheckState } from '@/generated/prisma/enums';
import type { SETTLEMENTS } from './schema';

export type Settlement = (typeof SETTLEMENTS)[number];

type Standing = {
  state: QualityCheckState;
  officerId: string;
  checkerId: string | null;
  /** The letter can still be kept back. */
  isHeld: boolean;
  /** The time in which the officer can undo it is over. */
  isBeyondUndo: boolean;
};

/** Whether this person may check the decision now. */
export const mayCheck = ({ state, officerId, isHeld, isBeyondUndo }: Standing, userId: string): boolean =>
  state === 'waiting' && isHeld && isBeyondUndo && userId !== officerId;

/**
 * How this person may settle what a check found. The officer may take the decision back; the checker may have been mistaken; a third
 * person may do either, and nobody else can say that it stands.
 */
export function settlementsOf({ state, officerId, checkerId }: Standing, userId: string): Settlement[] {
  if (state !== 'differs') return [];
  if (userId === officerId) return ['undone'];
  return userId === checkerId ? ['agreed'] : ['upheld', 'undone'];
}
