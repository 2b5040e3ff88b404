import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { HEIC_TEN_BITS, HEIC_TWO_PICTURES, HEIC_WIDE_GAMUT } from '@/tests/support/files/heic-pictures';
import { decodeHevc, isWholeHeif } from './decode-hevc';
import type { Picture } from './picture';

async function decode(bytes: Buffer): Promise<Picture> {
  const { pagePrimary, icc } = await sharp(bytes).metadata();
  return decodeHevc({ bytes, primary: pagePrimary ?? 0, profile: icc });
}

/** The colour at a place given as fractions of the picture. */
function colourAt({ data, width, height, channels }: Picture, x: number, y: number): number[] {
  const at = (Math.floor(y * height) * width + Math.floor(x * width)) * channels;
  return [...data.subarray(at, at + 3)];
}

function expectColour(found: number[], expected: number[]): void {
  for (const [index, value] of expected.entries()) expect(Math.abs((found[index] ?? 0) - value)).toBeLessThan(14);
}

const [RED, BLUE, WHITE, GREY] = [
  [192, 0, 0],
  [0, 0, 192],
  [255, 255, 255],
  [126, 126, 126],
];

/** A size, a name and content, as everything in a HEIF file is written. */
const writeBox = (name: string, content: number[]) =>
  Buffer.from([0, 0, 0, 8 + content.length, ...Buffer.from(name, 'latin1'), ...content]);

/** Adds a transform to the first picture: to the list of properties, to its own list of them, and to every size and place. */
function addTransform(heic: Buffer, box: Buffer): Buffer {
  const start = (name: string) => heic.indexOf(name) - 4;
  const ipma = start('ipma');
  // Version and flags, entries, then for the first of them: its number, how many properties, one byte each.
  const count = ipma + 8 + 4 + 4 + 2;
  const properties = countBoxes(heic, start('ipco'));
  const afterList = count + 1 + (heic[count] ?? 0);
  const grown = Buffer.concat([
    heic.subarray(0, ipma),
    box,
    heic.subarray(ipma, afterList),
    Buffer.from([0x80 | (properties + 1)]),
    heic.subarray(afterList),
  ]);
  grown.writeUInt8((heic[count] ?? 0) + 1, count + box.length);
  const grow = (at: number, by: number) => grown.writeUInt32BE(grown.readUInt32BE(at) + by, at);
  grow(ipma + box.length, 1);
  grow(start('ipco'), box.length);
  grow(start('iprp'), box.length + 1);
  grow(start('meta'), box.length + 1);
  // One extent an item: its number, where its data are kept, one count, place and size.
  const iloc = start('iloc');
  for (let item = 0; item < heic.readUInt16BE(iloc + 14); item += 1) grow(iloc + 16 + item * 18 + 10, box.length + 1);
  return grown;
}

function countBoxes(heic: Buffer, parent: number): number {
  let count = 0;
  for (let at = parent + 8; at < parent + heic.readUInt32BE(parent); at += heic.readUInt32BE(at)) count += 1;
  return count;
}

describe('HEIC pictures', () => {
  it('shows ten bits a channel', async () => {
    const picture = await decode(HEIC_TEN_BITS);
    expectColour(colourAt(picture, 0.25, 0.12), RED ?? []);
    expectColour(colourAt(picture, 0.8, 0.12), WHITE ?? []);
    expectColour(colourAt(picture, 0.5, 0.85), BLUE ?? []);
  });

  it('shows wide colours as they are meant', async () => {
    expectColour(colourAt(await decode(HEIC_WIDE_GAMUT), 0.25, 0.12), RED ?? []);
  });

  it('shows the primary picture, wherever it stands', async () => {
    expectColour(colourAt(await decode(HEIC_TWO_PICTURES), 0.25, 0.12), GREY ?? []);
    const second = Buffer.from(HEIC_TWO_PICTURES);
    second.writeUInt16BE(2, second.indexOf('pitm') + 8);
    expectColour(colourAt(await decode(second), 0.25, 0.12), RED ?? []);
  });

  it.each([
    // Quarters to the left.
    ['a quarter', writeBox('irot', [1]), 1.5, 0.12, 0.75],
    ['half', writeBox('irot', [2]), 1 / 1.5, 0.75, 0.88],
    ['three quarters', writeBox('irot', [3]), 1.5, 0.88, 0.25],
  ])('turns by %s, once', async (_, box, shape, x, y) => {
    const picture = await decode(addTransform(HEIC_TEN_BITS, box));
    expect(picture.width / picture.height).toBeCloseTo(shape, 1);
    expectColour(colourAt(picture, x, y), RED ?? []);
  });

  it('mirrors', async () => {
    // 1: left and right change places.
    const picture = await decode(addTransform(HEIC_TEN_BITS, writeBox('imir', [1])));
    expectColour(colourAt(picture, 0.75, 0.12), RED ?? []);
  });

  it('tells a file that was cut off from a whole one', () => {
    expect(isWholeHeif(HEIC_TEN_BITS)).toBe(true);
    expect(isWholeHeif(HEIC_TEN_BITS.subarray(0, -20))).toBe(false);
    expect(isWholeHeif(HEIC_TEN_BITS.subarray(0, 300))).toBe(false);
  });
});
