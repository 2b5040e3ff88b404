import type { Block, Cell, Table } from './contract';
import { MAX_COLUMNS } from './limits';
import { childOf, childrenOf, numberOf, settingOf, type XmlElement } from './parse-xml';
import { groundOf } from './read-look';
import type { Reading, Surroundings } from './read-story';

type TableReading = {
  reading: Reading;
  table: XmlElement;
  readCell: (reading: Reading, cell: XmlElement, around: Surroundings) => Block[];
};

/** A table, each cell at its place, so that no two ever overlap, however many columns a cell claims. */
export function readTable({ reading, table, readCell }: TableReading): Block[] {
  const properties = childOf(table, 'w:tblPr');
  const isStyled = settingOf(properties, 'w:tblStyle') !== undefined;
  const cells: Cell[] = [];
  /** The cell above, by its column. */
  const above = new Map<number, Cell>();
  const rows = listRows(table);
  let width = 1;
  rows.forEach((row, y) => {
    let x = spanOf(childOf(row, 'w:trPr'), 'w:gridBefore', 0);
    for (const element of listCells(row)) {
      const own = childOf(element, 'w:tcPr');
      const columns = Math.min(spanOf(own, 'w:gridSpan', 1), MAX_COLUMNS - x);
      if (columns < 1) break;
      const merge = childOf(own, 'w:vMerge');
      const upper = above.get(x);
      if (
        merge &&
        merge.attributes['w:val'] !== 'restart' &&
        upper?.columns === columns &&
        upper.y + upper.rows === y
      ) {
        upper.rows += 1;
      } else {
        const ground = groundOf(own);
        const blocks = readCell(reading, element, { isPainted: isStyled && ground === null });
        const cell: Cell = { x, y, columns, rows: 1, ground, blocks };
        cells.push(cell);
        above.set(x, cell);
      }
      x += columns;
      width = Math.max(width, x);
    }
  });
  if (cells.length === 0) return [];
  const found: Table = {
    kind: 'table',
    columns: readWidths({ table, count: width }),
    rowCount: rows.length,
    isRuled: isStyled || hasLines(childOf(properties, 'w:tblBorders')),
    cells,
  };
  return [found];
}

/** Rows and cells may stand in content controls. */
const listWithin = (parent: XmlElement, name: string): XmlElement[] =>
  parent.children.flatMap((child) => {
    if (child.name === name) return [child];
    return ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins'].includes(child.name) ? listWithin(child, name) : [];
  });

const listRows = (table: XmlElement): XmlElement[] =>
  listWithin(table, 'w:tr').filter((row) => !childOf(childOf(row, 'w:trPr'), 'w:del'));

const listCells = (row: XmlElement): XmlElement[] => listWithin(row, 'w:tc');

const spanOf = (properties: XmlElement | undefined, name: string, usual: number): number =>
  numberOf(settingOf(properties, name), { least: usual, most: MAX_COLUMNS }) ?? usual;

function readWidths({ table, count }: { table: XmlElement; count: number }): number[] {
  const widths = childrenOf(childOf(table, 'w:tblGrid'), 'w:gridCol').map(
    ({ attributes }) => numberOf(attributes['w:w'], { least: 100, most: 31_680 }) ?? 100,
  );
  return widths.length === count ? widths : Array.from({ length: count }, () => 1);
}

const NO_LINE = new Set(['none', 'nil']);

const hasLines = (borders: XmlElement | undefined): boolean =>
  borders?.children.some(({ attributes }) => !NO_LINE.has(attributes['w:val'] ?? 'none')) ?? false;
