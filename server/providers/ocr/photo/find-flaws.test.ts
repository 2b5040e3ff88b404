import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawPages, LETTER, makeTextPdf } from '@/tests/support/files/make-files';
import { makePhoto, type PhotoFault } from '@/tests/support/files/make-photos';
import { findFlaws, LOOK_LONG_EDGE } from './find-flaws';
import { namePart } from './photo-flaw';

let page: Buffer;

beforeAll(async () => {
  const [drawn] = await drawPages(
    await makeTextPdf({ pages: [[...LETTER, '', ...LETTER, '', ...LETTER].slice(0, 44)] }),
  );
  if (!drawn) throw new Error('No page was drawn.');
  page = drawn;
});

/** As the browser and the reader look at it: grey, and no larger than the look needs. */
async function look(bytes: Buffer): Promise<string[]> {
  const { width, height } = await sharp(bytes).metadata();
  const scale = Math.max(1, Math.max(width, height) / LOOK_LONG_EDGE);
  const { data, info } = await sharp(bytes)
    .flatten({ background: '#ffffff' })
    .resize({ width: Math.round(width / scale), height: Math.round(height / scale), fit: 'fill' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const flaws = findFlaws({ data, width: info.width, height: info.height }, { scale });
  return flaws.map(({ kind, area }) => `${kind} ${namePart(area)}`);
}

const photograph = async (fault: PhotoFault) => look(await makePhoto({ page, fault }));

const LOWER_LEFT = { x: 0.05, y: 0.55, w: 0.45, h: 0.35 };

describe('a picture that is well', () => {
  it('has no flaw as a photograph on a table, a little out of focus, or in a dim room', async () => {
    expect(await photograph({ kind: 'none' })).toEqual([]);
    expect(await photograph({ kind: 'blurred', sigma: 1.5 })).toEqual([]);
    expect(await photograph({ kind: 'dark', light: 0.55 })).toEqual([]);
  });

  it('has no flaw as a scan, whose paper is as white as can be', async () => {
    expect(await look(page)).toEqual([]);
  });

  it('has no flaw as a scan with a soft shadow along one edge of the sheet', async () => {
    const { width = 0, height = 0 } = await sharp(page).metadata();
    const strip = { width: Math.round(width * 0.02), height: Math.round(height * 0.42) };
    const shadow = await sharp({ create: { ...strip, channels: 4, background: '#00000080' } })
      .extend({ top: 40, bottom: 40, left: 40, right: 40, background: '#00000000' })
      .blur(12)
      .png()
      .toBuffer();
    const shaded = sharp(page).composite([{ input: shadow, left: 0, top: Math.round(height * 0.5) }]);
    expect(await look(await shaded.png().toBuffer())).toEqual([]);
  });

  it('has none where it shows no page: what was damaged may be photographed in any light', async () => {
    const noise = { type: 'gaussian' as const, mean: 120, sigma: 40 };
    const roof = sharp({ create: { width: 1200, height: 900, channels: 3, background: '#807060', noise } }).blur(6);
    expect(await look(await roof.png().toBuffer())).toEqual([]);
  });
});

describe('a flaw of a photograph', () => {
  it.each<[PhotoFault, string]>([
    [{ kind: 'blurred', sigma: 4 }, 'blurred page'],
    [{ kind: 'blurred', sigma: 4, area: LOWER_LEFT }, 'blurred bottom_left'],
    [{ kind: 'blurred', sigma: 5, area: { x: 0.05, y: 0.05, w: 0.5, h: 0.3 } }, 'blurred top_left'],
    [{ kind: 'dark', light: 0.2 }, 'dark page'],
    [{ kind: 'bright', lift: 150 }, 'bright page'],
    [{ kind: 'glare', area: { x: 0.5, y: 0.1, w: 0.3, h: 0.2 } }, 'glare top_right'],
    [{ kind: 'cut', side: 'left', share: 0.2 }, 'cut left'],
    [{ kind: 'cut', side: 'right', share: 0.2 }, 'cut right'],
    [{ kind: 'cut', side: 'top', share: 0.21 }, 'cut top'],
    [{ kind: 'small', edge: 700 }, 'small page'],
  ])('%j is %s, and nothing else', async (fault, flaw) => {
    expect(await photograph(fault)).toEqual([flaw]);
  });
});
