import { env } from '@/server/platform/env';

/** Of whom an allowance is, as an officer is told. */
export type Whose = 'this case' | 'this claimant' | 'the whole office';

export type Spent = { caseTokens: number; claimantTokens: number; dayTokens: number; dayMicros: number };

/** What may be asked of a model in a day. */
export const readLimits = () => {
  const { AI_TOKENS_PER_CASE, AI_TOKENS_PER_CLAIMANT, AI_TOKENS_PER_DAY, AI_DOLLARS_PER_DAY } = env();
  return {
    caseTokens: AI_TOKENS_PER_CASE,
    claimantTokens: AI_TOKENS_PER_CLAIMANT,
    dayTokens: AI_TOKENS_PER_DAY,
    dayMicros: AI_DOLLARS_PER_DAY * 1_000_000,
  };
};

/** Whose allowance is used up, the widest first; null while a further draft may be asked for, which may then pass the limit once. */
export function findUsedUp(spent: Spent, limits = readLimits()): Whose | null {
  if (spent.dayTokens >= limits.dayTokens || spent.dayMicros >= limits.dayMicros) return 'the whole office';
  if (spent.claimantTokens >= limits.claimantTokens) return 'this claimant';
  return spent.caseTokens >= limits.caseTokens ? 'this case' : null;
}
