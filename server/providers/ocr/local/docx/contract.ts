/** A piece of text that looks the same throughout. */
export type Run = {
  kind: 'text';
  text: string;
  bold: boolean;
  italic: boolean;
  underline: boolean;
  strike: boolean;
  raised: 'super' | 'sub' | null;
  /** In points. */
  size: number;
  /** Six hex digits; null for the page's own ink. */
  ink: string | null;
  /** What is painted behind it. */
  ground: string | null;
};

/** `width` in points; null where the file does not say. */
export type Picture = { kind: 'picture'; path: string; width: number };

export type Inline = Run | Picture | { kind: 'line-break' } | { kind: 'tab' };

export type Paragraph = {
  kind: 'paragraph';
  /** Of a heading, 1 to 6. */
  level: number | null;
  align: 'start' | 'center' | 'end';
  isRightToLeft: boolean;
  /** In points. */
  indent: number;
  /** The number or the bullet before it. */
  label: string | null;
  ground: string | null;
  inlines: Inline[];
};

export type Cell = { x: number; y: number; columns: number; rows: number; ground: string | null; blocks: Block[] };

export type Table = {
  kind: 'table';
  /** Widths in relation to one another. */
  columns: number[];
  rowCount: number;
  isRuled: boolean;
  cells: Cell[];
};

export type Block = Paragraph | Table | { kind: 'page-break' };

/** In points. */
export type PageSize = { width: number; height: number; margin: number };

/** What a word processor file shows, ready to be laid out. */
export type Content = { page: PageSize; header: Block[]; body: Block[]; notes: Block[]; footer: Block[] };
