import sharp from 'sharp';
import type { Picture } from '../picture';
import type { Ppocr } from './load-ppocr';
import { type DetectedLine, traceLines } from './trace-lines';

/** What the detector looks at: letters of 8 pixels are found, and a page takes half a second and 400 MB. */
const DETECTOR_PIXELS = 1_250_000;
/** The models' sides are multiples of this. */
const STEP = 32;
const MEAN = [0.485, 0.456, 0.406];
const DEVIATION = [0.229, 0.224, 0.225];

/** Finds the lines of text on a picture, wherever they stand; places are in the picture's own pixels. */
export async function detectLines(picture: Picture, ppocr: Ppocr): Promise<DetectedLine[]> {
  const scale = Math.min(1, Math.sqrt(DETECTOR_PIXELS / (picture.width * picture.height)));
  const width = fitToStep(picture.width * scale);
  const height = fitToStep(picture.height * scale);
  const { data: pixels } = await sharp(picture.data, { raw: picture })
    .removeAlpha()
    .resize(width, height, { fit: 'fill' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const plane = width * height;
  const data = new Float32Array(3 * plane);
  for (let channel = 0; channel < 3; channel += 1) {
    const [mean, deviation] = [MEAN[channel] ?? 0, DEVIATION[channel] ?? 1];
    // Trained on pictures with blue first.
    for (let at = 0; at < plane; at += 1)
      data[channel * plane + at] = ((pixels[at * 3 + 2 - channel] ?? 0) / 255 - mean) / deviation;
  }
  const likely = await ppocr.detector({ data, dims: [1, 3, height, width] });
  return traceLines({
    likelihood: { data: likely.data, width, height },
    toPicture: { x: picture.width / width, y: picture.height / height },
  });
}

function fitToStep(length: number): number {
  return Math.max(STEP, Math.round(length / STEP) * STEP);
}
