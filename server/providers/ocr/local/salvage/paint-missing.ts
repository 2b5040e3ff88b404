import type { Picture } from '../picture';
import { MISSING_GREY, type MissingRows } from './salvaged';

type Area = { left: number; top: number; right: number; bottom: number };

/**
 * Paints rows that never arrived in the grey that a JPEG decoder shows there: left to itself, a decoder fills them with
 * black or with whatever padding meant. `orientation` is EXIF's, which the picture has been turned by.
 */
export function paintMissing(options: { picture: Picture; rows: MissingRows[]; orientation: number }): void {
  const { width, height, channels, data } = options.picture;
  for (const rows of options.rows) {
    const { left, top, right, bottom } = turnRows(rows, options.orientation);
    const [from, to] = [Math.round(left * width) * channels, Math.round(right * width) * channels];
    for (let y = Math.round(top * height); y < Math.round(bottom * height); y += 1)
      data.fill(MISSING_GREY, y * width * channels + from, y * width * channels + to);
  }
}

/** Where rows of the file come to lie, as fractions of the upright picture. */
function turnRows({ from, to }: MissingRows, orientation: number): Area {
  switch (orientation) {
    case 3:
    case 4:
      return { left: 0, right: 1, top: 1 - to, bottom: 1 - from };
    case 5:
    case 8:
      return { left: from, right: to, top: 0, bottom: 1 };
    case 6:
    case 7:
      return { left: 1 - to, right: 1 - from, top: 0, bottom: 1 };
    default:
      return { left: 0, right: 1, top: from, bottom: to };
  }
}
