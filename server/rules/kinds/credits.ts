import type { Rule } from '@/server/case-types/rules-schema';
import { formatDate, formatMoney } from '@/server/facts/display';
import { addDays } from '@/server/platform/calendar-days';
import type { CaseToJudge, Judgement } from '@/server/rules/contract';
import { lack, sentence } from '@/server/rules/kinds/say';
import { daysOf } from '@/server/rules/line-days';
import { type FactOf, factsOf, labelOf, notFound, readAmbiguous } from '@/server/rules/operands';
import { paperOf } from '@/server/rules/paper-of';
import { nameIt } from '@/server/rules/spanish';

type Credited = Extract<Rule, { kind: 'credited' }>;
type Paid = { amount: FactOf<'money'>; day: string };

/** Days from the day of pay until a bank shows it, with a weekend or a holiday between, and before it. */
const DAYS_AFTER = 5;
const DAYS_BEFORE = 3;

/** Whether each amount was paid into an account. Of a day that no statement covers nothing can be told. */
export function judgeCredited(rule: Credited, input: CaseToJudge): Judgement {
  const paid = listPaid(rule, input);
  if (paid.length === 0) return lack(readAmbiguous(input, rule.days) ?? notFound(input, rule.amounts));
  // By their days, so that an earlier payment never takes a later one's: what bears no day fits any, and comes last.
  const credits = factsOf(input, rule.credits, 'line')
    .filter(({ isDoubtful }) => !isDoubtful)
    .sort((one, other) => firstDayOf(one).localeCompare(firstDayOf(other)));
  const periods = factsOf(input, rule.period, 'period');
  const readable = periods.filter((period) =>
    credits.some((credit) => paperOf(input, credit) === paperOf(input, period)),
  );
  if (readable.length === 0)
    return lack({
      lacking: 'no line of a bank statement that adds to its balance was read for certain',
      facts: periods,
    });
  const covered = paid
    .filter(({ day }) => readable.some(({ value }) => value.from <= day && day <= value.to))
    .sort((one, other) => one.day.localeCompare(other.day));
  if (covered.length === 0)
    return lack({
      lacking: `no bank statement that could be read covers the ${labelOf(input, rule.days)}`,
      facts: periods,
    });
  const used = new Set<FactOf<'line'>>();
  const pairs = covered.map((one) => {
    const credit = credits.find((candidate) => !used.has(candidate) && isPaidBy(one, candidate));
    if (credit) used.add(credit);
    return { ...one, credit };
  });
  const without = pairs.filter(({ credit }) => credit === undefined);
  const name = ({ amount, day }: Paid): string => `${formatMoney(amount.value)} of ${formatDate(day)}`;
  const label = labelOf(input, rule.amounts);
  return {
    outcome: without.length === 0 ? 'met' : 'not_met',
    statement:
      without.length === 0
        ? `The ${label} was paid into the account: ${pairs.map(name).join(', ')}.`
        : `The ${label} appears on no bank statement: ${without.map(name).join(', ')}.`,
    ...(input.locale === 'es' && without.length > 0 ? { told: tellUnpaid({ label, without }) } : {}),
    citations: pairs.flatMap(({ amount, credit }) => [
      ...amount.citations.slice(0, 1),
      ...(credit?.citations.slice(0, 1) ?? []),
    ]),
  };
}

function tellUnpaid({ label, without }: { label: string; without: Paid[] }): string {
  const named = without.map(({ amount, day }) => `${formatMoney(amount.value, 'es')} del ${formatDate(day, 'es')}`);
  return sentence(`${nameIt(label)} no figura en ningún extracto bancario: ${named.join(', ')}`);
}

/** Each amount with the day of its own payslip, one that was sent twice once; a doubtful one proves nothing. */
function listPaid({ amounts, days }: Credited, input: CaseToJudge): Paid[] {
  const dates = factsOf(input, days, 'date').filter(({ isDoubtful }) => !isDoubtful);
  const paid = factsOf(input, amounts, 'money').flatMap((amount): [string, Paid][] => {
    const own = dates.find((date) =>
      date.entry !== null && amount.entry !== null
        ? date.entry === amount.entry
        : paperOf(input, date) === paperOf(input, amount),
    );
    const day = own?.value.date;
    return day && !amount.isDoubtful ? [[`${day} ${amount.value.minor}`, { amount, day }]] : [];
  });
  return [...new Map(paid).values()];
}

const firstDayOf = ({ value }: FactOf<'line'>): string => [...daysOf(value)].sort()[0] ?? '9999';

function isPaidBy({ amount, day }: Paid, { value }: FactOf<'line'>): boolean {
  if (value.minor !== amount.value.minor || value.currency !== amount.value.currency) return false;
  const shown = daysOf(value);
  return (
    shown.length === 0 || shown.some((one) => one >= addDays(day, -DAYS_BEFORE) && one <= addDays(day, DAYS_AFTER))
  );
}
