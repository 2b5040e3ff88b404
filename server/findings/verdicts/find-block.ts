import type { FindingVerdict } from '@/generated/prisma/enums';

/** `unsupported`: not dealt with. `evidence_lost`: what an officer had cited was removed from the case. */
export type BlockReason = 'unsupported' | 'evidence_lost';

type JudgedFinding = {
  supported: boolean;
  /** Of the draft's citations, whether any was found on its page. */
  hasVerified: boolean;
  judgement: { verdict: FindingVerdict | null; reason: string | null; citations: readonly unknown[] } | null;
};

/**
 * Why a finding keeps a case from being approved; null when it does not. One that the evidence bears out needs no judgement;
 * one that it does not bear out has to be rejected, accepted with a reason, or edited until it rests on words of a page.
 */
export function findBlock({ supported, hasVerified, judgement }: JudgedFinding): BlockReason | null {
  const verdict = judgement?.verdict ?? null;
  if (verdict === 'rejected') return null;
  if (verdict === 'edited') return hasVerified || judgement?.citations.length ? null : 'evidence_lost';
  if (supported) return null;
  return verdict === 'accepted' && judgement?.reason ? null : 'unsupported';
}
