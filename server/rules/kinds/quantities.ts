import type { Rule } from '@/server/case-types/rules-schema';
import { formatList } from '@/server/facts/display';
import {
  compareQuantities,
  convertQuantity,
  parseQuantity,
  type Quantity,
} from '@/server/facts/values/find-quantities';
import type { CaseToJudge, Judgement, RuleFact } from '@/server/rules/contract';
import { tellDays } from '@/server/rules/kinds/dates';
import { cite, lack, onPaper, sentence } from '@/server/rules/kinds/say';
import {
  askWhich,
  type FactOf,
  factsOf,
  isLacking,
  type Lacking,
  labelOf,
  listProven,
  type Operand,
  readAmbiguous,
  readConstant,
  readOperand,
  readTwoWays,
} from '@/server/rules/operands';
import { paperOf, readOnOf } from '@/server/rules/paper-of';
import { tellDiffering } from '@/server/rules/tell';
import { tellIn } from '@/server/rules/tell-in';

type QuantityRule = Extract<Rule, { kind: 'quantity_at_least' }>;
/** What one paper says was observed on the day that matters, or may have been. */
type Report = { observed: RuleFact; quantity: FactOf<'quantity'> };

/** Every report of the day counts: where they stand on different sides of the limit, nothing is told. */
export function judgeQuantityAtLeast(rule: QuantityRule, input: CaseToJudge): Judgement {
  const needed = readOperand(input, rule.on.needed, 'date');
  const least = readConstant(input, rule.constant);
  if (!('unit' in least)) throw new Error(`the constant ${rule.constant} is no quantity`);
  const limit = parseQuantity(`${least.number} ${least.unit}`);
  if (!limit) throw new Error(`the constant ${rule.constant} has no known unit`);
  const label = labelOf(input, rule.quantity);
  const wanted = isLacking(needed) ? '' : ` for ${needed.display}`;
  const wouldChange = `A report${wanted} with a ${label} of ${least.number} ${least.unit} or more`;
  const reports = isLacking(needed) ? [] : listReports({ rule, input, day: needed.value.date });
  const sure = isLacking(needed) ? [] : reports.filter((report) => isSure(report, { day: needed.value.date, limit }));
  const [first] = sure;
  const read = first && readQuantity(first);
  if (isLacking(needed) || !first || !read) return { ...lackReport(rule, input, needed), wouldChange };
  const isEnough = compareQuantities(read, limit) >= 0;
  const onSide = (report: Report): boolean => {
    const other = readQuantity(report);
    return other?.dimension === limit.dimension && compareQuantities(other, limit) >= 0 === isEnough;
  };
  const apart = sure.filter((report) => !onSide(report));
  if (apart.length > 0) {
    const facts = sure.map(({ quantity }) => quantity);
    const shown = formatList([...new Set(facts.map(({ display }) => display))], 'and');
    return {
      outcome: 'unknown',
      statement: `The papers for ${needed.display} give a ${label} of ${shown}, on both sides of ${least.number} ${least.unit}.`,
      told: tellDiffering({ input, field: rule.quantity, facts }),
      ask: askWhich({ ...input, facts }, rule.quantity).words,
      citations: cite(...sure.flatMap(({ quantity, observed }) => [quantity, observed]), needed),
      wouldChange,
    };
  }
  const open = reports.find((report) => !sure.includes(report) && (report.quantity.isDoubtful || !onSide(report)));
  if (open) return { ...lack(lackOf(input, open)), wouldChange };
  const { quantity } = first;
  const converted =
    read.unit === limit.unit ? '' : ` (${Math.round(convertQuantity(read, limit.unit) * 10) / 10} ${limit.unit})`;
  return {
    outcome: isEnough ? 'met' : 'not_met',
    statement: `The ${label} on ${needed.display}, ${quantity.display}${converted}, is ${isEnough ? 'at least' : 'below'} ${least.number} ${least.unit}.`,
    told: sentence(
      tellIn(input, {
        en: () =>
          `${onPaper(input, quantity)} for ${needed.display} is ${quantity.display}${converted}, and ${least.number} ${least.unit} or more ${isEnough ? 'is' : 'would be'} needed`,
        es: () =>
          `${onPaper(input, quantity)} del ${needed.display} es de ${quantity.display}${converted}, y ${isEnough ? 'se necesitan' : 'se necesitarían'} ${least.number} ${least.unit} o más`,
      }),
    ),
    citations: cite(...sure.flatMap((report) => [report.quantity, report.observed]), needed),
    wouldChange,
  };
}

const readQuantity = ({ quantity: { value } }: Report): Quantity | null =>
  parseQuantity(`${value.number} ${value.unit}`);

/** What is measured, by papers that are of the day or may be: what an officer says without a paper is said of every report. */
function listReports({ rule, input, day }: { rule: QuantityRule; input: CaseToJudge; day: string }): Report[] {
  const days = listProven(input, rule.on.observed);
  const isPaperless = (fact: RuleFact): boolean => readOnOf(fact).documentId === null;
  return factsOf(input, rule.quantity, 'quantity').flatMap((quantity) => {
    const own = days.filter((fact) => isPaperless(quantity) || paperOf(input, fact) === paperOf(input, quantity));
    const said = own.length > 0 ? own : days.filter(isPaperless);
    const observed = said.find((fact) => isDay(fact, day)) ?? said.find((fact) => mayBeDay(fact, day));
    return observed ? [{ observed, quantity }] : [];
  });
}

const isDay = ({ value, isDoubtful }: RuleFact, day: string): boolean =>
  !isDoubtful && value.type === 'date' && value.date === day;

const mayBeDay = ({ value, isDoubtful }: RuleFact, day: string): boolean =>
  isDoubtful ||
  (value.type === 'ambiguous' && value.readings.some((reading) => reading.type === 'date' && reading.date === day));

const isSure = (report: Report, { day, limit }: { day: string; limit: Quantity }): boolean =>
  isDay(report.observed, day) && !report.quantity.isDoubtful && readQuantity(report)?.dimension === limit.dimension;

/** Why a report that speaks against the others can't be set aside, nor counted. */
function lackOf(input: CaseToJudge, { observed, quantity }: Report): Lacking {
  if (quantity.isDoubtful) return readTwoWays(input, quantity);
  return readAmbiguous({ ...input, facts: [observed] }, observed.field) ?? readTwoWays(input, observed);
}

/** Why no report of the day can be held against the limit. */
function lackReport(rule: QuantityRule, input: CaseToJudge, needed: Operand<'date'>): Judgement {
  const { observed, quantity } = readObservation(rule, input, needed);
  if (isLacking(quantity)) return lack(quantity);
  if (isLacking(observed)) return lack(observed);
  if (isLacking(needed)) return lack(needed);
  if (observed.value.date === needed.value.date)
    return lack({
      lacking: `the ${labelOf(input, rule.quantity)} is in no unit that can be compared`,
      facts: [quantity],
    });
  return {
    outcome: 'unknown',
    statement: `The report is of ${observed.display}, and the ${labelOf(input, rule.on.needed)} is ${needed.display}.`,
    told: tellDays({ input, date: observed, other: needed, isSame: false }),
    citations: cite(quantity, observed, needed),
  };
}

/** The quantity of the report that is of the day that matters, where one is; else of the first report. */
function readObservation(
  rule: QuantityRule,
  input: CaseToJudge,
  needed: Operand<'date'>,
): { observed: Operand<'date'>; quantity: Operand<'quantity'> } {
  const days = factsOf(input, rule.on.observed, 'date');
  const ofDay = isLacking(needed) ? [] : days.filter(({ value }) => value.date === needed.value.date);
  const first = ofDay[0] ?? days[0];
  const report = first && paperOf(input, first);
  // What an officer says without a paper is said of the report that counts.
  const facts = input.facts.filter((fact) => readOnOf(fact).documentId === null || paperOf(input, fact) === report);
  const own = { ...input, facts };
  return {
    observed: readOperand(report ? own : input, rule.on.observed, 'date'),
    quantity: readOperand(report ? own : input, rule.quantity, 'quantity'),
  };
}
