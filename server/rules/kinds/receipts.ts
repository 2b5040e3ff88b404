import type { Rule } from '@/server/case-types/rules-schema';
import { cutShort, formatMoney, formatSome, nameCurrency } from '@/server/facts/display';
import type { CaseToJudge, Judgement } from '@/server/rules/contract';
import { lack } from '@/server/rules/kinds/say';
import { countReceipts, lacksReceipt, matchReceipts } from '@/server/rules/match-receipts';
import { type FactOf, isLacking, labelOf } from '@/server/rules/operands';
import { tabulateCharges, tabulateMatches } from '@/server/rules/tables';
import { localeOf, tellIn } from '@/server/rules/tell-in';

type RuleOf<Kind extends Rule['kind']> = Extract<Rule, { kind: Kind }>;

export function judgeEachLineHasReceipt(rule: RuleOf<'each_line_has_receipt'>, input: CaseToJudge): Judgement {
  const matching = matchReceipts(input, rule);
  if (isLacking(matching)) return lack(matching);
  const { matched, receipts, open } = matching;
  if (matched.length === 0)
    return lack({ lacking: `the ${labelOf(input, rule.lines)} were not found`, facts: [], field: rule.lines });
  const without = matched.filter(lacksReceipt).map(({ line }) => line);
  const citations = matched.flatMap(({ line, receipt }) => [
    ...line.citations.slice(0, 1),
    ...(receipt?.fact.citations.slice(0, 1) ?? []),
  ]);
  const table = tabulateMatches({ matched, receipts });
  if (open?.facts.some(({ isDoubtful }) => isDoubtful))
    return {
      outcome: 'unknown',
      statement: 'A receipt was read two ways, and a line has none.',
      told: tellIn(input, {
        en: () => 'We could not read one of your receipts for certain, and a cost that you claim has no other.',
        es: () => 'No hemos podido leer con certeza uno de sus recibos, y un gasto que reclama no tiene otro.',
      }),
      citations,
      table,
    };
  if (open) return { ...lack(open), table };
  if (without.length === 0)
    return {
      outcome: 'met',
      statement: `Each of the ${matched.length} lines has its receipt${matched.some(({ receipt }) => receipt === null) ? ' or needs none' : ''}.`,
      citations,
      table,
    };
  const named = without.map(({ value }) => `${value.description} (${formatMoney(value)})`).join(', ');
  return {
    outcome: 'not_met',
    statement: `${without.length} of ${matched.length} lines ${without.length === 1 ? 'has' : 'have'} no receipt: ${named}.`,
    citations: without.flatMap((line) => line.citations),
    table,
    wouldChange: `A receipt for each of: ${named}`,
  };
}

export function judgeChargedInCurrency(rule: RuleOf<'charged_in_currency'>, input: CaseToJudge): Judgement {
  const { currency } = input.caseType;
  const foreign = countReceipts(input, rule.receipts).facts.flatMap((fact) =>
    fact.value.type === 'line' && fact.value.currency !== currency ? [{ ...fact, value: fact.value }] : [],
  );
  const open = foreign.filter(({ value }) => value.charged?.currency !== currency);
  const [first] = open;
  const table = foreign.length === 0 ? {} : { table: tabulateCharges({ receipts: foreign, currency }) };
  if (!first) {
    const statement =
      foreign.length === 0
        ? `All receipts are in ${currency}.`
        : `Each receipt in another currency says what was charged in ${currency}.`;
    return { outcome: 'met', statement, citations: foreign.flatMap(({ citations }) => citations), ...table };
  }
  return {
    outcome: 'not_met',
    statement: `A receipt over ${formatMoney(first.value)} doesn’t say what was charged in ${currency}.`,
    told: tellUncharged(input, open),
    citations: open.flatMap(({ citations }) => citations),
    ...table,
    wouldChange: `The card statement that shows the amount in ${currency}`,
    ask: askCharged(input, open),
  };
}

function tellUncharged(input: CaseToJudge, open: readonly FactOf<'line'>[]): string {
  const locale = localeOf(input);
  const sums = formatSome(
    open.map(({ value }) => formatMoney(value, locale)),
    MOST_NAMED,
    locale,
  );
  const currency = nameCurrency(input.caseType.currency, locale);
  const isOne = open.length === 1;
  return tellIn(input, {
    en: () =>
      `${isOne ? 'A receipt' : 'Receipts'} over ${sums} ${isOne ? 'doesn’t' : 'don’t'} say what you were charged in ${currency}.`,
    es: () =>
      isOne
        ? `Un recibo de ${sums} no indica cuánto le cobraron en ${currency}.`
        : `Los recibos de ${sums} no indican cuánto le cobraron en ${currency}.`,
  });
}

function askCharged(input: CaseToJudge, open: readonly FactOf<'line'>[]): string {
  const locale = localeOf(input);
  const unnamed = tellIn(input, { en: () => 'the receipt', es: () => 'el recibo' });
  const named = formatSome(
    open.map(({ value }) => `${cutShort(value.description, LONGEST_NAME) || unnamed} (${formatMoney(value, locale)})`),
    MOST_NAMED,
    locale,
  );
  const currency = nameCurrency(input.caseType.currency, locale);
  return tellIn(input, {
    en: () => `Please send the card statement that shows what you were charged in ${currency} for ${named}.`,
    es: () => `Envíe el extracto de la tarjeta que muestra cuánto le cobraron en ${currency} por ${named}.`,
  });
}

/** A sentence that names more is read by nobody; the rule's table has them all. */
const MOST_NAMED = 6;

/** Of a receipt: enough to know it by. As many as are named fit in what an officer may ask for in one point. */
const LONGEST_NAME = 40;
