import { describe, expect, it } from 'vitest';
import { drawPrints, MADE_LAYOUTS, type Print, shuffle } from '@/tests/support/files/made-layouts';
import { readTextPdf } from '@/tests/support/files/read-text-pdf';
import { joinLines } from '../local/compose-page';
import { analyseLayout } from './analyse-layout';
import type { PageLayout } from './page-layout';

const A4 = { width: 595.28, height: 841.89 };
const at = (x: number, y: number, text: string, size?: number): Print => ({ text, x, y, ...(size ? { size } : {}) });
const rightAt = (x: number, y: number, text: string): Print => ({ text, x, y, align: 'right' });

type Read = { layout: PageLayout; readWords: (indexes: number[]) => string };

async function analyse(prints: readonly Print[], options = {}): Promise<Read> {
  const { text, words } = joinLines(await readTextPdf(await drawPrints(prints, options)));
  const layout = analyseLayout({ words, text, size: A4 });
  return { layout, readWords: (indexes) => indexes.map((i) => text.slice(words[i]?.start, words[i]?.end)).join(' ') };
}

const listPairs = ({ layout, readWords }: Read): string[] =>
  layout.pairs.map(({ label, value, how }) => `${readWords(label)} | ${readWords(value)} | ${how}`);
const listRows = ({ layout, readWords }: Read): string[][] =>
  layout.tables.flatMap((table) => table.rows.map((row) => row.map(readWords)));

const PRICES = [
  at(50, 80, 'Description'),
  at(300, 80, 'Qty'),
  rightAt(420, 80, 'Price'),
  rightAt(530, 80, 'Amount'),
  at(50, 96, 'Ridge tiles, fitted'),
  at(300, 96, '12'),
  rightAt(420, 96, '14.50'),
  rightAt(530, 96, '174.00'),
  at(50, 112, 'Scaffolding'),
  rightAt(530, 112, '1,360.00'),
  at(50, 128, 'Lead flashing'),
  at(300, 128, '6'),
  rightAt(420, 128, '22.10'),
  rightAt(530, 128, '132.60'),
];

const REMARKS = [
  at(50, 200, 'Payment within fourteen days to the account named above.'),
  at(50, 214, 'Thank you for your custom, and for your patience after the storm.'),
];

describe('tables', () => {
  it.each([
    ['in the order of reading', PRICES, 0],
    ['in no order', shuffle(PRICES), 0],
    ['a little askew', [...PRICES, ...REMARKS], 1],
  ])('gives rows of cells, empty ones too, under their header: %s', async (_, prints, degrees) => {
    const read = await analyse(prints, { degrees });
    const [table, ...others] = read.layout.tables;
    expect(others).toEqual([]);
    expect(table?.header?.map(read.readWords)).toEqual(['Description', 'Qty', 'Price', 'Amount']);
    expect(listRows(read)).toEqual([
      ['Ridge tiles, fitted', '12', '14.50', '174.00'],
      ['Scaffolding', '', '', '1,360.00'],
      ['Lead flashing', '6', '22.10', '132.60'],
    ]);
    expect(table?.columns.map(({ isNumeric }) => isNumeric)).toEqual([false, true, true, true]);
  });

  it('tells by which edge a column lines up', async () => {
    const { layout } = await analyse(PRICES);
    expect(layout.tables[0]?.columns.map(({ align }) => align)).toEqual(['left', 'left', 'right', 'right']);
    const amounts = layout.tables[0]?.columns[3];
    expect(amounts?.right).toBeCloseTo(530 / A4.width, 2);
  });

  it('puts a broken cell into its row, whether its neighbours stand at its top or midway', async () => {
    const read = await analyse([
      at(50, 80, 'Item'),
      rightAt(500, 80, 'Price'),
      at(50, 100, 'Supply of slates and'),
      at(50, 112, 'nails of copper'),
      rightAt(500, 100, '640.00'),
      at(50, 132, 'Scaffolding to the front'),
      at(50, 144, 'for two weeks'),
      rightAt(500, 138, '980.00'),
      at(50, 164, 'Making good'),
      rightAt(500, 164, '408.00'),
    ]);
    expect(listRows(read)).toEqual([
      ['Supply of slates and nails of copper', '640.00'],
      ['Scaffolding to the front for two weeks', '980.00'],
      ['Making good', '408.00'],
    ]);
  });

  it('finds none in running text, in columns or not', async () => {
    for (const name of [
      'two columns under a heading',
      'three columns, the last one shorter',
      'a sidebar beside a text',
    ]) {
      const made = MADE_LAYOUTS.find((layout) => layout.name === name);
      expect((await analyse(made?.prints ?? [])).layout.tables).toEqual([]);
    }
  });
});

describe('labels and values', () => {
  it('finds a value after a colon, in the next cell too, and two in one line', async () => {
    const read = await analyse([
      at(50, 80, 'Date: 3 March 2026 Our reference: NR-20418'),
      at(50, 110, 'Account holder:'),
      at(200, 110, 'Abena Mensah'),
      at(50, 140, 'Notes:'),
      at(50, 154, 'paid by card on the day'),
    ]);
    expect(listPairs(read)).toEqual([
      'Date: | 3 March 2026 | colon',
      'Our reference: | NR-20418 | colon',
      'Account holder: | Abena Mensah | colon',
      'Notes: | paid by card on the day | below',
    ]);
  });

  it('finds values beside their labels in two columns of a form', async () => {
    const form = MADE_LAYOUTS.find((layout) => layout.name.startsWith('a form'));
    const pairs = listPairs(await analyse(form?.prints ?? []));
    expect(pairs).toContain('Full name | Tomasz Wierzbicki | same-row');
    expect(pairs).toContain('Date of birth | 4 May 1981 | same-row');
    expect(pairs).toContain('Weekly rent | £142.50 | same-row');
  });

  it('finds values under a row of labels, and over small print that names them', async () => {
    const boxes = await analyse([
      at(50, 80, 'Full name', 8),
      at(250, 80, 'Date of birth', 8),
      at(50, 93, 'Tomasz Wierzbicki', 11),
      at(250, 93, '4 May 1981', 11),
    ]);
    const pairs = listPairs(boxes);
    expect(pairs.some((pair) => /^Full name \| Tomasz Wierzbicki \| (form-cell|below)$/.test(pair))).toBe(true);
    expect(pairs.some((pair) => /^Date of birth \| 4 May 1981 \| (form-cell|below)$/.test(pair))).toBe(true);
    const above = await analyse([
      at(50, 80, '58 Chandler Terrace', 11),
      at(50, 93, 'Home address', 7),
      at(300, 80, '07700 900530', 11),
      at(300, 93, 'Mobile', 7),
    ]);
    expect(listPairs(above)).toEqual(['Home address | 58 Chandler Terrace | above', 'Mobile | 07700 900530 | above']);
  });

  it('takes the total of a table for a pair, and none of its other cells', async () => {
    const pairs = listPairs(await analyse([...PRICES, at(50, 148, 'Total due'), rightAt(530, 148, '1,666.60')]));
    expect(pairs).toContain('Total due | 1,666.60 | same-row');
    expect(pairs.filter((pair) => pair.startsWith('Description'))).toEqual([]);
  });
});

it('gives address blocks as blocks, each with its lines', async () => {
  const invoice = MADE_LAYOUTS.find((layout) => layout.name.startsWith('an invoice'));
  const { layout, readWords } = await analyse(invoice?.prints ?? []);
  const block = layout.blocks.find(({ lines }) => readWords(lines[0] ?? []) === 'Mrs Siobhan Kelly');
  expect(block?.lines.map(readWords)).toEqual([
    'Mrs Siobhan Kelly',
    '14 Alder Close',
    'Sheffield S6 2BT',
    'Account 20 418',
  ]);
  expect(block?.box.x).toBeCloseTo(330 / A4.width, 2);
});

it('answers nothing for a page without words', () => {
  expect(analyseLayout({ words: [], text: '', size: A4 })).toEqual({ blocks: [], tables: [], pairs: [] });
});
