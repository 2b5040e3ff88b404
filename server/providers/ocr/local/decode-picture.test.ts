import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import type { ReadableType } from '../contract';
import { type DecodedPicture, decodePicture } from './decode-picture';
import { padWebp } from './salvage/pad-webp';

/** A page in A4's shape with a red bar at its top left and a blue one at its foot, over grey noise that does not pack well. */
async function drawPage(width = 420, height = 594): Promise<Sharp> {
  const bar = (background: string, length: number) => ({
    create: { width: length, height: 60, channels: 3 as const, background },
  });
  const noise = { type: 'gaussian' as const, mean: 200, sigma: 12 };
  const page = sharp({ create: { width, height, channels: 3, background: 'white', noise } });
  const data = await page
    .composite([
      { input: bar('#c00000', width / 2), left: 20, top: 20 },
      { input: bar('#0000c0', width - 40), left: 20, top: height - 80 },
    ])
    .png()
    .toBuffer();
  return sharp(data);
}

const decode = (bytes: Buffer, contentType: ReadableType): Promise<DecodedPicture> =>
  decodePicture({ bytes, contentType, page: 0, arrived: bytes.length });

/** One bit a pixel, as fax machines write it. */
async function drawBilevel(width: number, height: number): Promise<Sharp> {
  const { data, info } = await (await drawPage(width, height))
    .greyscale()
    .threshold(150)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return sharp(data, { raw: { width, height, channels: info.channels } }).toColourspace('b-w');
}

/** The colour at a place given as fractions of the picture. */
function colourAt({ picture }: DecodedPicture, x: number, y: number): number[] {
  const at = (Math.floor(y * picture.height) * picture.width + Math.floor(x * picture.width)) * picture.channels;
  return [...picture.data.subarray(at, at + 3)];
}

const shapeOf = ({ picture }: DecodedPicture): number => picture.height / picture.width;

function expectRed([red = 0, green = 0, blue = 0]: number[]): void {
  expect(red).toBeGreaterThan(140);
  expect(green).toBeLessThan(70);
  expect(blue).toBeLessThan(70);
}

function expectPage(decoded: DecodedPicture): void {
  expect(shapeOf(decoded)).toBeCloseTo(Math.SQRT2, 1);
  expectRed(colourAt(decoded, 0.3, 0.08));
  expect(colourAt(decoded, 0.7, 0.08)[1]).toBeGreaterThan(140);
  expect(colourAt(decoded, 0.5, 0.92)[2]).toBeGreaterThan(100);
}

describe('pixels that are not square', () => {
  const dropJfif = (jpeg: Buffer) =>
    jpeg.readUInt16BE(2) === 0xffe0
      ? Buffer.concat([jpeg.subarray(0, 2), jpeg.subarray(4 + jpeg.readUInt16BE(4))])
      : jpeg;

  /** A camera's block that holds nothing but the resolution each way. */
  function makeExif(x: number, y: number): Buffer {
    const tiff = Buffer.alloc(8 + 2 + 24 + 4 + 16);
    tiff.write('MM\0*', 'latin1');
    tiff.writeUInt32BE(8, 4);
    tiff.writeUInt16BE(2, 8);
    [x, y].forEach((value, index) => {
      const [entry, rational] = [10 + index * 12, 38 + index * 8];
      tiff.writeUInt16BE(282 + index, entry);
      tiff.writeUInt16BE(5, entry + 2);
      tiff.writeUInt32BE(1, entry + 4);
      tiff.writeUInt32BE(rational, entry + 8);
      tiff.writeUInt32BE(value, rational);
      tiff.writeUInt32BE(1, rational + 4);
    });
    const block = Buffer.concat([Buffer.from('Exif\0\0'), tiff]);
    return Buffer.concat([Buffer.from([0xff, 0xe1, 0, block.length + 2]), block]);
  }

  /** libvips counts in dots a millimetre. */
  const perMillimetre = (dpi: number) => dpi / 25.4;

  it.each([
    ['standard', 204, 98],
    ['fine', 204, 196],
    ['superfine', 204, 391],
  ])('squares a %s fax of %i by %i dots an inch', async (_, x, y) => {
    const page = await drawBilevel(1728, Math.round((1728 * Math.SQRT2 * y) / x));
    const density = { xres: perMillimetre(x), yres: perMillimetre(y) };
    const fax = page.tiff({ compression: 'ccittfax4', bitdepth: 1, ...density });
    expect(shapeOf(await decode(await fax.toBuffer(), 'image/tiff'))).toBeCloseTo(Math.SQRT2, 2);
  });

  it('squares each page of a TIFF by its own densities', async () => {
    const first = await drawPage(100, 100);
    const tiff = await first.tiff({ xres: perMillimetre(200), yres: perMillimetre(100) }).toBuffer();
    expect(shapeOf(await decode(tiff, 'image/tiff'))).toBeCloseTo(2, 2);
  });

  it('squares a JPEG by its JFIF density, and by its EXIF resolution', async () => {
    const plain = await (await drawPage(400, 200)).jpeg().toBuffer();
    const segment = Buffer.from([0xff, 0xe0, 0, 16, ...Buffer.from('JFIF\0'), 1, 1, 1, 0, 200, 0, 100, 0, 0]);
    const jfif = Buffer.concat([plain.subarray(0, 2), segment, dropJfif(plain).subarray(2)]);
    expect(shapeOf(await decode(jfif, 'image/jpeg'))).toBeCloseTo(1, 2);
    const noted = Buffer.concat([plain.subarray(0, 2), makeExif(200, 100), dropJfif(plain).subarray(2)]);
    expect(shapeOf(await decode(noted, 'image/jpeg'))).toBeCloseTo(1, 2);
  });

  it('leaves a picture alone whose densities cannot be meant', async () => {
    const page = await drawPage(200, 200);
    const tiff = await page
      .toColourspace('b-w')
      .tiff({ xres: perMillimetre(300), yres: perMillimetre(3) })
      .toBuffer();
    expect(shapeOf(await decode(tiff, 'image/tiff'))).toBeCloseTo(1, 2);
  });
});

describe('what scanners and cameras write', () => {
  it.each(['lzw', 'jpeg', 'deflate', 'packbits', 'none'] as const)(
    'shows a TIFF packed with %s',
    async (compression) => {
      expectPage(await decode(await (await drawPage()).tiff({ compression }).toBuffer(), 'image/tiff'));
    },
  );

  it.each([false, true])(
    'shows a bilevel TIFF as ink on paper, white being the smaller number: %s',
    async (miniswhite) => {
      const page = await drawBilevel(420, 594);
      const tiff = await page.tiff({ compression: 'ccittfax4', bitdepth: 1, miniswhite }).toBuffer();
      const decoded = await decode(tiff, 'image/tiff');
      expect(colourAt(decoded, 0.3, 0.08)).toEqual([0, 0, 0]);
      expect(colourAt(decoded, 0.5, 0.5)).toEqual([255, 255, 255]);
    },
  );

  it.each([
    ['a CMYK JPEG, its inks inverted as Adobe does', 'image/jpeg', (page: Sharp) => page.toColourspace('cmyk').jpeg()],
    ['a CMYK TIFF', 'image/tiff', (page: Sharp) => page.toColourspace('cmyk').tiff({ compression: 'lzw' })],
    ['a PNG of 16 bits', 'image/png', (page: Sharp) => page.toColourspace('rgb16').png()],
    ['a TIFF of 16 bits', 'image/tiff', (page: Sharp) => page.toColourspace('rgb16').tiff({ compression: 'lzw' })],
    ['a PNG with a palette', 'image/png', (page: Sharp) => page.png({ palette: true, colours: 16 })],
    ['a wide-gamut JPEG', 'image/jpeg', (page: Sharp) => page.withIccProfile('p3').jpeg()],
    ['a progressive JPEG', 'image/jpeg', (page: Sharp) => page.jpeg({ progressive: true })],
  ] as const)('shows %s in its colours', async (_, contentType, encode) => {
    expectPage(await decode(await encode(await drawPage()).toBuffer(), contentType));
  });

  it('shows grey of 16 bits as it is', async () => {
    const png = await (await drawPage()).toColourspace('grey16').png().toBuffer();
    expect(colourAt(await decode(png, 'image/png'), 0.5, 0.5)[0]).toBeGreaterThan(150);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('turns and mirrors as the camera noted: %i', async (orientation) => {
    // The inverse of each orientation, so that obeying it gives the page back.
    const degrees = { 3: 180, 4: 180, 5: 90, 6: 270, 7: 270, 8: 90 }[orientation] ?? 0;
    const rotated = sharp(await (await drawPage()).rotate(degrees).png().toBuffer());
    const inverse = [2, 4, 5, 7].includes(orientation) ? rotated.flop() : rotated;
    const turned = await inverse.withMetadata({ orientation }).jpeg().toBuffer();
    expectPage(await decode(turned, 'image/jpeg'));
  });
});

describe('transparency', () => {
  const ink = (colour: string, opacity = 1) =>
    sharp(
      Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200"><rect x="40" y="40" width="320" height="20" fill="${colour}" fill-opacity="${opacity}"/></svg>`,
      ),
    ).png();

  it.each([
    ['white ink', '#ffffff', 1, 0],
    ['light grey ink', '#d0d0d0', 1, 0],
    ['light ink that shines through', '#ffffff', 0.5, 0],
    ['black ink', '#000000', 1, 255],
    ['black ink that shines through', '#000000', 0.5, 255],
    ['blue ink', '#1040a0', 1, 255],
  ])('puts %s on the ground that shows it', async (_, colour, opacity, ground) => {
    const decoded = await decode(await ink(colour, opacity).toBuffer(), 'image/png');
    expect(colourAt(decoded, 0.5, 0.8)).toEqual([ground, ground, ground]);
    expect(Math.abs((colourAt(decoded, 0.5, 0.25)[0] ?? ground) - ground)).toBeGreaterThan(90);
  });

  it('keeps a white page with clear corners white', async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="560"><rect width="400" height="560" rx="40" fill="#fff"/><rect x="60" y="80" width="280" height="30"/></svg>`;
    const decoded = await decode(await sharp(Buffer.from(svg)).png().toBuffer(), 'image/png');
    expect(colourAt(decoded, 0.01, 0.01)).toEqual([255, 255, 255]);
  });
});

describe('files that end too early', () => {
  const cutAt = (bytes: Buffer, share: number) => bytes.subarray(0, Math.floor(bytes.length * share));

  it.each([
    ['baseline', false],
    ['progressive', true],
  ])('misses nothing of a %s JPEG without its last two bytes', async (_, progressive) => {
    const whole = await (await drawPage()).jpeg({ progressive }).toBuffer();
    const decoded = await decode(whole.subarray(0, -2), 'image/jpeg');
    expectPage(decoded);
    expect(decoded.missingShare).toBe(0);
  });

  it.each([0.9, 0.6, 0.3])('shows the top of a JPEG of which %d came, and says what is missing', async (share) => {
    const decoded = await decode(cutAt(await (await drawPage()).jpeg().toBuffer(), share), 'image/jpeg');
    expectRed(colourAt(decoded, 0.3, 0.08));
    expect(colourAt(decoded, 0.5, 0.99)).toEqual([128, 128, 128]);
    expect(decoded.missingShare).toBeCloseTo(1 - share, 0.7);
  });

  it('counts the detail that never came of a progressive JPEG', async () => {
    const whole = await (await drawPage()).jpeg({ mozjpeg: true }).toBuffer();
    const [most, half, little] = await Promise.all(
      [0.95, 0.3, 0.02].map((share) => decode(cutAt(whole, share), 'image/jpeg')),
    );
    expect(most?.missingShare).toBeLessThan(0.1);
    expect(half?.missingShare).toBeGreaterThan(most?.missingShare ?? 1);
    expect(little?.missingShare).toBeGreaterThan(0.9);
  });

  it('sees that a JPEG ends in the middle even where its end mark is there', async () => {
    const cut = cutAt(await (await drawPage()).jpeg().toBuffer(), 0.4);
    const decoded = await decode(Buffer.concat([cut, Buffer.from([0xff, 0xd9])]), 'image/jpeg');
    expect(decoded.missingShare).toBeGreaterThan(0.4);
  });

  it.each([
    ['rows', false],
    ['passes', true],
  ])('shows a PNG sent in %s as far as it came', async (_, progressive) => {
    const decoded = await decode(cutAt(await (await drawPage()).png({ progressive }).toBuffer(), 0.5), 'image/png');
    const [red = 0, green = 0] = colourAt(decoded, 0.3, 0.08);
    // Every other row of a picture sent in passes is the grey of what is missing.
    expect(red).toBeGreaterThan(green + 20);
    expect(decoded.missingShare).toBeGreaterThan(0.4);
    expect(decoded.missingShare).toBeLessThan(0.6);
  });

  it('shows a WebP as far as it came', async () => {
    const arrived = cutAt(await (await drawPage()).webp({ quality: 90 }).toBuffer(), 0.6);
    const bytes = padWebp(arrived);
    const decoded = await decodePicture({ bytes, contentType: 'image/webp', page: 0, arrived: arrived.length });
    expectRed(colourAt(decoded, 0.3, 0.08));
    expect(colourAt(decoded, 0.5, 0.99)).toEqual([128, 128, 128]);
    expect(decoded.missingShare).toBeGreaterThan(0.2);
    expect(decoded.missingShare).toBeLessThan(0.7);
  });

  it.each([
    [1, 0.5, 0.9],
    [6, 0.1, 0.5],
  ])('leaves out the strips that a TIFF lacks, in orientation %i', async (orientation, x, y) => {
    const decoded = await decode(makeCutTiff(orientation), 'image/tiff');
    expect(decoded.missingShare).toBeCloseTo(0.5, 2);
    expect(colourAt(decoded, x, y)).toEqual([128, 128, 128]);
    expect(colourAt(decoded, 1 - x, 1 - y)).toEqual([200, 200, 200]);
  });

  /** A grey TIFF of four strips, its directory first as fax machines write it, cut after the second strip. */
  function makeCutTiff(orientation: number): Buffer {
    const [width, rowsPerStrip, strips] = [64, 16, 4];
    const entries: [tag: number, type: number, values: number[]][] = [
      [256, 4, [width]],
      [257, 4, [rowsPerStrip * strips]],
      [258, 3, [8]],
      [259, 3, [1]],
      [262, 3, [1]],
      [273, 4, []],
      [274, 3, [orientation]],
      [277, 3, [1]],
      [278, 4, [rowsPerStrip]],
      [279, 4, []],
    ];
    const tables = 8 + 2 + entries.length * 12 + 4;
    const head = Buffer.alloc(tables + strips * 8);
    head.write('II*\0', 'latin1');
    head.writeUInt32LE(8, 4);
    head.writeUInt16LE(entries.length, 8);
    entries.forEach(([tag, type, values], index) => {
      const at = 10 + index * 12;
      const isTable = values.length === 0;
      head.writeUInt16LE(tag, at);
      head.writeUInt16LE(type, at + 2);
      head.writeUInt32LE(isTable ? strips : 1, at + 4);
      head.writeUInt32LE(isTable ? tables + (tag === 279 ? strips * 4 : 0) : (values[0] ?? 0), at + 8);
    });
    for (let strip = 0; strip < strips; strip += 1) {
      head.writeUInt32LE(head.length + strip * width * rowsPerStrip, tables + strip * 4);
      head.writeUInt32LE(width * rowsPerStrip, tables + strips * 4 + strip * 4);
    }
    return Buffer.concat([head, Buffer.alloc(2 * width * rowsPerStrip, 200)]);
  }

  it('refuses a picture that is damaged in another way', async () => {
    const png = await (await drawPage()).png().toBuffer();
    png.fill(0x55, Math.floor(png.length / 2), Math.floor(png.length / 2) + 400);
    await expect(decode(png, 'image/png')).rejects.toThrow();
  });
});
