import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { hasLightInk } from './find-light-ink';
import { toPicture } from './picture';

/** Bars as wide as the strokes of letters, in rows like lines of text. */
function drawLines(options: { ink: string; ground: string; width?: number; height?: number }): Buffer {
  const { ink, ground, width = 960, height = 960 } = options;
  const strokes: string[] = [];
  for (let y = 20; y < height - 40; y += 48)
    for (let x = 20; x < width - 20; x += 14) strokes.push(`<rect x="${x}" y="${y}" width="4" height="24"/>`);
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${ground}"/><g fill="${ink}">${strokes.join('')}</g></svg>`,
  );
}

const judge = async (picture: Buffer) =>
  hasLightInk(await toPicture(sharp(picture).toColourspace('b-w').removeAlpha()));

describe('hasLightInk', () => {
  it.each([
    ['#ffffff', '#000000', true],
    ['#c8c8d0', '#303038', true],
    ['#000000', '#ffffff', false],
    ['#404040', '#909090', false],
  ])('of %s on %s: %s', async (ink, ground, expected) => {
    expect(await judge(drawLines({ ink, ground }))).toBe(expected);
  });

  it('does not take a dark table for the ground of the receipt that lies on it', async () => {
    const receipt = drawLines({ ink: '#202020', ground: '#e8e8e8', width: 240, height: 480 });
    const table = sharp({ create: { width: 1280, height: 960, channels: 3, background: '#241c18' } });
    expect(
      await judge(
        await table
          .composite([{ input: receipt, left: 500, top: 200 }])
          .png()
          .toBuffer(),
      ),
    ).toBe(false);
  });

  it('does not take a page with a dark banner for a dark page', async () => {
    const banner = drawLines({ ink: '#ffffff', ground: '#103060', width: 960, height: 200 });
    const page = sharp(drawLines({ ink: '#000000', ground: '#ffffff' }));
    expect(
      await judge(
        await page
          .composite([{ input: banner, left: 0, top: 0 }])
          .png()
          .toBuffer(),
      ),
    ).toBe(false);
  });
});
