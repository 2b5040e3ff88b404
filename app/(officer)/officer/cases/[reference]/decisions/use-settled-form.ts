'use client';

import { useSettled } from '@/app/client/use-settled';
import type { DecisionForm } from './decision-form';

/** The form as it was at the last pause in typing, for what is not asked at every stroke. */
export function useSettledForm(form: DecisionForm): { settled: DecisionForm; isTyping: boolean } {
  const otherReason = useSettled(form.otherReason);
  const words = useSettled(form.words);
  const typedAward = useSettled(form.award ?? '');
  const awardReason = useSettled(form.awardReason);
  const award = form.award === null ? null : typedAward;
  return {
    settled: { ...form, otherReason, words, award, awardReason },
    isTyping:
      otherReason !== form.otherReason ||
      words !== form.words ||
      award !== form.award ||
      awardReason !== form.awardReason,
  };
}
