import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawPages, makeTextPdf } from '@/tests/support/files/make-files';
import { findLetterLines } from './letter-lines';
import { type Picture, toPicture } from './picture';

const WHOLE = [{ x0: 0, y0: 0, x1: 10_000, y1: 10_000 }];

async function draw(shapes: string): Promise<Picture> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><rect width="800" height="600" fill="white"/>${shapes}</svg>`;
  return toPicture(sharp(Buffer.from(svg)).removeAlpha());
}

describe('lines of letters in a picture', () => {
  it('finds each line once, light on dark as well', async () => {
    const pdf = await makeTextPdf({ pages: [['The first line of a letter', '', 'and the second one of it']] });
    const [drawn] = await drawPages(pdf, 137);
    for (const picture of [sharp(drawn), sharp(drawn).negate({ alpha: false })]) {
      const lines = findLetterLines(await toPicture(picture.removeAlpha().toColourspace('srgb')), WHOLE);
      // Words further apart than letters are high may make a line of their own.
      expect(new Set(lines.map(({ y1 }) => Math.round(y1 / 12))).size).toBe(2);
    }
  });

  it.each([9, 20, 40])('finds letters of %i points, dark and light', async (fontSize) => {
    const [drawn] = await drawPages(await makeTextPdf({ pages: [['Settled 4,862.50']], fontSize }), 137);
    for (const picture of [sharp(drawn), sharp(drawn).negate({ alpha: false })]) {
      const lines = findLetterLines(await toPicture(picture.removeAlpha().toColourspace('srgb')), WHOLE);
      expect(lines.length).toBeGreaterThan(0);
      // Its letters, 50 points from the top, and no more.
      expect(Math.max(...lines.map(({ y1 }) => y1))).toBeLessThan(((50 + fontSize * 1.5) * 137) / 72);
    }
  });

  it('finds none in rules, boxes and a few shapes', async () => {
    const rules =
      '<path d="M50 100H700 M50 140H700 M50 100V140 M300 100V140 M700 100V140" stroke="black" fill="none"/>';
    const logo = '<circle cx="100" cy="300" r="40" fill="navy"/><rect x="160" y="260" width="30" height="80"/>';
    expect(findLetterLines(await draw(rules + logo), WHOLE)).toEqual([]);
  });

  it('looks nowhere but where it is told to', async () => {
    const [drawn] = await drawPages(await makeTextPdf({ pages: [['The first line of a letter']] }), 137);
    const picture = await toPicture(sharp(drawn).removeAlpha().toColourspace('srgb'));
    expect(findLetterLines(picture, [{ x0: 0, y0: 400, x1: 800, y1: 800 }])).toEqual([]);
  });
});
