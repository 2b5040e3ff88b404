import type { Box } from './boxes';

/** The room that a font gives a letter on its line: from where the letter begins to where the next one may. */
export type Room = Box & {
  /** Of its baseline, where the letter begins. */
  originX: number;
  originY: number;
  /** The font's size as it shows, in points. */
  size: number;
};

/** A character of a text layer, in the page's own coordinates. */
export type Char = {
  text: string;
  unmapped: boolean;
  /** Around its shape. */
  box: Box | null;
  /** What its font says of its place, where that is known: tells letters' gaps from words' exactly. */
  room?: Room | null;
  /** Of its line, in radians, as PDFium gives it: clockwise. */
  angle: number;
};

/** From the page's own coordinates to fractions of the page as it shows. */
export type Mapper = (x: number, y: number) => { x: number; y: number };
