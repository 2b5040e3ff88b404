import { describe, expect, it } from 'vitest';
import { openRawPage } from '@/tests/support/files/open-raw-page';
import { groupLines } from './group-lines';
import { judgeChars, separateText } from './visible-chars';
import { readWordsAgain } from './word-crops';
import { findCharsOfWords } from './words-on-page';

const WORDS = ['20418', '640.00', '385.50', 'Labour', 'Invoice'];

/** What a second look reads of words whose line is turned by so many degrees, counterclockwise. */
async function readTurned(degrees: number): Promise<string[]> {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const turned = [cos, sin, -sin, cos].map((value) => value.toFixed(5)).join(' ');
  const { source, chars, close } = await openRawPage({
    // Words stand apart, so that a turned word's box holds none of its neighbours' ink.
    content: `BT 20 Tw /F1 12 Tf ${turned} 150 420 Tm (${WORDS.join(' ')}) Tj ET\n`,
  });
  try {
    const { judged } = judgeChars(source, chars, separateText(source));
    const found = findCharsOfWords(groupLines(judged, source.toFraction), judged, source);
    const words = [...found].map(([{ text, box }, own]) => ({ text, box, chars: own }));
    expect(words.map(({ text }) => text)).toEqual(WORDS);
    return (await readWordsAgain(source, words)).map(({ text }) => text);
  } finally {
    close();
  }
}

describe('a second look at words', () => {
  it.each([0, 12, 30, -12, -30])(
    'reads them level where their line is turned by %i degrees',
    async (degrees) => {
      expect(await readTurned(degrees)).toEqual(WORDS);
    },
    30_000,
  );
});
