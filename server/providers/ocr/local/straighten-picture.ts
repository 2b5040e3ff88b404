import sharp from 'sharp';
import { type Slant, type Slants, toRadians } from './find-slant';
import { type Picture, toPicture } from './picture';

/** By how much a page must be turned to the right to stand upright, but for the few degrees of its slant. */
export type Turn = 0 | 90 | 180 | 270;

/** Turns a page by `turn` and levels its lines. */
export async function layLevel(picture: Picture, slants: Slants, turn: Turn): Promise<Picture> {
  const level = await straightenPicture(picture, turn === 90 || turn === 270 ? slants.sideways : slants.upright);
  return turn >= 180 ? turnPicture(level, 180) : level;
}

/** Turns a picture until its lines are level, on white; the canvas grows to hold the corners. */
export async function straightenPicture(picture: Picture, slant: Slant): Promise<Picture> {
  const { quarter, degrees, spread } = slant;
  const height = quarter === 0 ? picture.height : picture.width;
  const turned = await turnPicture(picture, quarter + degrees);
  return spread === 0 ? turned : closeFan(turned, toRadians(spread) / height);
}

/** Turns to the right, on white. */
export async function turnPicture(picture: Picture, degrees: number): Promise<Picture> {
  if (degrees === 0) return picture;
  const pipeline = sharp(picture.data, { raw: picture }).rotate(degrees, { background: 'white' });
  return toPicture(pipeline.toColourspace(picture.channels === 1 ? 'b-w' : 'srgb'));
}

/** Levels lines that fan out, each about its own middle; `fan` is their slope's growth in radians a pixel downwards. */
function closeFan({ data, width, height, channels }: Picture, fan: number): Picture {
  const closed = Buffer.alloc(data.length, 255);
  const stride = width * channels;
  for (let y = 0; y < height; y += 1) {
    const slope = (y - height / 2) * fan;
    for (let x = 0; x < width; x += 1) {
      const from = y + (x - width / 2) * slope;
      const top = Math.floor(from);
      if (top < 0 || top >= height - 1) continue;
      const share = from - top;
      const source = top * stride + x * channels;
      const target = y * stride + x * channels;
      for (let channel = 0; channel < channels; channel += 1) {
        const upper = data[source + channel] ?? 255;
        closed[target + channel] = upper + ((data[source + stride + channel] ?? 255) - upper) * share;
      }
    }
  }
  return { data: closed, width, height, channels };
}
