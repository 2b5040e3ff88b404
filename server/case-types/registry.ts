import { housingBenefit } from '@/server/case-types/housing-benefit';
import type { CaseType } from '@/server/case-types/schema';
import { stormDamageClaim } from '@/server/case-types/storm-damage-claim';
import { travelExpenseRefund } from '@/server/case-types/travel-expense-refund';

/** In the order claimants see them. A new case type is one file beside this one and one line here. */
const caseTypes: readonly CaseType[] = [stormDamageClaim, housingBenefit, travelExpenseRefund];

export function listCaseTypes(): readonly CaseType[] {
  return caseTypes;
}

/** Undefined for a key no case type has: what that means is for the caller to say. */
export function findCaseType(key: string): CaseType | undefined {
  return caseTypes.find((caseType) => caseType.key === key);
}
