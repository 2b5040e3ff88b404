import type { Rule } from '@/server/case-types/rules-schema';
import { formatDate, formatMoney } from '@/server/facts/display';
import { addDays, addMonths } from '@/server/facts/values/calendar';
import { compareQuantities, convertQuantity, parseQuantity } from '@/server/facts/values/find-quantities';
import { addLines } from '@/server/rules/add-lines';
import type { CaseToJudge, Judgement, RuleFact } from '@/server/rules/contract';
import {
  factsOf,
  isDisputed,
  isLacking,
  type Lacking,
  labelOf,
  listProven,
  type Operand,
  readConstant,
  readDay,
  readLimit,
  readOperand,
  sourceOf,
} from '@/server/rules/operands';

type RuleOf<Kind extends Rule['kind']> = Extract<Rule, { kind: Kind }>;

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
const cite = (...facts: RuleFact[]) => facts.flatMap(({ citations }) => citations);

/** Not known, and why. */
export const lack = ({ lacking, facts }: Lacking): Judgement => ({
  outcome: 'unknown',
  statement: sentence(lacking),
  citations: cite(...facts),
});

export function judgeStated({ field }: RuleOf<'stated'>, input: CaseToJudge): Judgement {
  const label = labelOf(input, field);
  const facts = listProven(input, field);
  const [fact] = facts;
  if (!fact) return { outcome: 'unknown', statement: `The ${label} was not found.`, citations: [] };
  const doubtful = facts.filter(({ isDoubtful }) => isDoubtful);
  if (doubtful.length > 0) return lack({ lacking: `the ${label} was read two ways`, facts: doubtful });
  const shown = facts.length === 1 ? fact.display : facts.map(({ display }) => display).join('; ');
  return { outcome: 'met', statement: `The ${label}: ${shown}.`.slice(0, 1_000), citations: cite(...facts) };
}

export function judgeAgrees({ field }: RuleOf<'agrees'>, input: CaseToJudge): Judgement {
  const label = labelOf(input, field);
  const facts = input.facts.filter((fact) => fact.field === field);
  const [first] = facts;
  if (!first) return { outcome: 'unknown', statement: `The ${label} was not found.`, citations: [] };
  if (!isDisputed(input, field)) {
    const on =
      facts.length > 1
        ? `is the same on ${facts.length} papers`
        : first.source.documentId === null
          ? 'is what an officer says'
          : 'stands on one paper';
    return { outcome: 'met', statement: `The ${label}, ${first.display}, ${on}.`, citations: cite(...facts) };
  }
  const seen = facts.filter(({ display }, index) => facts.findIndex((other) => other.display === display) === index);
  const values = seen.map((fact) => `${sourceOf(input, fact)} says ${fact.display}`).join(', ');
  return {
    outcome: facts.some(({ isDoubtful }) => isDoubtful) ? 'unknown' : 'not_met',
    statement: sentence(`the papers differ on the ${label}: ${values}`),
    citations: cite(...seen),
    wouldChange: `Confirmation of which ${label} is right`,
    ask: `Please tell us which ${label} is right: ${seen.map(({ display }) => display).join(' or ')}.`,
  };
}

export function judgeDateWithin(rule: RuleOf<'date_within'>, input: CaseToJudge): Judgement {
  const date = readDay(input, rule.date);
  if (isLacking(date)) return lack(date);
  const periods = factsOf(input, rule.period, 'period');
  const [first] = periods;
  if (!first) return lack({ lacking: `the ${labelOf(input, rule.period)} was not found`, facts: [] });
  const holds = periods.find(
    ({ value }) => date.day >= addDays(value.from, -rule.slackDays) && date.day <= addDays(value.to, rule.slackDays),
  );
  // Last year's paper beside this year's refuses nothing.
  const isOpen = !holds && (new Set(periods.map(({ display }) => display)).size > 1 || first.isDoubtful);
  const period = holds ?? first;
  const side = holds ? 'within' : date.day < first.value.from ? 'before' : 'after';
  return {
    outcome: holds ? 'met' : isOpen ? 'unknown' : 'not_met',
    statement: sentence(
      `the ${labelOf(input, rule.date.field)}, ${formatDate(date.day)}, is ${side} the ${labelOf(input, rule.period)}, ${period.display}`,
    ),
    citations: cite(date.fact, ...(holds ? [period] : periods)),
  };
}

export function judgeDateBefore(rule: RuleOf<'date_before'>, input: CaseToJudge): Judgement {
  const date = readDay(input, rule.date);
  const limit = readDay(input, rule.limit);
  if (isLacking(date)) return lack(date);
  if (isLacking(limit)) return lack(limit);
  const last = addMonths(limit.day, rule.months);
  const label = labelOf(input, rule.date.field);
  const moved = rule.months === 0 ? '' : `, which is ${rule.months} months after ${formatDate(limit.day)}`;
  return {
    outcome: date.day <= last ? 'met' : 'not_met',
    statement: sentence(
      `the ${label}, ${formatDate(date.day)}, is ${date.day <= last ? 'not after' : 'after'} ${formatDate(last)}${moved}`,
    ),
    citations: cite(date.fact, limit.fact),
  };
}

export function judgeDateFresh(rule: RuleOf<'date_fresh'>, input: CaseToJudge): Judgement {
  const date = readDay(input, rule.date);
  if (isLacking(date)) return lack(date);
  const oldest = addMonths(input.submittedOn, -rule.months);
  const isFresh = date.day >= oldest;
  const label = labelOf(input, rule.date.field);
  const age = `${rule.months} ${rule.months === 1 ? 'month' : 'months'}`;
  return {
    outcome: isFresh ? 'met' : 'not_met',
    statement: `The ${label}, ${date.fact.display}, is ${isFresh ? 'no more than' : 'more than'} ${age} before the day of submission.`,
    citations: cite(date.fact),
    wouldChange: `A paper of ${formatDate(oldest)} or later`,
  };
}

export function judgeSameDay(rule: RuleOf<'same_day'>, input: CaseToJudge): Judgement {
  const date = readOperand(input, rule.date, 'date');
  const other = readOperand(input, rule.other, 'date');
  if (isLacking(date)) return lack(date);
  if (isLacking(other)) return lack(other);
  const isSame = date.value.date === other.value.date;
  return {
    outcome: isSame ? 'met' : 'not_met',
    statement: sentence(
      `the ${labelOf(input, rule.date)}, ${date.display}, is ${isSame ? '' : 'not '}the ${labelOf(input, rule.other)}, ${other.display}`,
    ),
    citations: cite(date, other),
  };
}

export function judgeAmountAtMost(rule: RuleOf<'amount_at_most'>, input: CaseToJudge): Judgement {
  const amount = readOperand(input, rule.amount, 'money');
  const limit = readLimit(input, rule.limit);
  if (isLacking(amount)) return lack(amount);
  if (isLacking(limit)) return lack(limit);
  const { minor, currency } = amount.value;
  const more = rule.plus.flatMap((field) => factsOf(input, field, 'line'));
  if ([limit.currency, ...more.map(({ value }) => value.currency)].some((other) => other !== currency))
    return lack({ lacking: 'the amounts are in different currencies', facts: [amount, ...limit.facts] });
  const most = more.reduce((sum, { value }) => sum + value.minor, limit.minor);
  const over = minor - most;
  const label = labelOf(input, rule.amount);
  const called = `${limit.called}${more.length > 0 ? ' and the receipts' : ''}, ${formatMoney({ minor: most, currency })}`;
  return {
    outcome: over <= 0 ? 'met' : 'not_met',
    statement:
      over <= 0
        ? `The ${label}, ${amount.display}, is not more than ${called}.`
        : `The ${label}, ${amount.display}, is ${formatMoney({ minor: over, currency })} more than ${called}.`,
    citations: cite(amount, ...limit.facts, ...more),
  };
}

export function judgeAddsUp(rule: RuleOf<'adds_up'>, input: CaseToJudge): Judgement {
  const lines = factsOf(input, rule.lines, 'line');
  const total = readOperand(input, rule.total, 'money');
  if (isLacking(total)) return lack(total);
  const called = labelOf(input, rule.lines);
  if (lines.length === 0) return lack({ lacking: `the ${called} were not found`, facts: [total] });
  const { minor, currency } = total.value;
  const added = addLines({ lines, total: total.value, taxPercent: rule.taxPercent });
  if (!added) return lack({ lacking: `the ${called} were not read for certain`, facts: [total, ...lines] });
  const made = `the ${lines.length} lines make ${formatMoney({ minor: added.isTotal ? minor : added.sum, currency })}`;
  const says = `the ${labelOf(input, rule.total)} says`;
  return {
    outcome: added.isTotal ? 'met' : 'not_met',
    statement: sentence(added.isTotal ? `${made}, as ${says}` : `${made}, ${says} ${total.display}`),
    citations: cite(total, ...lines),
  };
}

export function judgeQuantityAtLeast(rule: RuleOf<'quantity_at_least'>, input: CaseToJudge): Judgement {
  const needed = readOperand(input, rule.on.needed, 'date');
  const { observed, quantity } = readObservation(rule, input, needed);
  const least = readConstant(input, rule.constant);
  if (!('unit' in least)) throw new Error(`the constant ${rule.constant} is no quantity`);
  const limit = parseQuantity(`${least.number} ${least.unit}`);
  if (!limit) throw new Error(`the constant ${rule.constant} has no known unit`);
  const label = labelOf(input, rule.quantity);
  const wanted = isLacking(needed) ? '' : ` for ${needed.display}`;
  const wouldChange = `A report${wanted} with a ${label} of ${least.number} ${least.unit} or more`;
  for (const operand of [quantity, observed, needed]) if (isLacking(operand)) return { ...lack(operand), wouldChange };
  if (isLacking(quantity) || isLacking(observed) || isLacking(needed))
    return { ...lack({ lacking: label, facts: [] }), wouldChange };
  const citations = cite(quantity, observed, needed);
  if (observed.value.date !== needed.value.date) {
    const statement = `The report is of ${observed.display}, and the ${labelOf(input, rule.on.needed)} is ${needed.display}.`;
    return { outcome: 'unknown', statement, citations, wouldChange };
  }
  const read = parseQuantity(`${quantity.value.number} ${quantity.value.unit}`);
  if (!read || read.dimension !== limit.dimension)
    return { ...lack({ lacking: `the ${label} is in no unit that can be compared`, facts: [quantity] }), wouldChange };
  const isEnough = compareQuantities(read, limit) >= 0;
  const converted =
    read.unit === limit.unit ? '' : ` (${Math.round(convertQuantity(read, limit.unit) * 10) / 10} ${limit.unit})`;
  return {
    outcome: isEnough ? 'met' : 'not_met',
    statement: `The ${label} on ${observed.display}, ${quantity.display}${converted}, is ${isEnough ? 'at least' : 'below'} ${least.number} ${least.unit}.`,
    citations,
    wouldChange,
  };
}

/** The quantity of the report that is of the day that matters, where one is; else of the first report. */
function readObservation(
  rule: RuleOf<'quantity_at_least'>,
  input: CaseToJudge,
  needed: Operand<'date'>,
): { observed: Operand<'date'>; quantity: Operand<'quantity'> } {
  const days = factsOf(input, rule.on.observed, 'date');
  const ofDay = isLacking(needed) ? [] : days.filter(({ value }) => value.date === needed.value.date);
  const report = (ofDay[0] ?? days[0])?.source.documentId;
  // What an officer says without a paper is said of the report that counts.
  const facts = input.facts.filter(({ source }) => source.documentId === report || source.documentId === null);
  const own = { ...input, facts };
  return {
    observed: readOperand(report ? own : input, rule.on.observed, 'date'),
    quantity: readOperand(report ? own : input, rule.quantity, 'quantity'),
  };
}
