import { describe, expect, it } from 'vitest';
import { findText } from './find-text';

const find = (text: string, wanted: string) =>
  findText({ text, wanted }).map(({ start, end }) => text.slice(start, end));

describe('findText', () => {
  it('finds every place, whatever the case, the spaces and the marks', () => {
    expect(find('Storm Isolde. The storm\nISOLDE came.', 'storm  isolde')).toEqual(['Storm Isolde', 'storm\nISOLDE']);
    expect(find('the landlord’s “letter” of 3–4 May', 'landlord\'s "letter" of 3-4')).toEqual([
      'landlord’s “letter” of 3–4',
    ]);
    expect(find('£1,204.50 and £1,204.50', '1,204.50')).toHaveLength(2);
  });

  it('finds words divided at the end of a line', () => {
    expect(find('the land-\nlord signed', 'landlord')).toEqual(['land-\nlord']);
  });

  it('finds nothing for nothing', () => {
    for (const wanted of ['', ' ', 'a', '  a ']) expect(find('a page with a letter a', wanted)).toEqual([]);
    expect(find('', 'storm')).toEqual([]);
  });

  it('does not count overlaps twice', () => {
    expect(find('aaaaa', 'aa')).toEqual(['aa', 'aa']);
  });
});
