import path from 'node:path';

/** One Markdown file of the repository. */
export type Page = { file: string; text: string };

/** Made by the build or by a run, and tracked nowhere. */
const MADE = ['dist', 'generated', 'playwright-report', 'test-results'];

/** A word with one of these endings names a file, wherever it lies. */
const ENDINGS = ['.ts', '.tsx', '.mjs', '.md', '.prisma', '.sql', '.svg', '.css', '.spec'];

/**
 * What a page names and the repository has not: relative links with their headings, and paths in backticks or code blocks.
 * A path may stand as from the top or by its end alone, as `state.ts` does. `files` are the tracked files.
 */
export function findDead({ pages, files }: { pages: Page[]; files: readonly string[] }): string[] {
  const known = listEnds(files);
  const tops = new Set(files.filter((file) => file.includes('/')).map((file) => file.slice(0, file.indexOf('/'))));
  const headings = new Map(pages.map(({ file, text }) => [file, listHeadings(text)]));
  const paths = new Set(files);
  return pages.flatMap(({ file, text }) => [
    ...listPaths({ text, tops })
      .filter((named) => !known.has(named.replace(/\/$/, '')))
      .map((named) => `${file} names ${named}, which is not there.`),
    ...listLinks(text)
      .filter((link) => !leads({ from: file, link, paths, headings }))
      .map((link) => `${file} links to ${link}, which is not there.`),
  ]);
}

/** Every file and folder, from the top and by each of its ends: "server/cases/state.ts" is "cases/state.ts" and "state.ts" as well. */
function listEnds(files: readonly string[]): Set<string> {
  const ends = new Set<string>();
  for (const file of files) {
    const parts = file.split('/');
    for (let to = parts.length; to > 0; to -= 1)
      for (let from = 0; from < to; from += 1) ends.add(parts.slice(from, to).join('/'));
  }
  return ends;
}

/** Code is every second part between backticks; a fence of three opens and closes as well. */
const listCode = (text: string): string[] => text.split(/`+/).filter((_, index) => index % 2 === 1);

function listPaths({ text, tops }: { text: string; tops: ReadonlySet<string> }): string[] {
  const words = listCode(text).flatMap((code) => code.split(/[\s"'|]|<br\/>/));
  // Word for word: what has a star, an angle bracket or a colon is a pattern, a blank to fill in or an address.
  const plain = words.map((word) => word.replace(/[.,;]$/, '')).filter((word) => /^[\w.()[\]@/-]+$/.test(word));
  return [...new Set(plain.filter((word) => isPath({ word, tops })))];
}

function isPath({ word, tops }: { word: string; tops: ReadonlySet<string> }): boolean {
  const [top = '', ...rest] = word.split('/');
  if (top === '' || MADE.includes(top)) return false;
  if (rest.length > 0 && tops.has(top)) return true;
  return ENDINGS.some((ending) => word.endsWith(ending) && word.length > ending.length);
}

const listLinks = (text: string): string[] =>
  text
    .split('](')
    .slice(1)
    .map((rest) => rest.slice(0, rest.indexOf(')')))
    .filter((link) => !/^[a-z]+:/.test(link));

type Link = { from: string; link: string; paths: ReadonlySet<string>; headings: ReadonlyMap<string, Set<string>> };

function leads({ from, link, paths, headings }: Link): boolean {
  const [place = '', heading] = link.split('#');
  const target = place === '' ? from : path.posix.join(path.posix.dirname(from), place);
  if (!paths.has(target)) return false;
  return heading === undefined || (headings.get(target)?.has(heading) ?? false);
}

/** As GitHub names them in an address. */
function listHeadings(text: string): Set<string> {
  const titles = text.split('\n').filter((line) => /^#{1,6} /.test(line));
  return new Set(
    titles.map((line) =>
      line
        .replace(/^#+ /, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}
