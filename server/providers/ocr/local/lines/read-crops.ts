import sharp from 'sharp';
import { type Picture, toPicture } from '../picture';
import { type Alphabet, findLikeliest } from './alphabet';
import type { Ppocr, Values } from './load-ppocr';

/** A letter as it was read; `at` is its middle, as a share of the crop's width. */
export type ReadLetter = { text: string; confidence: number; at: number };
/** A crop's letters from left to right; mean confidence 0 to 1, 0 without any. */
export type ReadCrop = { letters: ReadLetter[]; confidence: number };

/** The model's own height. */
const HEIGHT = 48;
/** Narrower ones are padded: the model was trained on 320. */
const LEAST_WIDTH = 64;
/** A line of 100 letters is 2400 wide; longer ones are squeezed. */
const MAX_WIDTH = 2400;
/** Lines of like width are read at once, up to this width together: 0.4 s and 60 MB a batch. */
const BATCH_WIDTH = 3000;

export const UNREAD: ReadCrop = { letters: [], confidence: 0 };

/** Reads level crops of single lines, grey or in colour. Answers in their order; what is not begun when `isOver` is unread. */
export async function readCrops(
  crops: Picture[],
  ppocr: Ppocr,
  isOver: () => boolean = () => false,
): Promise<ReadCrop[]> {
  const scaled = await Promise.all(crops.map(scaleCrop));
  const order = scaled.map((_, index) => index).sort((a, b) => (scaled[a]?.width ?? 0) - (scaled[b]?.width ?? 0));
  const read = crops.map(() => UNREAD);
  for (let next = 0; next < order.length && !isOver(); ) {
    const batch: number[] = [];
    let width = LEAST_WIDTH;
    while (next < order.length) {
      const wider = Math.max(width, scaled[order[next] ?? 0]?.width ?? 0);
      if (batch.length > 0 && wider * (batch.length + 1) > BATCH_WIDTH) break;
      width = wider;
      batch.push(order[next] ?? 0);
      next += 1;
    }
    const inputs = batch.map((index) => scaled[index]).filter((crop) => crop !== undefined);
    const output = await ppocr.recogniser({ data: toInput(inputs, width), dims: [inputs.length, 3, HEIGHT, width] });
    batch.forEach((index, place) => {
      read[index] = decode({
        output,
        place,
        alphabet: ppocr.alphabet,
        stretch: width / (scaled[index]?.width ?? width),
      });
    });
  }
  return read;
}

/** To the model's height, in RGB. */
async function scaleCrop(crop: Picture): Promise<Picture> {
  const width = Math.round(Math.min(MAX_WIDTH, Math.max(LEAST_WIDTH / 4, (crop.width / crop.height) * HEIGHT)));
  return toPicture(
    sharp(crop.data, { raw: crop }).removeAlpha().resize(width, HEIGHT, { fit: 'fill' }).toColourspace('srgb'),
  );
}

/** From -1 to 1, blue first as in training; beside a narrower line 0, as in training. */
function toInput(crops: Picture[], width: number): Float32Array<ArrayBuffer> {
  const plane = HEIGHT * width;
  const input = new Float32Array(crops.length * 3 * plane);
  crops.forEach((crop, place) => {
    for (let channel = 0; channel < 3; channel += 1) {
      const start = (place * 3 + channel) * plane;
      for (let y = 0; y < HEIGHT; y += 1) {
        for (let x = 0; x < crop.width; x += 1)
          input[start + y * width + x] = (crop.data[(y * crop.width + x) * 3 + 2 - channel] ?? 0) / 127.5 - 1;
      }
    }
  });
  return input;
}

/** The likeliest class of each step; a class that goes on is one letter, and the first class none. */
function decode(options: { output: Values; place: number; alphabet: Alphabet; stretch: number }): ReadCrop {
  const { data, dims } = options.output;
  const [, steps = 0, classes = 0] = dims;
  const letters: ReadLetter[] = [];
  let previous = 0;
  for (let step = 0; step < steps; step += 1) {
    const { place, likelihood } = findLikeliest(data, (options.place * steps + step) * classes, options.alphabet);
    if (place !== 0 && place !== previous) {
      const at = Math.min(1, ((step + 0.5) / steps) * options.stretch);
      letters.push({ text: options.alphabet.characters[place] ?? '', confidence: Math.min(1, likelihood), at });
    }
    previous = place;
  }
  const sum = letters.reduce((total, letter) => total + letter.confidence, 0);
  return { letters, confidence: letters.length === 0 ? 0 : sum / letters.length };
}
