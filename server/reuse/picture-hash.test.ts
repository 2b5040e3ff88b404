import sharp from 'sharp';
import distance from 'sharp-phash/distance';
import { describe, expect, it } from 'vitest';
import { drawPages, makeTextPdf } from '@/tests/support/files/make-files';
import { hashPicture } from './picture-hash';

const DPI = 80;
/** As the look-up takes it: of 64 bits. */
const NEAR = 7;

const PAPER = Array.from({ length: 34 }, (_, line) =>
  line % 6 === 5
    ? ''
    : `Line ${line} of an estimate for the repair of a roof after a storm`.slice(0, 20 + ((line * 7) % 40)),
);
const OTHER = Array.from({ length: 12 }, (_, line) => (line % 2 ? '' : `Receipt ${line * 17}`));

async function draw(lines: string[]): Promise<Buffer> {
  const [picture] = await drawPages(await makeTextPdf({ pages: [lines], fontSize: 14 }), DPI);
  if (!picture) throw new Error('a page was drawn');
  return picture;
}

async function hash(picture: Buffer): Promise<string> {
  const hashed = await hashPicture(picture);
  if (!hashed) throw new Error('the page is not blank');
  return hashed;
}

describe('a page’s picture', () => {
  it('is 64 bits, the same each time', async () => {
    const picture = await draw(PAPER);
    expect(await hash(picture)).toMatch(/^[01]{64}$/);
    expect(await hash(picture)).toBe(await hash(picture));
  });

  it.each<[string, (picture: Buffer) => Promise<Buffer>]>([
    ['saved as a poor JPEG', (picture) => sharp(picture).jpeg({ quality: 40 }).toBuffer()],
    ['made smaller', (picture) => sharp(picture).resize({ width: 420 }).toBuffer()],
    ['out of focus', (picture) => sharp(picture).blur(1.5).toBuffer()],
    ['on grey paper', (picture) => sharp(picture).flatten({ background: '#fff' }).linear(0.7, 40).toBuffer()],
    [
      'a little askew',
      (picture) => sharp(picture).flatten({ background: '#fff' }).rotate(0.3, { background: '#fff' }).toBuffer(),
    ],
  ])('is near when %s', async (_how, spoil) => {
    const picture = await draw(PAPER);
    expect(distance(await hash(picture), await hash(await spoil(picture)))).toBeLessThanOrEqual(NEAR);
  });

  it('is far from another page’s', async () => {
    expect(distance(await hash(await draw(PAPER)), await hash(await draw(OTHER)))).toBeGreaterThan(NEAR);
  });

  it('has none where the page is blank, or all but', async () => {
    expect(await hashPicture(await draw(['']))).toBeNull();
    expect(await hashPicture(await draw(['Page 2 of 2']))).toBeNull();
  });

  it('throws for what is no picture', async () => {
    await expect(hashPicture(Buffer.from('no picture'))).rejects.toThrow();
  });
});
