import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawPages, LETTER, makeTextPdf } from '@/tests/support/files/make-files';
import { findSlants } from './find-slant';
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
    const upright = { quarter: 0, degrees: 0, spread: 0 };
    expect(await findSlants(page)).toMatchObject({ upright, looksSideways: false });
    expect(await findSlants(sparse)).toMatchObject({ upright, looksSideways: false });
  });

  it.each([-9, -2.3, 0.7, 6])('finds a turn of %f degrees to a tenth', async (degrees) => {
    const { upright, looksSideways } = await findSlants(await turnPicture(page, degrees));
    expect(looksSideways).toBe(false);
    expect(upright).toMatchObject({ quarter: 0, spread: 0 });
    expect(Math.abs(upright.degrees + degrees)).toBeLessThan(0.11);
  });

  it('sees what looks like a page on its side', async () => {
    const { sideways, looksSideways } = await findSlants(await turnPicture(page, 90));
    expect(looksSideways).toBe(true);
    expect(sideways).toEqual({ quarter: 90, degrees: 0, spread: 0 });
  });

  it.each([-6, 5])('finds lines that fan out by %i degrees', async (spread) => {
    const fanned = await straightenPicture(page, { quarter: 0, degrees: 0, spread });
    const { upright, looksSideways } = await findSlants(fanned);
    expect(Math.abs(upright.spread + spread)).toBeLessThan(1);
    expect(looksSideways).toBe(false);
  });

  it('takes a dark table around a small page for no ink', async () => {
    const small = sharp(page.data, { raw: page })
      .resize({ width: 900 })
      .extend({ left: 250, right: 350, top: 200, bottom: 300, background: '#222' });
    const { upright, looksSideways } = await findSlants(await toPicture(small.toColourspace('b-w')));
    expect(upright).toEqual({ quarter: 0, degrees: 0, spread: 0 });
    expect(looksSideways).toBe(false);
  });
});
