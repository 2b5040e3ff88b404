import type { LineOfWords, PlacedWord } from '../local/compose-page';
import { median } from './median';
import { orderSegments } from './reading-order';
import type { Row, Segment } from './segment';
import { findSlopeOfLines } from './slope';
import { placeLine } from './word-size';

type Size = { width: number; height: number };
type Spot = { word: PlacedWord; text: string; left: number; right: number; middle: number; height: number };
type LineSegment = Segment & { words: PlacedWord[]; endsParagraph: boolean };

/**
 * In sizes of the font. A typewriter's space is six tenths of it, and wider beside a comma or a 1; boxes around words in capitals
 * are lower than the font by a quarter, so that their heights say less.
 */
const CELL_GAP = 1.2;
/** Beside the usual distance from line to line: above a paragraph, a heading or another block there is more. */
const NEW_PARAGRAPH = 1.5;

/**
 * Puts recognised lines into reading order, in whatever order they come: columns one after the other, rows of tables and forms
 * each as one line. Boxes of words are fractions of a picture of `size`, which may be a little askew. The words are those
 * given; lines are parted at wide gaps and joined across rows, and end paragraphs where room follows them.
 */
export function orderLines({ lines, size }: { lines: readonly LineOfWords[]; size: Size }): LineOfWords[] {
  const spots = lines.map((line) => line.words.map((word) => placeWord(word, size)));
  const slope = findSlopeOfLines(spots);
  const segments = spots.flatMap((line, index) =>
    splitLine(line).map((words, part, parts) => {
      const endsParagraph = part === parts.length - 1 && (lines[index]?.endsParagraph ?? false);
      return { ...toSegment(words, slope), first: index, endsParagraph };
    }),
  );
  return orderSegments(segments, { trustsOrder: false }).flatMap((block) => {
    const pitch = median(block.slice(1).map((row, index) => measureDistance(block[index] ?? [], row)));
    return block.map((row, index) => {
      const next = block[index + 1];
      const hasRoomBelow = next === undefined || measureDistance(row, next) > pitch * NEW_PARAGRAPH;
      return joinRow(row, hasRoomBelow);
    });
  });
}

function placeWord(word: PlacedWord, { width, height }: Size): Spot {
  const { x0, y0, x1, y1 } = word.box;
  const middle = ((y0 + y1) / 2) * height;
  return { word, text: word.text, left: x0 * width, right: x1 * width, middle, height: (y1 - y0) * height };
}

function splitLine(line: readonly Spot[]): Spot[][] {
  const gap = placeLine(line, 0).height * CELL_GAP;
  const parts: Spot[][] = [];
  for (const spot of line) {
    const part = parts.at(-1);
    const last = part?.at(-1);
    if (part && last && spot.left - last.right <= gap) part.push(spot);
    else parts.push([spot]);
  }
  return parts;
}

function toSegment(spots: readonly Spot[], slope: number): Omit<LineSegment, 'first' | 'endsParagraph'> {
  return {
    words: spots.map((spot) => spot.word),
    text: spots.map((spot) => spot.word.text).join(' '),
    wordCount: spots.length,
    left: Math.min(...spots.map((spot) => spot.left)),
    right: Math.max(...spots.map((spot) => spot.right)),
    ...placeLine(spots, slope),
  };
}

function measureDistance(above: Row<LineSegment>, below: Row<LineSegment>): number {
  return (below[0]?.middle ?? 0) - (above[0]?.middle ?? 0);
}

function joinRow(row: Row<LineSegment>, hasRoomBelow: boolean): LineOfWords {
  const endsParagraph = hasRoomBelow || row.every((segment) => segment.endsParagraph);
  return { words: row.flatMap((segment) => segment.words), endsParagraph };
}
