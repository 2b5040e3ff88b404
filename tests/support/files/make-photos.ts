// Photographs of a page, as a phone takes them, with the faults that people make. Each is made of a drawn page.
import sharp from 'sharp';

/** A part of the page, as fractions. */
type Area = { x: number; y: number; w: number; h: number };

export type PhotoFault =
  | { kind: 'none' }
  /** `sigma` in pixels of a photograph of 2,000. */
  | { kind: 'blurred'; sigma: number; area?: Area }
  | { kind: 'dark'; light: number }
  /** `lift` is added to each level, as a long exposure does. */
  | { kind: 'bright'; lift: number }
  | { kind: 'glare'; area: Area }
  /** `share` of the picture that is lost: the table, the margin and the ends of the lines. */
  | { kind: 'cut'; side: 'left' | 'right' | 'top' | 'bottom'; share: number }
  | { kind: 'small'; edge: number };

const LONG_EDGE = 2000;
/** Lit paper in a room, and the table under it. */
const PAPER = { r: 208, g: 202, b: 192 };
const TABLE = { r: 96, g: 78, b: 62 };

/** A photograph of a page on a table: warm light that falls off to one side, a little noise, and one fault. */
export async function makePhoto({ page, fault }: { page: Buffer; fault: PhotoFault }): Promise<Buffer> {
  const flat = sharp(page).resize({ height: LONG_EDGE }).flatten({ background: '#ffffff' }).removeAlpha();
  const lit = await flat
    .linear([PAPER.r / 255, PAPER.g / 255, PAPER.b / 255], [8, 8, 8])
    .png()
    .toBuffer();
  const border = 70;
  const laid = await sharp(lit)
    .extend({ top: border, bottom: border, left: border, right: border, background: TABLE })
    .png()
    .toBuffer();
  const shaded = await addFalloff(laid);
  return sharp(await addNoise(await addFault(shaded, fault)))
    .jpeg({ quality: 88 })
    .toBuffer();
}

async function sizeOf(picture: Buffer): Promise<{ width: number; height: number }> {
  const { width, height } = await sharp(picture).metadata();
  return { width, height };
}

async function addFalloff(picture: Buffer): Promise<Buffer> {
  const { width, height } = await sizeOf(picture);
  const light = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1">
    <stop offset="0" stop-color="#fff"/><stop offset="1" stop-color="#c4c4c4"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#g)"/></svg>`;
  return sharp(picture)
    .composite([{ input: Buffer.from(light), blend: 'multiply' }])
    .removeAlpha()
    .png()
    .toBuffer();
}

async function addNoise(picture: Buffer): Promise<Buffer> {
  const { width, height } = await sizeOf(picture);
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 5 };
  const grain = await sharp({ create: { width, height, channels: 3, background: '#808080', noise } })
    .png()
    .toBuffer();
  const { data: base, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const added = await sharp(grain).removeAlpha().toColourspace('srgb').raw().toBuffer();
  const noisy = base.map((value, at) => Math.min(255, Math.max(0, value + (added[at] ?? 128) - 128)));
  return sharp(Buffer.from(noisy), { raw: info }).png().toBuffer();
}

async function addFault(picture: Buffer, fault: PhotoFault): Promise<Buffer> {
  switch (fault.kind) {
    case 'none':
      return picture;
    case 'blurred':
      return fault.area
        ? blurPart({ picture, ...fault, area: fault.area })
        : sharp(picture).blur(fault.sigma).png().toBuffer();
    case 'dark':
      return sharp(picture).linear(fault.light, 0).png().toBuffer();
    case 'bright':
      return sharp(picture).linear(1, fault.lift).png().toBuffer();
    case 'glare':
      return addGlare(picture, fault.area);
    case 'cut':
      return cutSide(picture, fault);
    case 'small':
      return sharp(picture).resize({ height: fault.edge }).png().toBuffer();
  }
}

async function blurPart({ picture, sigma, area }: { picture: Buffer; sigma: number; area: Area }): Promise<Buffer> {
  const box = await toPixels(picture, area);
  const part = await sharp(picture).blur(sigma).extract(box).png().toBuffer();
  return sharp(picture)
    .composite([{ input: part, left: box.left, top: box.top }])
    .png()
    .toBuffer();
}

async function addGlare(picture: Buffer, area: Area): Promise<Buffer> {
  const { width, height } = await sizeOf(picture);
  const { left, top, width: w, height: h } = await toPixels(picture, area);
  const spot = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><radialGradient id="g">
    <stop offset="0" stop-color="#fff"/><stop offset="0.75" stop-color="#fff"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient></defs>
    <ellipse cx="${left + w / 2}" cy="${top + h / 2}" rx="${w / 2}" ry="${h / 2}" fill="url(#g)"/></svg>`;
  return sharp(picture)
    .composite([{ input: Buffer.from(spot) }])
    .removeAlpha()
    .png()
    .toBuffer();
}

async function cutSide(picture: Buffer, { side, share }: Extract<PhotoFault, { kind: 'cut' }>): Promise<Buffer> {
  const { width, height } = await sizeOf(picture);
  const [cutAcross, cutDown] = [Math.round(width * share), Math.round(height * share)];
  const isUpright = side === 'left' || side === 'right';
  return sharp(picture)
    .extract({
      left: side === 'left' ? cutAcross : 0,
      top: side === 'top' ? cutDown : 0,
      width: isUpright ? width - cutAcross : width,
      height: isUpright ? height : height - cutDown,
    })
    .png()
    .toBuffer();
}

async function toPixels(picture: Buffer, { x, y, w, h }: Area) {
  const { width, height } = await sizeOf(picture);
  return {
    left: Math.round(x * width),
    top: Math.round(y * height),
    width: Math.round(w * width),
    height: Math.round(h * height),
  };
}
