/** A word as tesseract gives it: its box in pixels of the picture, `confidence` from 0 to 100. */
export type FoundWord = {
  text: string;
  box: { x0: number; y0: number; x1: number; y1: number };
  confidence: number;
};

/** In reading order: paragraphs of lines of words. */
export type FoundParagraph = FoundWord[][];
