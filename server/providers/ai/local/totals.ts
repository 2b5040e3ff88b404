import type { Paper, PaperPage } from '@/server/facts/contract';
import { formatMoney } from '@/server/facts/display';
import { isQuotable } from '@/server/facts/quotable';
import { findAmounts } from '@/server/facts/values/find-amounts';
import type { CitationClaim, FindingClaim } from '@/server/providers/ai/contract';
import { type Cell, readCells } from '@/server/providers/ai/local/cells';

/** `hasHeader`: the first line stands right under the column's heading, so no amount above it was overlooked. */
type Column = { hasHeader: boolean; lines: Line[] };
type Line = { label: string; amount: Cell; minor: number; currency: string };

/** Edges this close, as a share of the page's width, are one column of amounts: about one letter. */
const SAME_EDGE = 0.012;
const SUM = /^(?:sub-?\s?total|net total|total|grand total|total claimed|invoice total|total due|amount due)\b/i;
const HEADER = /^(?:amount|total|price|cost|value|sum|net|gross)\b[^\d]*$/i;
const MIDWAY = /^(?:sub-?\s?total|net total)\b/i;

/** Lines that may be taken off, or that are part of another: what they do to the sum is not certain. */
const UNCERTAIN = /\b(?:discount|less|deposit|paid|credit|deduction|refund|incl|included|including|of which)\b/i;

/**
 * Columns of amounts that end in a total which is not their sum. Only where it is certain what belongs together: one column, one
 * currency, at least two amounts, and every line between them read as an amount.
 */
export function findWrongTotals(input: { document: Paper; currency: string }): FindingClaim[] {
  return input.document.pages.flatMap((page) => {
    const rows = readCells(page);
    // A running balance is no list of amounts, whatever stands under it.
    if (rows.some((row) => /^balance\b/i.test(row.at(-1)?.text ?? ''))) return [];
    return readColumns(page, rows, input.currency).flatMap((column) =>
      addUp({ column, page, documentId: input.document.id }),
    );
  });
}

/** Runs of rows whose last cell is an amount in the same column. A row that ends otherwise ends the run. */
function readColumns(page: PaperPage, rows: Cell[][], currency: string): Column[] {
  const columns: Column[] = [];
  let column: Column = { hasHeader: false, lines: [] };
  let header = false;
  for (const row of rows) {
    const line = readLine({ row, page, currency });
    const above = column.lines.at(-1);
    if (line && above && isSameColumn(above, line)) {
      column.lines.push(line);
    } else if (line || row.length !== 1 || !above) {
      // One cell alone is a description that wraps; anything else is another table.
      columns.push(column);
      column = { hasHeader: header && !above, lines: line ? [line] : [] };
    }
    header = HEADER.test(row.at(-1)?.text ?? '');
  }
  return [...columns, column].filter(({ lines }) => lines.length > 2);
}

function readLine(input: { row: Cell[]; page: PaperPage; currency: string }): Line | null {
  const { row, page, currency } = input;
  const amount = row.at(-1);
  if (!amount || row.length < 2 || !isQuotable(page.text, amount.start, amount.end)) return null;
  const [found] = findAmounts(amount.text, { currency });
  if (!found || found.currency === null || found.start > 0 || found.end < amount.text.length) return null;
  const label = row
    .slice(0, -1)
    .map((cell) => cell.text)
    .join(' ');
  return { label, amount, minor: found.minor, currency: found.currency };
}

function isSameColumn(above: Line, line: Line): boolean {
  const [upper, lower] = [above.amount, line.amount];
  const isAligned =
    Math.abs(upper.x - lower.x) < SAME_EDGE || Math.abs(upper.x + upper.w - lower.x - lower.w) < SAME_EDGE;
  return isAligned && above.currency === line.currency;
}

function addUp(input: { column: Column; page: PaperPage; documentId: string }): FindingClaim[] {
  const wrong: FindingClaim[] = [];
  let parts: Line[] = [];
  for (const line of input.column.lines) {
    if (!SUM.test(line.label)) {
      parts.push(line);
      continue;
    }
    if (isWrong({ ...input, parts, sum: line })) wrong.push(stateSum({ ...input, parts, sum: line }));
    // What follows a subtotal, such as VAT, is added to it; what follows a total is another matter.
    parts = MIDWAY.test(line.label) ? [line] : [];
    if (!MIDWAY.test(line.label)) break;
  }
  return wrong;
}

/** It must not be wrong for want of reading. */
function isWrong(input: { column: Column; parts: Line[]; sum: Line }): boolean {
  const { parts, sum } = input;
  if (parts.length < 2 || parts.some((part) => UNCERTAIN.test(part.label))) return false;
  const over = parts.reduce((total, part) => total + part.minor, 0) - sum.minor;
  // A part that is exactly what is too much was only named, such as the VAT inside a price.
  return over !== 0 && input.column.hasHeader && !parts.some((part) => part.minor === over);
}

function stateSum(input: { parts: Line[]; sum: Line; page: PaperPage; documentId: string }): FindingClaim {
  const { parts, sum, page, documentId } = input;
  const minor = parts.reduce((total, part) => total + part.minor, 0);
  const added = formatMoney({ minor, currency: sum.currency });
  const statement = `The ${parts.length} amounts above “${sum.label}” add up to ${added}, but ${formatMoney(sum)} is stated.`;
  const cite = (cell: Cell): CitationClaim => ({ documentId, page: page.number, quote: cell.text, start: cell.start });
  return {
    key: 'sum-wrong',
    statement: statement.slice(0, 1_000),
    citations: [sum, ...parts].map((line) => cite(line.amount)),
  };
}
