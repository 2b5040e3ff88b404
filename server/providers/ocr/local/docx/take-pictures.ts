import sharp from 'sharp';
import { MAX_PICTURE_PIXELS } from '../limits';
import { MAX_PICTURE_BYTES, MAX_PICTURES, PICTURE_EDGE } from './limits';
import type { UnpackedDocx } from './unpack-docx';

/** What photographs and scans come as. Drawings of Windows (EMF, WMF) cannot be drawn here; of SVG, Word keeps a picture beside it. */
const FORMATS = new Set(['jpeg', 'png', 'webp', 'gif', 'tiff']);

type Taking = {
  parts: UnpackedDocx;
  /** Keeps a picture's bytes for the compiler, under its path. */
  keep: (path: string, bytes: Buffer) => void;
};

/** Takes a file's pictures, each once, as the compiler can print them. One that cannot be drawn is left out. */
export function pictureTaker({ parts, keep }: Taking) {
  const taken = new Map<string, string | null>();
  const takeOne = async (part: string): Promise<string | null> => {
    const known = taken.get(part);
    if (known !== undefined) return known;
    if (taken.size >= MAX_PICTURES) return null;
    const bytes = await parts.readPart(part, MAX_PICTURE_BYTES);
    const drawn = bytes && (await draw(bytes));
    const path = drawn ? `/picture-${taken.size + 1}.${drawn.extension}` : null;
    taken.set(part, path);
    if (drawn && path !== null) keep(path, drawn.bytes);
    return path;
  };
  return async (targets: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string>> => {
    const paths = new Map<string, string>();
    for (const [id, part] of targets) {
      if (!/\/media\//.test(part)) continue;
      const path = await takeOne(part);
      if (path !== null) paths.set(id, path);
    }
    return paths;
  };
}

type Drawn = { bytes: Buffer; extension: 'jpg' | 'png' };

/** A photograph stays one: as PNG it would take a core ten times as long, and the compiler as much again to print it. */
async function draw(bytes: Buffer): Promise<Drawn | null> {
  try {
    const picture = sharp(bytes, { limitInputPixels: MAX_PICTURE_PIXELS, failOn: 'none' });
    const { format } = await picture.metadata();
    if (!format || !FORMATS.has(format)) return null;
    const upright = picture
      .autoOrient()
      .resize({ width: PICTURE_EDGE, height: PICTURE_EDGE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' });
    return format === 'jpeg'
      ? { bytes: await upright.jpeg({ quality: 90 }).toBuffer(), extension: 'jpg' }
      : { bytes: await upright.png({ compressionLevel: 3 }).toBuffer(), extension: 'png' };
  } catch {
    // A picture that is broken is one the word processor does not show either; the words around it still count.
    return null;
  }
}
