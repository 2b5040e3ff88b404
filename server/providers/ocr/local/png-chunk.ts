import { crc32, deflateSync } from 'node:zlib';

export type PngChunk = { type: string; data: Buffer };

/** Length, name, content and check sum, as they stand in the file. */
export function writePngChunk({ type, data }: PngChunk): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** The signature and the header, which every other chunk comes after. */
const HEADER_BYTES = 8 + 25;

/** Gives a PNG the colour profile that its numbers are meant in. */
export function attachProfile(png: Buffer, profile: Buffer): Buffer {
  const chunk = writePngChunk({ type: 'iCCP', data: Buffer.concat([Buffer.from('icc\0\0'), deflateSync(profile)]) });
  return Buffer.concat([png.subarray(0, HEADER_BYTES), chunk, png.subarray(HEADER_BYTES)]);
}
