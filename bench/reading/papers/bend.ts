import { type Bitmap, openBitmap, toBitmap } from '@/samples/make/bitmap';
import { createRandom } from '@/samples/make/random';
import { clampByte } from '@/samples/make/spoil';

/** What stands at a point of the bent sheet: where on the flat sheet it comes from, in pixels, and how bright it is lit. */
type Bend = (x: number, y: number) => { x: number; y: number; light: number };

const GREY_OF_SCANNER_LID = 214;

/** A sheet that does not lie flat: its left and right edges rise, lines bow, and the raised parts are darker. */
export function curlPage({ page, seed }: { page: Bitmap; seed: number }): Promise<Bitmap> {
  const random = createRandom(seed);
  const { width, height } = page;
  const bow = height * (0.008 + random() * 0.006);
  const waves = 1 + random() * 0.7;
  const phase = random() * Math.PI;
  return bendPage({
    page,
    bend: (x, y) => {
      const u = x / width;
      const lift = Math.sin(phase + u * waves * Math.PI);
      // Foreshortened towards the right edge, where the sheet turns away from the eye.
      const along = u - 0.03 * Math.sin(u * Math.PI) ** 2;
      return { x: along * width, y: y + bow * lift * (0.6 + (0.4 * y) / height), light: 1 - 0.1 * (1 - lift) };
    },
  });
}

/** A sheet that was folded and flattened again: at each crease the text is shifted a little and the paper lighter or darker. */
export function creasePage({ page, seed }: { page: Bitmap; seed: number }): Promise<Bitmap> {
  const random = createRandom(seed);
  const { width, height } = page;
  const creases = Array.from({ length: 4 }, () => ({
    at: (0.1 + random() * 0.8) * height,
    slope: (random() - 0.5) * 0.5,
    shift: (random() - 0.5) * 5,
    shade: 0.1 + random() * 0.16,
  }));
  return bendPage({
    page,
    bend: (x, y) => {
      let shift = 0;
      let light = 1;
      for (const crease of creases) {
        const distance = y - crease.at - (x - width / 2) * crease.slope;
        shift += crease.shift * Math.exp(-Math.abs(distance) / (height * 0.06));
        // One flank of a crease catches the light, the other lies in its shadow.
        light += crease.shade * Math.exp(-((distance / 7) ** 2)) * (distance < 0 ? 0.3 : -1);
      }
      return { x: x + shift * 0.4, y: y + shift, light };
    },
  });
}

async function bendPage({ page, bend }: { page: Bitmap; bend: Bend }): Promise<Bitmap> {
  const { width, height, channels } = page;
  const data = Buffer.alloc(page.data.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = bend(x, y);
      const at = (y * width + x) * channels;
      for (let c = 0; c < channels; c += 1) data[at + c] = clampByte(samplePixel(page, from.x, from.y, c) * from.light);
    }
  }
  return toBitmap(openBitmap({ ...page, data }).blur(0.5), channels);
}

/** Between four pixels; beyond the sheet the lid of the scanner. */
function samplePixel({ data, width, height, channels }: Bitmap, x: number, y: number, channel: number): number {
  if (x < 0 || y < 0 || x >= width - 1 || y >= height - 1) return GREY_OF_SCANNER_LID;
  const left = Math.floor(x);
  const top = Math.floor(y);
  const right = x - left;
  const low = y - top;
  const at = (top * width + left) * channels + channel;
  const below = at + width * channels;
  return (
    ((data[at] ?? 0) * (1 - right) + (data[at + channels] ?? 0) * right) * (1 - low) +
    ((data[below] ?? 0) * (1 - right) + (data[below + channels] ?? 0) * right) * low
  );
}
