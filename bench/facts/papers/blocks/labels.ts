import type { Desk } from '../engine/paper';
import type { Words } from '../engine/words';
import type { Each, Money } from '../formats/money';
import { type MoneyStyle, sayMoney } from '../formats/money';
import type { FormField } from './fields';

/** What a form calls a field: as a label, as a question, and what it says to help. The last of each list are for held-back papers. */
export type Labels = { label: readonly string[]; question: readonly string[]; hint?: readonly string[] };

export function makeField(desk: Desk, labels: Labels, value: FormField['value'], isBlock = false): FormField {
  const { hint } = labels;
  const label = desk.choose(labels.label);
  return {
    label,
    question: desk.choose(labels.question),
    value,
    isBlock,
    ...(hint ? { hint: desk.choose(hint) } : {}),
  };
}

/** Of amounts, so many have their currency in the label: "Amount claimed (£)  1,234.50". */
const IN_LABEL = 0.16;
const SPAN_WORDS: Readonly<Record<string, string>> = {
  week: 'a week',
  two_weeks: 'a fortnight',
  four_weeks: 'every 4 weeks',
  month: 'a month',
};

/** An amount as a form asks for it. `words` are how it is said where the label doesn't name the currency. */
export function makeMoneyField(
  desk: Desk,
  labels: Labels,
  amount: { field: string; money: Money; style: MoneyStyle; per?: Each; words?: Words },
): FormField {
  const { field, money, style, per, words } = amount;
  if (!desk.chance(IN_LABEL))
    return makeField(desk, labels, words ?? sayMoney({ field, money, style, per: per ?? null }));
  const sign = money.currency === 'GBP' ? desk.choose(['£', '£', 'GBP', 'in £']) : desk.choose(['EUR', '€', 'in EUR']);
  const unit = per ? `${sign} ${SPAN_WORDS[per] ?? ''}`.trim() : sign;
  const made = makeField(desk, labels, sayMoney({ field, money, style, per: per ?? null, isBare: true }));
  return {
    ...made,
    label: `${made.label.replace(/[?:]$/, '')} (${unit})`,
    question: `${made.question?.replace(/\?$/, '')} (${unit})?`,
  };
}
