import { formatDate, formatMoney } from '@/server/facts/display';
import type { CaseToJudge, RuleFact, RuleTable, RuleTableCell } from '@/server/rules/contract';
import { lacksReceipt, type MatchedLine, type Receipt } from '@/server/rules/match-receipts';
import { type FactOf, labelOf, sourceOf } from '@/server/rules/operands';

const cell = (text: string, fact: RuleFact | null = null): RuleTableCell => ({
  text,
  place: fact?.citations[0] ?? null,
});
const words = (label: string) => ({ label, isAmount: false });
const amount = (label: string) => ({ label, isAmount: true });
const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const nameLine = ({ value }: FactOf<'line'>): string =>
  value.date === null ? value.description : `${value.description}, ${formatDate(value.date)}`;

/** Each claimed line beside its receipt, then the receipts that no line claims. */
export function tabulateMatches(input: { matched: readonly MatchedLine[]; receipts: readonly Receipt[] }): RuleTable {
  const used = new Set(input.matched.flatMap(({ receipt }) => receipt?.fact ?? []));
  const spare = input.receipts.filter(({ fact }) => !used.has(fact));
  return {
    columns: [words('Claimed'), amount('Amount'), words('Receipt')],
    rows: [
      ...input.matched.map((match) => ({
        cells: [
          cell(nameLine(match.line), match.line),
          cell(formatMoney(match.line.value)),
          match.receipt
            ? cell(match.receipt.fact.display, match.receipt.fact)
            : cell(lacksReceipt(match) ? 'None' : 'None needed'),
        ],
        isOpen: lacksReceipt(match),
      })),
      ...spare.map(({ fact }) => ({
        cells: [cell('Not claimed'), cell(''), cell(fact.display, fact)],
        isOpen: false,
      })),
    ],
  };
}

/** Receipts in other currencies, with what the account was charged. */
export const tabulateCharges = (input: { receipts: readonly FactOf<'line'>[]; currency: string }): RuleTable => ({
  columns: [words('Receipt'), amount('Amount'), amount(`Charged in ${input.currency}`)],
  rows: input.receipts.map((fact) => {
    const { charged } = fact.value;
    const counted = charged?.currency === input.currency ? charged : null;
    return {
      cells: [
        cell(nameLine(fact), fact),
        cell(formatMoney(fact.value)),
        cell(counted ? formatMoney(counted) : 'Not stated'),
      ],
      isOpen: counted === null,
    };
  }),
});

/** Lines, what they make, and the total that the paper states. */
export function tabulateSum(input: {
  lines: readonly FactOf<'line'>[];
  total: FactOf<'money'>;
  /** In minor units of the total's currency. */
  sum: number;
  isOpen: boolean;
}): RuleTable {
  const { lines, total, sum, isOpen } = input;
  return {
    columns: [words('Line'), amount('Amount')],
    rows: [
      ...lines.map((line) => ({ cells: [cell(nameLine(line), line), cell(formatMoney(line.value))], isOpen: false })),
      {
        cells: [cell('The lines make'), cell(formatMoney({ minor: sum, currency: total.value.currency }))],
        isOpen,
      },
      { cells: [cell('The stated total', total), cell(total.display)], isOpen },
    ],
  };
}

/** Payments by their day, each with what else its own paper states in figures. */
export function tabulatePayments(input: CaseToJudge, { dates }: { dates: readonly FactOf<'date'>[] }): RuleTable {
  const ordered = [...dates].sort((a, b) => a.value.date.localeCompare(b.value.date));
  return {
    columns: [words('Day'), words('Stated beside it')],
    rows: ordered.map((date) => {
      const beside = input.facts.filter(
        (fact) => fact.value.type === 'money' && fact.entry !== null && fact.entry === date.entry,
      );
      const stated = beside.map((fact) => `${labelOf(input, fact.field)} ${fact.display}`).join(', ');
      return { cells: [cell(date.display, date), cell(capitalise(stated), beside[0])], isOpen: false };
    }),
  };
}

/**
 * What an amount is made of where it is worked out, such as the balances of several accounts, and what its limit is made of where
 * that is a sum. Nothing where both stand on paper as they are.
 */
export function tabulateParts(
  input: CaseToJudge,
  rule: { amount: FactOf<'money'>; field: string; limit: readonly RuleFact[]; more: readonly FactOf<'line'>[] },
): { table?: RuleTable } {
  const isDerived = input.caseType.fields.find(({ key }) => key === rule.field)?.derived ?? false;
  const places = new Set(rule.amount.citations.map(placeKey));
  const parts = isDerived
    ? input.facts.filter(({ value, field, citations: [first] }) => {
        return value.type === 'money' && field !== rule.field && first !== undefined && places.has(placeKey(first));
      })
    : [];
  const limit = rule.more.length > 0 ? [...rule.limit, ...rule.more] : [];
  if (parts.length + limit.length === 0) return {};
  return {
    table: {
      columns: [words(parts.length > 0 ? 'Counted' : 'At most'), amount('Amount'), words('Paper')],
      rows: [...parts, ...limit].map((fact) => ({
        cells: [
          cell(fact.value.type === 'line' ? fact.value.description : capitalise(labelOf(input, fact.field)), fact),
          cell(fact.value.type === 'line' ? formatMoney(fact.value) : fact.display),
          cell(capitalise(sourceOf(input, fact))),
        ],
        isOpen: false,
      })),
    },
  };
}

const placeKey = ({ documentId, page, start }: { documentId: string; page: number; start: number }): string =>
  `${documentId} ${page} ${start}`;
