import type { Cell } from './list-rows';

/** What a spreadsheet takes for the beginning of a formula: a name that begins so could run what its owner likes. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const SPECIAL = /["\r\n,;]/;

/** A spreadsheet's file: UTF-8 with its mark, so that names keep their letters, and lines as RFC 4180 ends them. */
export const writeCsv = (rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('')}`;

function writeCell(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const text = FORMULA.test(cell.trimStart()) || FORMULA.test(cell) ? `'${cell}` : cell;
  return SPECIAL.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
