import { claimantStatement } from './claimant-statement';
import type { BlankForm, BlankFormKey } from './contract';
import { damageList } from './damage-list';
import { employerConfirmation } from './employer-confirmation';
import { expenseClaim } from './expense-claim';
import { landlordConfirmation } from './landlord-confirmation';

export const BLANK_FORM_WORDS: Readonly<Record<BlankFormKey, BlankForm>> = {
  'claimant-statement': claimantStatement,
  'damage-list': damageList,
  'landlord-confirmation': landlordConfirmation,
  'employer-confirmation': employerConfirmation,
  'expense-claim': expenseClaim,
};
