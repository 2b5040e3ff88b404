/** What a page's words say by where they stand. Indexes are into the page's `words`; boxes are fractions of its picture. */
export type LayoutBox = { x: number; y: number; w: number; h: number };

/** A paragraph, an address, a table: lines that stand together, as lists of words in the order of reading. */
export type LayoutBlock = { lines: number[][]; box: LayoutBox };

export type TableColumn = {
  /** Its cells' outermost edges, fractions of the page's width. */
  left: number;
  right: number;
  /** By which edge its cells line up. */
  align: 'left' | 'right' | 'centre';
  /** Most of its cells are amounts, dates or counts. */
  isNumeric: boolean;
};

/** A row's cells, one for each column of the table, as lists of words; an empty list where the row has none. */
export type TableRow = number[][];

export type Table = {
  columns: TableColumn[];
  /** The columns' names, where the first row gives them. */
  header: TableRow | null;
  /** Without the header. A cell that is broken into several lines is one cell of its row. */
  rows: TableRow[];
  box: LayoutBox;
};

/**
 * A label and what it is the label of. `how` tells where the value stands: after the label's `colon`, beside it on the
 * `same-row`, `below` it, or `above` it as over the small print of a form; `form-cell`: below it, in a row of such labels.
 */
export type KeyValue = {
  label: number[];
  value: number[];
  how: 'colon' | 'same-row' | 'below' | 'above' | 'form-cell';
};

export type PageLayout = { blocks: LayoutBlock[]; tables: Table[]; pairs: KeyValue[] };
