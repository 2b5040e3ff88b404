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
    if (!/\d|,/.test(under.text) && !/\d/.test(under.below[0]?.text ?? '')) continue;
    if (isLabelCell(cell) || isLabelCell(under)) continue;
    const name = readNameAt(cell.text, { mayBeFirm: false });
    if (!name || cell.text.slice(name.end).replace(/[^\p{L}]/gu, '').length > 3) continue;
    const address = readAddressAt({ view, cell: under, start: under.start, end: under.end, isLabelCell });
    if (!address?.hasPostcode || !address.hasNumber) continue;
    found.push({ name: { start: cell.start + name.start, end: cell.start + name.end }, address: address.lines });
  }
  return found;
}
