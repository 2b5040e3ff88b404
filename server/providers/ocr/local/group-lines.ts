import { orderSegments } from '../layout/reading-order';
import type { LineOfWords } from './compose-page';
import { readGlyphs } from './glyphs';
import { createPageFrame } from './page-frame';
import type { Char, Mapper } from './text-char';
import { groupByDirection } from './text-directions';
import { findTextRows } from './text-rows';
import { splitRow, type TextSegment } from './text-segments';

export type { Char, Mapper };

/**
 * Puts characters together as words and lines, by where they stand: the file's spaces and line breaks are hints, and its order
 * decides only where the page does not. Lines come in reading order. What runs in another direction than the page's text, as
 * a stamp does, comes last, in lines of its own.
 */
export function groupLines(chars: readonly Char[], toFraction: Mapper): LineOfWords[] {
  const frame = createPageFrame(toFraction);
  return groupByDirection(chars, frame).flatMap(({ chars: group, direction }) => {
    const segments = findTextRows(readGlyphs(group, frame, direction)).flatMap(splitRow);
    return orderSegments(segments, { trustsOrder: true }).flatMap((block) => block.map(joinRow));
  });
}

function joinRow(row: readonly TextSegment[]): LineOfWords {
  return { words: row.flatMap((segment) => segment.words), endsParagraph: false };
}
