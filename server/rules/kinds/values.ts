import type { Rule } from '@/server/case-types/rules-schema';
import { formatDate, formatMoney } from '@/server/facts/display';
import { addDays, addMonths } from '@/server/facts/values/calendar';
import { compareQuantities, convertQuantity, parseQuantity } from '@/server/facts/values/find-quantities';
import { addLines } from '@/server/rules/add-lines';
import type { CaseToJudge, Judgement, RuleFact } from '@/server/rules/contract';
import {
  askWhich,
  datedSourceOf,
  type FactOf,
  factsOf,
  isDisputed,
  isLacking,
  isNoted,
  type Lacking,
  labelOf,
  listProven,
  notFound,
  type Operand,
  readAmbiguous,
  readConstant,
  readDay,
  readLimit,
  readOperand,
  readTwoWays,
} from '@/server/rules/operands';
import { paperOf } from '@/server/rules/paper-of';
import { tabulateParts, tabulateSum } from '@/server/rules/tables';
import { tellDiffering, tellPapers, tellPlace } from '@/server/rules/tell';

type RuleOf<Kind extends Rule['kind']> = Extract<Rule, { kind: Kind }>;

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
/** "the date of damage on the claim form", and "the end of the period of the bank statement", which names its paper itself. */
function onPaper(input: CaseToJudge, fact: RuleFact, end?: 'start' | 'end'): string {
  const label = `${end ? `the ${end} of ` : ''}the ${labelOf(input, fact.field)}`;
  const isNamed = !isNoted(fact) && label.includes(tellPapers({ input, facts: [fact] }));
  return isNamed ? label : tellPlace({ input, label, facts: [fact] });
}

const cite = (...facts: RuleFact[]) => facts.flatMap(({ citations }) => citations);

/** Not known, and why. */
export const lack = ({ lacking, facts, field, ask }: Lacking): Judgement => ({
  outcome: 'unknown',
  statement: sentence(lacking),
  citations: cite(...facts),
  ...(field === undefined ? {} : { lacks: field }),
  ...(ask === undefined ? {} : { ask }),
});

export function judgeStated({ field }: RuleOf<'stated'>, input: CaseToJudge): Judgement {
  const label = labelOf(input, field);
  const facts = listProven(input, field);
  const [fact] = facts;
  if (!fact) return lack(notFound(input, field));
  const open = facts.every(({ value }) => value.type === 'ambiguous') ? readAmbiguous(input, field) : null;
  if (open) return lack(open);
  const [doubtful] = facts.filter(({ isDoubtful }) => isDoubtful);
  if (doubtful) return lack(readTwoWays(input, doubtful));
  const shown = facts.length === 1 ? fact.display : facts.map(({ display }) => display).join('; ');
  return { outcome: 'met', statement: `The ${label}: ${shown}.`.slice(0, 1_000), citations: cite(...facts) };
}

export function judgeAgrees({ field }: RuleOf<'agrees'>, input: CaseToJudge): Judgement {
  const label = labelOf(input, field);
  const facts = input.facts.filter((fact) => fact.field === field);
  const [first] = facts;
  if (!first) return lack(notFound(input, field));
  if (!isDisputed(input, field)) {
    const open = facts.every(({ value }) => value.type === 'ambiguous') ? readAmbiguous(input, field) : null;
    if (open) return lack(open);
    const on =
      facts.length > 1
        ? `is the same on ${facts.length} papers`
        : first.source.documentId === null
          ? 'is what an officer says'
          : 'stands on one paper';
    return {
      outcome: 'met',
      statement: `The ${label}, ${first.display}, ${on}.`,
      told: sentence(`${tellPlace({ input, label: `the ${label}`, facts })} is ${first.display}`),
      citations: cite(...facts),
    };
  }
  const seen = facts.filter(({ display }, index) => facts.findIndex((other) => other.display === display) === index);
  const values = seen
    .map((fact) => `${fact.display} ${isNoted(fact) ? 'in' : 'on'} ${datedSourceOf(input, fact)}`)
    .join(', ');
  const differ = facts.some(isNoted)
    ? `there are different values for the ${label}`
    : `the papers differ on the ${label}`;
  return {
    outcome: facts.some(({ isDoubtful }) => isDoubtful) ? 'unknown' : 'not_met',
    statement: sentence(`${differ}: ${values}`),
    citations: cite(...seen),
    told: tellDiffering({ input, field, facts }),
    wouldChange: `Confirmation of which ${label} is right`,
    ask: askWhich(input, field).words,
  };
}

export function judgeDateWithin(rule: RuleOf<'date_within'>, input: CaseToJudge): Judgement {
  const date = readDay(input, rule.date);
  if (isLacking(date)) return lack(date);
  const periods = factsOf(input, rule.period, 'period');
  const [first] = periods;
  if (!first) return lack(readAmbiguous(input, rule.period) ?? notFound(input, rule.period));
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
    told: sentence(
      `${onPaper(input, date.fact)}, ${formatDate(date.day)}, is ${side} ${onPaper(input, period)}, ${period.display}`,
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
  const limitOnPaper = `${onPaper(input, limit.fact, rule.limit.end)}, ${formatDate(limit.day)}`;
  return {
    outcome: date.day <= last ? 'met' : 'not_met',
    statement: sentence(
      `the ${label}, ${formatDate(date.day)}, is ${date.day <= last ? 'not after' : 'after'} ${formatDate(last)}${moved}`,
    ),
    told: sentence(
      `${onPaper(input, date.fact)}, ${formatDate(date.day)}, is ${tellSpan({ isWithin: date.day <= last, months: rule.months })} ${limitOnPaper}`,
    ),
    citations: cite(date.fact, limit.fact),
  };
}

const tellSpan = ({ isWithin, months }: { isWithin: boolean; months: number }): string => {
  if (months === 0) return isWithin ? 'not after' : 'after';
  return `${isWithin ? 'no more' : 'more'} than ${months} ${months === 1 ? 'month' : 'months'} after`;
};

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
    told: sentence(
      `${onPaper(input, date.fact, rule.date.end)}, ${formatDate(date.day)}, is ${isFresh ? 'no more than' : 'more than'} ${age} before ${formatDate(input.submittedOn)}, the day on which you sent us your case`,
    ),
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
    told: tellDays({ input, date, other, isSame }),
    citations: cite(date, other),
  };
}

/** The same words for every rule that compares the two, so that a letter says it once. */
function tellDays(days: { input: CaseToJudge; date: FactOf<'date'>; other: FactOf<'date'>; isSame: boolean }): string {
  const { input, date, other, isSame } = days;
  return sentence(
    isSame
      ? `${onPaper(input, date)} and ${onPaper(input, other)} are both ${date.display}`
      : `${onPaper(input, date)} is ${date.display}, but ${onPaper(input, other)} is ${other.display}`,
  );
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
    told: `We ${isNoted(amount) ? `have noted ${amount.display} as the ${label}` : `count ${amount.display} as ${onPaper(input, amount)}`}, which is ${over <= 0 ? 'not' : formatMoney({ minor: over, currency })} more than ${called}.`,
    citations: cite(amount, ...limit.facts, ...more),
    ...tabulateParts(input, { amount, field: rule.amount, limit: limit.facts, more }),
  };
}

export function judgeAddsUp(rule: RuleOf<'adds_up'>, input: CaseToJudge): Judgement {
  const lines = factsOf(input, rule.lines, 'line');
  const total = readOperand(input, rule.total, 'money');
  if (isLacking(total)) return lack(total);
  const called = labelOf(input, rule.lines);
  if (lines.length === 0) return lack({ lacking: `the ${called} were not found`, facts: [total], field: rule.lines });
  const { minor, currency } = total.value;
  const added = addLines({ lines, total: total.value, taxPercent: rule.taxPercent });
  if (!added) return lack({ lacking: `the ${called} were not read for certain`, facts: [total, ...lines] });
  const made = `the ${lines.length} lines make ${formatMoney({ minor: added.isTotal ? minor : added.sum, currency })}`;
  const says = `the ${labelOf(input, rule.total)} says`;
  return {
    outcome: added.isTotal ? 'met' : 'not_met',
    statement: sentence(added.isTotal ? `${made}, as ${says}` : `${made}, ${says} ${total.display}`),
    citations: cite(total, ...lines),
    table: tabulateSum({ lines, total, sum: added.isTotal ? minor : added.sum, isOpen: !added.isTotal }),
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
    const told = tellDays({ input, date: observed, other: needed, isSame: false });
    return { outcome: 'unknown', statement, told, citations, wouldChange };
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
    told: sentence(
      `${onPaper(input, quantity)} for ${observed.display} is ${quantity.display}${converted}, and ${least.number} ${least.unit} or more ${isEnough ? 'is' : 'would be'} needed`,
    ),
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
  const first = ofDay[0] ?? days[0];
  const report = first && paperOf(input, first);
  // What an officer says without a paper is said of the report that counts.
  const facts = input.facts.filter((fact) => fact.source.documentId === null || paperOf(input, fact) === report);
  const own = { ...input, facts };
  return {
    observed: readOperand(report ? own : input, rule.on.observed, 'date'),
    quantity: readOperand(report ? own : input, rule.quantity, 'quantity'),
  };
}
