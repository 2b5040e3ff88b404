import type { PageReading } from '@/server/facts/extract/find-candidates';
import type { Cell } from '@/server/facts/extract/page-view';
import { readAddressAt } from '@/server/facts/extract/read-address';
import { readNameAt } from '@/server/facts/extract/read-words';
import type { Span } from '@/server/facts/values/span';

/** Whom a paper is sent to: a line that is a name over lines that are an address, with no label to either. */
export type Addressee = { name: Span; address: Span[] };

/** Addresses that are looked at on a page: a letter has two or three. */
const MOST = 8;
/** In line heights. */
const NEXT_LINE = 2.8;

export function findAddressees({ view }: Pick<PageReading, 'view'>, isLabelCell: (cell: Cell) => boolean): Addressee[] {
  const found: Addressee[] = [];
  for (const cell of view.cells) {
    if (found.length >= MOST) break;
    const [under] = cell.below;
    if (!under || cell.tokens.length > 7 || !/^\P{Ll}/u.test(cell.text) || /\d/.test(cell.text)) continue;
    if ((under.y - cell.y) / view.lineHeight > NEXT_LINE || Math.abs(under.x - cell.x) > view.letterWidth * 2) continue;
    if (isLabelCell(cell) || isLabelCell(under)) continue;
    const name = readNameAt(cell.text, { mayBeFirm: false });
    if (!name || cell.text.slice(name.end).replace(/[^\p{L}]/gu, '').length > 3) continue;
    const first = findFirstLine(under, view, isLabelCell);
    const address = first && readAddressAt({ view, cell: first, start: first.start, end: first.end, isLabelCell });
    if (!address?.hasPostcode || !address.hasNumber) continue;
    found.push({ name: { start: cell.start + name.start, end: cell.start + name.end }, address: address.lines });
  }
  return found;
}

/** Lines between a name and its address: a department, and the organisation that it is of. */
const MOST_BETWEEN = 2;

/** The line with which the address begins: the one under the name, or under what the person works for, which has no number. */
function findFirstLine(under: Cell, view: PageReading['view'], isLabelCell: (cell: Cell) => boolean): Cell | null {
  let line = under;
  for (let between = 0; between <= MOST_BETWEEN; between++) {
    if (/\d/.test(line.text)) return line;
    const [next] = line.below;
    if (!next || isLabelCell(next) || (next.y - line.y) / view.lineHeight > NEXT_LINE) return null;
    // "Rose Cottage" over "14 Mill Lane" is a house.
    if (/\d/.test(next.text) && !FIRM.test(line.text)) return line;
    line = next;
  }
  return null;
}

/** Words of an organisation or a part of one, which no address has. */
const FIRM =
  /(?<!\p{L})(?:department|dept|division|office|centre|center|institute|agency|ministry|university|college|faculty|school|council|company|group|limited|ltd|plc|gmbh|ag|sarl|services?|team|unit|foundation|society|association|laborator(?:y|ies)|research|institut|abteilung|amt|service|département|bureau|departamento|oficina|ufficio|dipartimento|dział|biuro|afdeling)(?!\p{L})/iu;
