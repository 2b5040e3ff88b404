import type { Rule } from '@/server/case-types/rules-schema';
import { formatDate, formatList } from '@/server/facts/display';
import { addDays, addMonths } from '@/server/platform/calendar-days';
import type { CaseToJudge, Judgement, RuleFact } from '@/server/rules/contract';
import { type Day, readDay, readDayInTime, readDays } from '@/server/rules/days';
import { cite, lack, onPaper, sentence } from '@/server/rules/kinds/say';
import {
  type FactOf,
  factsOf,
  isLacking,
  labelOf,
  listProven,
  notFound,
  readAmbiguous,
  readOperand,
  readTwoWays,
} from '@/server/rules/operands';
import { countMonths, nameIt } from '@/server/rules/spanish';
import { localeOf, tellIn } from '@/server/rules/tell-in';

type RuleOf<Kind extends Rule['kind']> = Extract<Rule, { kind: Kind }>;

export function judgeDateWithin(rule: RuleOf<'date_within'>, input: CaseToJudge): Judgement {
  const days = readDays(input, rule.date);
  if (isLacking(days)) return lack(days);
  const [date] = days;
  const periods = factsOf(input, rule.period, 'period');
  const [first] = periods;
  if (!date || !first) return lack(readAmbiguous(input, rule.period) ?? notFound(input, rule.period));
  const holding = days.map(({ day }) => {
    const holds = periods.filter(
      ({ value }) => day >= addDays(value.from, -rule.slackDays) && day <= addDays(value.to, rule.slackDays),
    );
    return holds.find(({ isDoubtful }) => !isDoubtful) ?? holds[0];
  });
  const doubtful = holding.find((period) => period?.isDoubtful && !provesItself(period.value));
  if (doubtful) return lack(readTwoWays(input, doubtful));
  if (days.length > 1) return judgeEachWithin({ rule, input, days, holding, period: first });
  const [holds] = holding;
  const period = holds ?? first;
  const side = holds ? 'within' : date.day < first.value.from ? 'before' : 'after';
  return {
    outcome: holds ? 'met' : isPeriodOpen(input, rule.period) ? 'unknown' : 'not_met',
    statement: sentence(
      `the ${labelOf(input, rule.date.field)}, ${formatDate(date.day)}, is ${side} the ${labelOf(input, rule.period)}, ${period.display}`,
    ),
    told: sentence(
      tellIn(input, {
        en: () =>
          `${onPaper(input, date.fact)}, ${formatDate(date.day)}, is ${side} ${onPaper(input, period)}, ${period.display}`,
        es: () =>
          `${onPaper(input, date.fact)}, ${formatDate(date.day, 'es')}, ${SIDES[side]} ${onPaper(input, period)}, ${period.display}`,
      }),
    ),
    citations: cite(date.fact, ...(holds ? [period] : periods)),
  };
}

const SIDES = {
  within: 'está dentro de este plazo:',
  before: 'es anterior a este plazo:',
  after: 'es posterior a este plazo:',
} as const;

/** A year to the day: a slip in one of its ends would have broken it. Two years are what a slip in a year makes of one. */
const provesItself = ({ from, to }: { from: string; to: string }): boolean =>
  [to, addDays(to, 1)].includes(addMonths(from, 12));

/** Last year's paper beside this year's refuses nothing, and nor does one that can be read in two ways. */
function isPeriodOpen(input: CaseToJudge, field: string): boolean {
  const stated = listProven(input, field);
  return new Set(stated.map(({ display }) => display)).size > 1 || stated.some(({ isDoubtful }) => isDoubtful);
}

type EachDay = {
  rule: RuleOf<'date_within'>;
  input: CaseToJudge;
  days: Day[];
  /** The period that holds each of the days. */
  holding: (RuleFact | undefined)[];
  period: RuleFact;
};

/** Papers that each have their own day fit where all of them do, and don't where none does. */
function judgeEachWithin({ rule, input, days, holding, period }: EachDay): Judgement {
  const within = holding.filter((holds) => holds !== undefined).length;
  const label = labelOf(input, rule.date.field);
  const shown = formatList([...new Set(days.map(({ day }) => formatDate(day)))], 'and');
  const limits = `the ${labelOf(input, rule.period)}, ${period.display}`;
  const isMixed = within > 0 && within < days.length;
  const isOpen = isMixed || (within === 0 && isPeriodOpen(input, rule.period));
  return {
    outcome: isOpen ? 'unknown' : within > 0 ? 'met' : 'not_met',
    statement: isMixed
      ? `Not each ${label}, ${shown}, is within ${limits}.`
      : `Each ${label}, ${shown}, is ${within > 0 ? 'within' : 'outside'} ${limits}.`,
    ...(input.locale === 'es' && !isMixed
      ? { told: tellEach({ input, label, days, period, isWithin: within > 0 }) }
      : {}),
    citations: cite(...days.map(({ fact }) => fact), period),
  };
}

type EachTold = Pick<EachDay, 'input' | 'days' | 'period'> & { label: string; isWithin: boolean };

function tellEach({ input, label, days, period, isWithin }: EachTold): string {
  const shown = formatList([...new Set(days.map(({ day }) => formatDate(day, 'es')))], 'and', 'es');
  const limits = `${nameIt(labelOf(input, period.field))}, ${period.display}`;
  return sentence(`${nameIt(label)}, ${shown}, ${isWithin ? 'está dentro' : 'está fuera'} de este plazo: ${limits}`);
}

export function judgeDateBefore(rule: RuleOf<'date_before'>, input: CaseToJudge): Judgement {
  const limit = readDay(input, rule.limit);
  const last = isLacking(limit) ? null : addMonths(limit.day, rule.months);
  const date = last === null ? readDay(input, rule.date) : readDayInTime(input, rule.date, last);
  if (isLacking(date)) return lack(date);
  if (isLacking(limit) || last === null) return lack(isLacking(limit) ? limit : notFound(input, rule.limit.field));
  const label = labelOf(input, rule.date.field);
  const moved =
    rule.months === 0
      ? ''
      : `, which is ${rule.months} ${rule.months === 1 ? 'month' : 'months'} after ${formatDate(limit.day)}`;
  const limitOnPaper = onPaper(input, limit.fact, rule.limit.end);
  const isWithin = date.day <= last;
  return {
    outcome: date.day <= last ? 'met' : 'not_met',
    statement: sentence(
      `the ${label}, ${formatDate(date.day)}, is ${date.day <= last ? 'not after' : 'after'} ${formatDate(last)}${moved}`,
    ),
    told: sentence(
      tellIn(input, {
        en: () =>
          `${onPaper(input, date.fact)}, ${formatDate(date.day)}, is ${tellSpan({ isWithin, months: rule.months })} ${limitOnPaper}, ${formatDate(limit.day)}`,
        es: () =>
          `${onPaper(input, date.fact)}, ${formatDate(date.day, 'es')}, ${tellSpanishSpan({ isWithin, months: rule.months })}: ${limitOnPaper}, ${formatDate(limit.day, 'es')}`,
      }),
    ),
    citations: cite(date.fact, limit.fact),
  };
}

const tellSpan = ({ isWithin, months }: { isWithin: boolean; months: number }): string => {
  if (months === 0) return isWithin ? 'not after' : 'after';
  return `${isWithin ? 'no more' : 'more'} than ${months} ${months === 1 ? 'month' : 'months'} after`;
};

const tellSpanishSpan = ({ isWithin, months }: { isWithin: boolean; months: number }): string => {
  if (months === 0) return isWithin ? 'no es posterior a esta otra fecha' : 'es posterior a esta otra fecha';
  return `${isWithin ? 'no es' : 'es'} de más de ${countMonths(months)} después de esta otra fecha`;
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
      tellIn(input, {
        en: () =>
          `${onPaper(input, date.fact, rule.date.end)}, ${formatDate(date.day)}, is ${isFresh ? 'no more than' : 'more than'} ${age} before ${formatDate(input.submittedOn)}, the day on which you sent us your case`,
        es: () =>
          `${onPaper(input, date.fact, rule.date.end)}, ${formatDate(date.day, 'es')}, ${isFresh ? 'no es' : 'es'} de más de ${countMonths(rule.months)} antes del ${formatDate(input.submittedOn, 'es')}, el día en que nos envió su caso`,
      }),
    ),
    citations: cite(date.fact),
    wouldChange: `A paper of ${formatDate(oldest)} or later`,
  };
}

/** Whether a paper is of the other day: one of several is enough. */
export function judgeSameDay(rule: RuleOf<'same_day'>, input: CaseToJudge): Judgement {
  const other = readOperand(input, rule.other, 'date');
  const dates = factsOf(input, rule.date, 'date');
  const [first] = dates;
  if (!first) return lack(readAmbiguous(input, rule.date) ?? notFound(input, rule.date));
  if (isLacking(other)) return lack(other);
  const same = dates.find(({ value, isDoubtful }) => !isDoubtful && value.date === other.value.date);
  // It may be the one of that day.
  const doubtful = dates.find(({ isDoubtful }) => isDoubtful);
  if (!same && doubtful) return lack(readTwoWays(input, doubtful));
  const open = factsOf(input, rule.date, 'ambiguous').find(({ value }) =>
    value.readings.some((reading) => reading.type === 'date' && reading.date === other.value.date),
  );
  const ambiguous = open && !same ? readAmbiguous({ ...input, facts: [open] }, rule.date) : null;
  if (ambiguous) return lack(ambiguous);
  const shown = same
    ? same.display
    : formatList([...new Set(dates.map(({ display }) => display))], 'or', localeOf(input));
  return {
    outcome: same ? 'met' : 'not_met',
    statement: sentence(
      `the ${labelOf(input, rule.date)}, ${shown}, is ${same ? '' : 'not '}the ${labelOf(input, rule.other)}, ${other.display}`,
    ),
    told: tellDays({ input, date: same ?? { ...first, display: shown }, other, isSame: same !== undefined }),
    citations: cite(...(same ? [same] : dates), other),
  };
}

/** The same words for every rule that compares the two, so that a letter says it once. */
export function tellDays(days: {
  input: CaseToJudge;
  date: FactOf<'date'>;
  other: FactOf<'date'>;
  isSame: boolean;
}): string {
  const { input, date, other, isSame } = days;
  return sentence(
    tellIn(input, {
      en: () =>
        isSame
          ? `${onPaper(input, date)} and ${onPaper(input, other)} are both ${date.display}`
          : `${onPaper(input, date)} is ${date.display}, but ${onPaper(input, other)} is ${other.display}`,
      es: () =>
        isSame
          ? `${onPaper(input, date)} y ${onPaper(input, other)} son la misma: ${date.display}`
          : `${onPaper(input, date)} es ${date.display}, pero ${onPaper(input, other)} es ${other.display}`,
    }),
  );
}
