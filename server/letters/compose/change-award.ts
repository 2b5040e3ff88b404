import { makeAward } from '@/server/rules/award/make-award';
import type { Award, AwardLine } from '@/server/rules/contract';

type Change = {
  /** What the rules work out; null where something that it rests on is not known. */
  computed: Award | null;
  /** In what is paid where nothing was worked out. */
  payment: Pick<Award, 'currency' | 'per'>;
  awardMinor?: number | undefined;
  awardReason?: string | undefined;
};

/** The award with an officer's change as a line of its own, so that it goes on adding up. */
export function changeAward({ computed, payment, awardMinor, awardReason = '' }: Change): Award | null {
  if (awardMinor === undefined || awardMinor === computed?.totalMinor) return computed;
  const byMinor = awardMinor - (computed?.totalMinor ?? 0);
  const line: AwardLine = {
    label: computed ? 'Changed by the case officer' : 'Set by the case officer',
    amountMinor: byMinor,
    because: awardReason,
    citations: [],
    isReduction: byMinor < 0,
  };
  const { currency, per } = computed ?? payment;
  return makeAward({ currency, ...(per ? { per } : {}), lines: [...(computed?.lines ?? []), line] });
}
