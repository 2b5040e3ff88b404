import type { QualityErrorKind } from '@/generated/prisma/enums';

/** What a check can find wrong, as staff call it. */
export const ERROR_KINDS: Record<QualityErrorKind, string> = {
  fact: 'A fact is wrong or missing',
  rule: 'A rule was applied wrongly',
  amount: 'The amount is wrong',
  reason: 'The reason is wrong',
  letter: 'The letter is wrong or unclear',
  process: 'A step was left out',
};
