import { expect, it } from 'vitest';
import type { PlacedWord } from './compose-page';
import { mendPostcodes } from './mend-postcodes';

const BOX = { x0: 0, y0: 0, x1: 0.1, y1: 0.1 };

function mend(...words: (Partial<PlacedWord> & { text: string })[]): (string | undefined)[][] {
  const line = words.map((word) => ({ box: BOX, confidence: 0.8, ...word }));
  return mendPostcodes([{ words: line, endsParagraph: true }])
    .flatMap((one) => one.words)
    .map(({ text, otherReading }) => (otherReading === undefined ? [text] : [text, otherReading]));
}

it('reads a nought where a postcode has a figure', () => {
  expect(mend({ text: 'TR5' }, { text: 'OXA' })).toEqual([['TR5'], ['0XA', 'OXA']]);
  expect(mend({ text: 'EC1A' }, { text: 'OBB,' })).toEqual([['EC1A'], ['0BB,', 'OBB,']]);
});

it('reads a 1 where a postcode of inner London has an I', () => {
  expect(mend({ text: 'WCIX' }, { text: '8AB' })).toEqual([['WC1X', 'WCIX'], ['8AB']]);
  expect(mend({ text: 'NI', confidence: 0.97 }, { text: '6TQ.' })).toEqual([['N1', 'NI'], ['6TQ.']]);
  expect(mend({ text: 'NI' }, { text: '2026' })).toEqual([['NI'], ['2026']]);
  expect(mend({ text: 'HI' }, { text: '6TQ' })).toEqual([['HI'], ['6TQ']]);
});

it('takes the reading that is a postcode, whichever engine gave it', () => {
  expect(mend({ text: 'DN21' }, { text: '59x', otherReading: '5QX' })).toEqual([['DN21'], ['5QX', '59x']]);
  expect(mend({ text: 'DN21' }, { text: '5QX', otherReading: '59x' })).toEqual([['DN21'], ['5QX', '59x']]);
});

it('leaves words alone that follow no postcode, that are none, or that were read surely', () => {
  expect(mend({ text: 'Form' }, { text: 'OXA' })).toEqual([['Form'], ['OXA']]);
  expect(mend({ text: 'TR5' }, { text: 'OVAL' })).toEqual([['TR5'], ['OVAL']]);
  expect(mend({ text: 'B12' }, { text: 'OLD', confidence: 0.96 })).toEqual([['B12'], ['OLD']]);
  expect(mend({ text: 'TR5' }, { text: 'OXC' })).toEqual([['TR5'], ['OXC']]);
});
