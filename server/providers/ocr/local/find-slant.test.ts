import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawPages, LETTER, makeTextPdf } from '../testing/make-files';
import { findSlant } from './find-slant';
import { type Picture, toPicture } from './picture';
import { straightenPicture, turnPicture } from './straighten-picture';

let page: Picture;
let sparse: Picture;

beforeAll(async () => {
  const lines = [...LETTER, '', ...LETTER];
  const pictures = await drawPages(await makeTextPdf({ pages: [lines, LETTER.slice(0, 3)] }));
  const decoded = await Promise.all(pictures.map((png) => toPicture(sharp(png).toColourspace('b-w'))));
  if (!decoded[0] || !decoded[1]) throw new Error('No page was drawn.');
  [page, sparse] = [decoded[0], decoded[1]];
});

describe('finding how a page lies', () => {
  it('leaves a level page alone, and one with next to nothing on it', async () => {
    expect(await findSlant(page)).toEqual({ quarter: 0, degrees: 0, spread: 0 });
    expect(await findSlant(sparse)).toEqual({ quarter: 0, degrees: 0, spread: 0 });
  });

  it.each([-9, -2.3, 0.7, 6])('finds a turn of %f degrees to a tenth', async (degrees) => {
    const slant = await findSlant(await turnPicture(page, degrees));
    expect(slant).toMatchObject({ quarter: 0, spread: 0 });
    expect(Math.abs(slant.degrees + degrees)).toBeLessThan(0.11);
  });

  it('knows a page that lies on its side', async () => {
    expect(await findSlant(await turnPicture(page, 90))).toEqual({ quarter: 90, degrees: 0, spread: 0 });
  });

  it.each([-6, 5])('finds lines that fan out by %i degrees', async (spread) => {
    const fanned = await straightenPicture(page, { quarter: 0, degrees: 0, spread });
    const slant = await findSlant(fanned);
    expect(Math.abs(slant.spread + spread)).toBeLessThan(1);
    expect(slant.quarter).toBe(0);
  });

  it('takes a dark table around a small page for no ink', async () => {
    const small = sharp(page.data, { raw: page })
      .resize({ width: 900 })
      .extend({ left: 250, right: 350, top: 200, bottom: 300, background: '#222' });
    expect(await findSlant(await toPicture(small.toColourspace('b-w')))).toEqual({ quarter: 0, degrees: 0, spread: 0 });
  });
});
