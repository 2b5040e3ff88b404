import type { AmountLimit, AwardPlan, DateOperand, Rule } from '@/server/case-types/rules-schema';
import type { CaseType } from '@/server/case-types/schema';

/** Keys of the fields that a scheme's rules or its award read. */
export const listFieldsUsed = ({ rules, award }: Pick<CaseType, 'rules' | 'award'>): Set<string> =>
  new Set([...rules.flatMap(fieldsOfRule), ...fieldsOfAward(award)]);

/**
 * The same, without what rules only hold against each other from paper to paper, such as names and numbers: those rules say the
 * values themselves.
 */
export const listFieldsDecided = ({ rules, award }: Pick<CaseType, 'rules' | 'award'>): Set<string> =>
  new Set([
    ...rules
      .filter(({ kind }) => kind !== 'agrees' && kind !== 'same_person' && kind !== 'required_evidence')
      .flatMap(fieldsOfRule),
    ...fieldsOfAward(award),
  ]);

function fieldsOfRule(rule: Rule): string[] {
  switch (rule.kind) {
    case 'required_evidence':
      return [rule.count?.field, rule.when?.field].filter((field) => field !== undefined);
    case 'stated':
      return [rule.field];
    case 'agrees':
      return [rule.field, ...(rule.change ? [rule.change.from] : [])];
    case 'same_person':
      return [rule.field, ...rule.also];
    case 'date_within':
      return [...fieldsOfDate(rule.date), rule.period];
    case 'date_before':
      return [...fieldsOfDate(rule.date), ...fieldsOfDate(rule.limit)];
    case 'date_fresh':
      return fieldsOfDate(rule.date);
    case 'same_day':
      return [rule.date, rule.other];
    case 'amount_at_most':
      return [rule.amount, ...fieldsOfLimit(rule.limit), ...fieldsOfCost(rule.cost)];
    case 'adds_up':
      return [rule.lines, rule.total];
    case 'each_line_has_receipt':
      return [rule.lines, ...rule.receipts];
    case 'charged_in_currency':
      return rule.receipts;
    case 'credited':
      return [rule.amounts, rule.days, rule.credits, rule.period];
    case 'quantity_at_least':
      return [rule.quantity, rule.on.observed, rule.on.needed];
    case 'not_refused':
    case 'not_used_before':
    case 'award_at_least':
      return [];
  }
}

const fieldsOfDate = ({ field, among, orElse }: DateOperand): string[] =>
  [field, among, orElse?.field].filter((key) => key !== undefined);

const fieldsOfLimit = (limit: AmountLimit): string[] => ('field' in limit ? [limit.field] : []);

const fieldsOfCost = (cost: Extract<Rule, { kind: 'amount_at_most' }>['cost']): string[] =>
  cost ? [cost.lines, ...cost.receipts, cost.since] : [];

function fieldsOfAward(plan: AwardPlan): string[] {
  switch (plan.way) {
    case 'loss_less_excess':
      return [plan.claimed, plan.estimate, plan.estimateLines, plan.receipts, plan.since, plan.cover, plan.excess];
    case 'rent_by_means':
      return [plan.rent, plan.pay, plan.payDate, plan.capital, plan.household, plan.birth];
    case 'receipted_lines':
      return [plan.lines, ...plan.receipts, plan.claimed, plan.maximum];
  }
}
