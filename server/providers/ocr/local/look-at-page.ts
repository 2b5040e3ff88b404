import sharp from 'sharp';
import { findFlaws, LOOK_LONG_EDGE } from '../photo/find-flaws';
import type { Flaw } from '../photo/photo-flaw';
import type { Slants } from './find-slant';
import { type Picture, toPicture } from './picture';
import { type Turn, turnPicture } from './straighten-picture';

type Options = { page: Picture; slants: Slants; turn: Turn; originalEdge: number };

/**
 * Looks at a page as it stands upright. The few degrees of its slant stay: levelling would smear its letters and give it white corners. A
 * page that was enlarged for reading is looked at in its own size.
 */
export async function lookAtPage({ page, slants, turn, originalEdge }: Options): Promise<Flaw[]> {
  const edge = Math.max(page.width, page.height);
  const scale = Math.min(1, LOOK_LONG_EDGE / edge, originalEdge / edge);
  const size = { width: Math.round(page.width * scale), height: Math.round(page.height * scale) };
  const grey = await toPicture(
    sharp(page.data, { raw: page })
      .removeAlpha()
      .resize({ ...size, fit: 'fill' })
      .toColourspace('b-w'),
  );
  const quarter = turn === 90 || turn === 270 ? slants.sideways.quarter : slants.upright.quarter;
  const upright = await turnPicture(grey, (quarter + (turn >= 180 ? 180 : 0)) % 360);
  return findFlaws(upright, { scale: Math.max(1, originalEdge / Math.max(upright.width, upright.height)) });
}
