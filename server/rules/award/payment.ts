import type { CaseType } from '@/server/case-types/schema';
import type { Award } from '@/server/rules/contract';

/** What a case type pays in, and how often. */
export type Payment = Pick<Award, 'currency' | 'per'>;

export const paymentOf = ({ currency, award }: Pick<CaseType, 'currency' | 'award'>): Payment => ({
  currency,
  per: award.way === 'rent_by_means' ? 'week' : null,
});
