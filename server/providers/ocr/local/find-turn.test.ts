import sharp from 'sharp';
import { expect, it } from 'vitest';
import { drawPages, LETTER, makeTextPdf } from '@/tests/support/files/make-files';
import { findSlants } from './find-slant';
import { findTurnByStrips } from './find-turn';
import { type Picture, toPicture } from './picture';
import { turnPicture } from './straighten-picture';

async function drawLetter(): Promise<Picture> {
  const [drawn] = await drawPages(await makeTextPdf({ pages: [LETTER] }));
  if (!drawn) throw new Error('No page was drawn.');
  return toPicture(sharp(drawn).toColourspace('b-w'));
}

it.each([0, 90, 180, 270] as const)(
  'finds by strips how a page lies that was turned by %i degrees',
  async (degrees) => {
    const page = await turnPicture(await drawLetter(), degrees);
    expect(await findTurnByStrips(page, await findSlants(page))).toBe((360 - degrees) % 360);
  },
);
