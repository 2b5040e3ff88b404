import type { AwardPlan } from '@/server/case-types/rules-schema';
import { formatMoney } from '@/server/facts/display';
import { addMonths } from '@/server/platform/calendar-days';
import {
  add,
  type Fraction,
  fraction,
  isLess,
  multiply,
  notBelowZero,
  roundHalfUp,
} from '@/server/rules/award/fraction';
import { citeAll, makeAward } from '@/server/rules/award/make-award';
import type { Award, AwardLine, CaseToJudge, RuleFact } from '@/server/rules/contract';
import { judgeRequiredEvidence } from '@/server/rules/kinds/evidence';
import {
  askWhich,
  type FactOf,
  factsOf,
  inOtherCurrencies,
  isLacking,
  type Lacking,
  notFound,
  readAmbiguous,
  readMoneyConstant,
  readOperand,
  readTwoWays,
} from '@/server/rules/operands';
import { readOnOf } from '@/server/rules/paper-of';
import { ASK_HOW_OFTEN_PAID, findPayInterval, type PayInterval } from '@/server/rules/pay-interval';
import { tellPapers } from '@/server/rules/tell';
import { labelIn, localeOf, tellIn } from '@/server/rules/tell-in';

type Plan = Extract<AwardPlan, { way: 'rent_by_means' }>;

/** What an amount for one of these is in a week. */
const WEEKLY: Record<PayInterval, Fraction> = {
  week: fraction(1),
  two_weeks: fraction(1, 2),
  four_weeks: fraction(1, 4),
  month: fraction(12, 52),
  quarter: fraction(4, 52),
  year: fraction(1, 52),
};
/** Shares of the scheme that are figures of arithmetic and not of a year. */
const TAPER = fraction(65, 100);
const ADULT_AGE = 25;

/** A week's rent less 65 % of the income above the applicable amount; or which of its figures is not known. */
export function awardRentByMeans(plan: Plan, input: CaseToJudge): Award | Lacking {
  const rent = readOperand(input, plan.rent, 'money');
  const capital = readOperand(input, plan.capital, 'money');
  const household = readOperand(input, plan.household, 'household');
  const pays = listPays(plan, input);
  if (isLacking(rent)) return rent;
  if (isLacking(capital)) return capital;
  if (isLacking(household)) return household;
  if (isLacking(pays)) return pays;
  const { currency } = input.caseType;
  const { per } = rent.value;
  if (per === null)
    return { lacking: 'no paper says how often the rent is paid', facts: [rent], field: plan.rent, ask: HOW_OFTEN };
  const others = [rent, capital, ...pays.map(({ pay }) => pay)].filter(({ value }) => value.currency !== currency);
  if (others.length > 0) return inOtherCurrencies(others);
  const interval = findPayInterval({
    days: pays.map(({ date }) => date),
    said: pays.map(({ pay }) => pay.value.per),
  });
  if (interval === null)
    return {
      lacking: 'the payslips don’t tell how often the pay comes',
      facts: pays.map(({ pay }) => pay),
      field: plan.pay,
      ask: ASK_HOW_OFTEN_PAID,
    };
  const needs = findNeeds(plan, input, household.value);
  if (isLacking(needs)) return needs;

  const weeklyRent = multiply(fraction(rent.value.minor), WEEKLY[per]);
  const meanPay = multiply(
    fraction(
      pays.reduce((sum, { pay }) => sum + pay.value.minor, 0),
      pays.length,
    ),
    WEEKLY[interval],
  );
  const income = notBelowZero(
    add(add(meanPay, fraction(findTariff(input, capital.value.minor))), fraction(-needs.disregard)),
  );
  const over = notBelowZero(add(income, fraction(-needs.applicable)));
  const wanted = multiply(over, TAPER);
  const cut = isLess(weeklyRent, wanted) ? weeklyRent : wanted;

  const lines: AwardLine[] = [
    {
      label: 'Weekly rent',
      amountMinor: roundHalfUp(weeklyRent),
      because: `${rent.display}, as a week’s.`,
      citations: citeAll(rent),
      isReduction: false,
      told: {
        ...labelIn(input, 'Alquiler semanal'),
        because: tellIn(input, {
          en: () =>
            `By ${tellPapers({ input, facts: [rent] })} your rent is ${rent.display}${rent.value.per === 'week' ? '' : ', which comes to this much a week'}.`,
          es: () =>
            `Según ${tellPapers({ input, facts: [rent] })}, su alquiler es de ${rent.display}${rent.value.per === 'week' ? '' : ', que equivale a este importe por semana'}.`,
        }),
      },
    },
    {
      label: '65 % of the income above the applicable amount',
      amountMinor: -roundHalfUp(cut),
      because: `Income of ${formatMoney({ minor: roundHalfUp(income), currency })} a week against ${formatMoney({ minor: needs.applicable, currency })}.`,
      citations: citeAll(...pays.map(({ pay }) => pay), capital, household),
      isReduction: false,
      told: tellCut({ input, pays, capital, income: roundHalfUp(income), applicable: needs.applicable }),
    },
  ];
  return makeAward({ currency, lines, per: 'week' });
}

const HOW_OFTEN = { words: 'Please tell us how often you pay the rent: every week, every four weeks or every month.' };

type Cut = { input: CaseToJudge; pays: Pay[]; capital: RuleFact; income: number; applicable: number };

function tellCut({ input, pays, capital, income, applicable }: Cut): NonNullable<AwardLine['told']> {
  const { currency } = input.caseType;
  const papers = tellPapers({ input, facts: [...pays.map(({ pay }) => pay), capital] });
  if (localeOf(input) === 'es') {
    const mine = formatMoney({ minor: income, currency }, 'es');
    const free = formatMoney({ minor: applicable, currency }, 'es');
    return {
      label: 'Descuento por sus ingresos',
      because: `Según ${papers}, contamos ${mine} por semana como ingresos suyos. Un hogar como el suyo puede tener ${free} antes de que descontemos algo; de lo que supera esa cantidad descontamos el 65 %.`,
    };
  }
  const counted = `By ${papers} we count ${formatMoney({ minor: income, currency })} a week as your income.`;
  const needed = `A household like yours may have ${formatMoney({ minor: applicable, currency })} before we take anything off`;
  return { label: 'Less for your income', because: `${counted} ${needed}; of what is above it we take off 65 %.` };
}

type Pay = { pay: FactOf<'money'>; date: string };

/**
 * Each payment with its day, one that was sent twice once. Lacking where one is doubtful or without a day, where two of one day differ,
 * or where there are fewer than the scheme asks for: a mean of those is no income.
 */
function listPays(plan: Plan, input: CaseToJudge): Pay[] | Lacking {
  const dates = factsOf(input, plan.payDate, 'date');
  const byDate = new Map<string, Pay>();
  // What was read for certain first: of a payslip that was sent twice the other reading then stands in no way.
  const certainFirst = factsOf(input, plan.pay, 'money').sort((a, b) => Number(a.isDoubtful) - Number(b.isDoubtful));
  for (const pay of certainFirst) {
    const own = dates.find((date) =>
      date.entry === null ? readOnOf(date).documentId === readOnOf(pay).documentId : date.entry === pay.entry,
    );
    const copied = own && byDate.get(own.value.date)?.pay;
    if (copied && copied.value.minor === pay.value.minor) continue;
    if (pay.isDoubtful) return readTwoWays(input, pay);
    if (!own) return readAmbiguous(input, plan.payDate) ?? { ...notFound(input, plan.payDate), facts: [pay] };
    if (own.isDoubtful) return readTwoWays(input, own);
    const other = byDate.get(own.value.date)?.pay;
    if (other && other.value.minor !== pay.value.minor)
      return {
        lacking: `two payments of ${own.display} differ`,
        facts: [other, pay],
        field: plan.pay,
        ask: askWhich(input, plan.pay),
      };
    byDate.set(own.value.date, { pay, date: own.value.date });
  }
  if (byDate.size === 0) return notFound(input, plan.pay);
  if (!hasEnoughPays(plan, input))
    return { lacking: 'there are too few payslips for a mean', facts: [], field: plan.payDate };
  return [...byDate.values()];
}

/** A mean of fewer payments than the scheme asks for is no income. */
function hasEnoughPays({ payDate }: Plan, input: CaseToJudge): boolean {
  return input.caseType.rules.every(
    (rule) =>
      rule.kind !== 'required_evidence' ||
      rule.count?.field !== payDate ||
      judgeRequiredEvidence(rule, input).outcome === 'met',
  );
}

type Needs = { applicable: number; disregard: number };

function findNeeds(plan: Plan, input: CaseToJudge, household: FactOf<'household'>['value']): Needs | Lacking {
  const constant = (key: string): number => readMoneyConstant(input, key).minor;
  const children = household.children * constant('child-amount');
  switch (household.composition) {
    case 'couple':
      return { applicable: constant('couple-amount') + children, disregard: constant('couple-disregard') };
    case 'lone_parent':
      return { applicable: constant('lone-parent-amount') + children, disregard: constant('lone-parent-disregard') };
    case 'single': {
      const birth = readOperand(input, plan.birth, 'date');
      if (isLacking(birth)) return birth;
      const isAdult = addMonths(birth.value.date, ADULT_AGE * 12) <= input.submittedOn;
      return {
        applicable: constant(isAdult ? 'single-amount' : 'single-under-25-amount') + children,
        disregard: constant('single-disregard'),
      };
    }
  }
}

/** A pound a week for each £250, or part of it, above £6,000. */
function findTariff(input: CaseToJudge, capital: number): number {
  const over = capital - readMoneyConstant(input, 'capital-disregard').minor;
  const step = readMoneyConstant(input, 'capital-step').minor;
  return over <= 0 ? 0 : Math.ceil(over / step) * readMoneyConstant(input, 'capital-tariff').minor;
}
