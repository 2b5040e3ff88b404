import type { DateOperand } from '@/server/case-types/rules-schema';
import { formatValue } from '@/server/facts/display';
import type { CaseToJudge, RuleFact } from '@/server/rules/contract';
import {
  factsOf,
  isDisputed,
  isLacking,
  type Lacking,
  listProven,
  notFound,
  readAmbiguous,
  readOperand,
  readTwoWays,
} from '@/server/rules/operands';
import { isOnRefusal, paperOf, papersOfSum, readOnOf } from '@/server/rules/paper-of';

/** A day, with the fact that it comes from. */
export type Day = { day: string; fact: RuleFact };

export function readDay(input: CaseToJudge, { orElse, ...operand }: DateOperand): Day | Lacking {
  const isStated = listProven(input, operand.field).length > 0;
  return isStated || !orElse ? readStatedDay(input, operand) : readStatedDay(input, orElse);
}

/** The same; or each paper's own day, all certain, where those are several: a ticket there and one back. */
export function readDays(input: CaseToJudge, operand: DateOperand): Day[] | Lacking {
  const day = readDay(input, operand);
  if (!isLacking(day)) return [day];
  const { field, end } = operand;
  const days = listDays(input, field, end);
  const isCertain =
    days.length > 1 &&
    !isDisputed(input, field) &&
    listProven(input, field).every(({ isDoubtful, value }) => !isDoubtful && value.type !== 'ambiguous');
  return isCertain ? days : day;
}

/**
 * The day to hold against the last one that is in time. Where the oldest is asked for, one certain day in time is enough: a form that
 * was sent again, or an approval that was amended, takes nothing back. None is too late as long as one was read two ways.
 */
export function readDayInTime(input: CaseToJudge, operand: DateOperand, last: string): Day | Lacking {
  if (operand.pick !== 'oldest') return readDay(input, operand);
  const own = withoutRefusals(operand.among ? keepAmong(input, operand.among) : input, operand.field);
  const days = listDays(own, operand.field, operand.end).sort(byDay);
  const inTime = days.find(({ day, fact }) => day <= last && !fact.isDoubtful);
  if (inTime) return inTime;
  const doubtful = days.find(({ fact }) => fact.isDoubtful);
  return doubtful ? readTwoWays(own, doubtful.fact) : readDay(own, operand);
}

/** A paper that turns the request down grants nothing on its day, where another paper grants it. */
function withoutRefusals(input: CaseToJudge, field: string): CaseToJudge {
  const granting = listProven(input, field).filter((fact) => !isOnRefusal(input, fact));
  if (granting.length === 0) return input;
  return { ...input, facts: input.facts.filter((fact) => fact.field !== field || granting.includes(fact)) };
}

function readStatedDay(input: CaseToJudge, { field, end, pick, among }: Omit<DateOperand, 'orElse'>): Day | Lacking {
  if (pick) {
    const days = listDays(among ? keepAmong(input, among) : input, field, end).sort(byDay);
    const open = readAmbiguous(input, field);
    // It may be the one that is to be picked.
    if (open?.facts.some(({ value }) => !days.some(({ fact }) => isReadingOf(fact.value, value)))) return open;
    const picked = pick === 'newest' ? days.at(-1) : days[0];
    if (!picked) return notFound(input, field);
    return picked.fact.isDoubtful ? readTwoWays(input, picked.fact) : picked;
  }
  const fact = end ? readOperand(input, field, 'period') : readOperand(input, field, 'date');
  if (isLacking(fact)) return fact;
  const [day] = listDays({ ...input, facts: [fact] }, field, end);
  return day ?? notFound(input, field);
}

const byDay = (a: Day, b: Day): number => a.day.localeCompare(b.day);

const isReadingOf = (value: RuleFact['value'], open: RuleFact['value']): boolean =>
  open.type === 'ambiguous' && open.readings.some((reading) => formatValue(reading) === formatValue(value));

/** The case with the facts of those papers alone that a field's fact rests on. */
function keepAmong(input: CaseToJudge, key: string): CaseToJudge {
  const papers = new Set(input.facts.filter((fact) => fact.field === key).flatMap((fact) => papersOfSum(input, fact)));
  return papers.size === 0
    ? input
    : {
        ...input,
        // What stands on no paper is of none in particular.
        facts: input.facts.filter((fact) => readOnOf(fact).documentId === null || papers.has(paperOf(input, fact))),
      };
}

function listDays(input: Pick<CaseToJudge, 'facts' | 'caseType'>, field: string, end: DateOperand['end']): Day[] {
  if (!end) return factsOf(input, field, 'date').map((fact) => ({ day: fact.value.date, fact }));
  return factsOf(input, field, 'period').map((fact) => ({
    day: end === 'start' ? fact.value.from : fact.value.to,
    fact,
  }));
}
