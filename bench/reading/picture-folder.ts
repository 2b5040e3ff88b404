import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { EvalPage } from './page';

/** A dense page has 6,000 characters; a file far beyond that is no page's truth. */
const MAX_TRUTH_BYTES = 200_000;
const PICTURE = /^(?<name>.+)\.(?:png|jpe?g|tiff?|webp)$/i;

/**
 * The pages of a folder: `NAME.png`, `.jpg`, `.tif` or `.webp` beside `NAME.gt.txt`, UTF-8, lines in any order. Where
 * `NAME__VARIANT.png` has no truth of its own, that of `NAME` holds. Throws an error that says what is missing.
 */
export function listPictures({ folder, set }: { folder: string; set?: string }): EvalPage[] {
  const path = resolve(folder);
  if (!existsSync(path)) throw new Error(`There is no folder ${path}.`);
  const pages = readdirSync(path)
    .sort()
    .flatMap((file) => {
      const name = PICTURE.exec(file)?.groups?.name;
      return name === undefined ? [] : [describePicture({ folder: path, file, name, set: set ?? basename(path) })];
    });
  if (pages.length === 0) throw new Error(`There are no pictures in ${path}: NAME.png or .jpg beside NAME.gt.txt.`);
  return pages;
}

type Picture = { folder: string; file: string; name: string; set: string };

function describePicture({ folder, file, name, set }: Picture): EvalPage {
  const [, document = name, variant = 'as published'] = /^(.+)__([^_]+)$/.exec(name) ?? [];
  const own = join(folder, `${name}.gt.txt`);
  const isVariant = document !== name && !existsSync(own);
  return {
    set,
    document: isVariant ? document : name,
    distortion: isVariant ? variant : 'as published',
    path: join(folder, file),
    truth: readTruth(isVariant ? join(folder, `${document}.gt.txt`) : own),
    isOrdered: false,
    places: null,
  };
}

function readTruth(path: string): string {
  if (!existsSync(path)) throw new Error(`${path} is missing: the text that stands on the picture of that name.`);
  if (statSync(path).size > MAX_TRUTH_BYTES) throw new Error(`${path} is too long for the text of one page.`);
  return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
}
