/** What a picture shows: a whole page, one block of text in a single column, or one line. */
export type Layout = 'page' | 'block' | 'line';

/** Tesseract's page segmentation modes: automatic, single block, single line. */
export const SEGMENTATION: Record<Layout, string> = { page: '3', block: '6', line: '7' };

/** Said to the recogniser, which else guesses: pages are brought to about this density. */
export const READING_DPI = 200;
