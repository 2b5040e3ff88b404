import sharp from 'sharp';
import type { LineOfWords } from './compose-page';
import type { Slants } from './find-slant';
import { findTurnByLines } from './lines/find-turn-by-lines';
import { loadPpocr } from './lines/load-ppocr';
import { type Picture, toPicture } from './picture';
import { recognise } from './recognise';
import { layLevel, type Turn } from './straighten-picture';

const TURNS: Turn[] = [0, 90, 180, 270];
/** About five lines of text. */
const STRIP_HEIGHT = 200;
/** A strip must read so much better than the page as it lies; noise reads about as well any way up. */
const BETTER = 1.5;
/** Letters of words that are surely read; fewer may be chance. */
const MIN_LETTERS = 12;
const SURE = 0.6;
const SHORTEST_WORD = 3;

/** Finds how a page must be turned, by reading some of it each way up. Without a clear answer it stays as it lies. */
export async function findTurn(prepared: Picture, slants: Slants): Promise<Turn> {
  const ppocr = await loadPpocr();
  return ppocr ? findTurnByLines(prepared, ppocr) : findTurnByStrips(prepared, slants);
}

/** What is done without the second engine: five lines of the page are read each way up. */
export async function findTurnByStrips(prepared: Picture, slants: Slants): Promise<Turn> {
  let best: { turn: Turn; letters: number } = { turn: 0, letters: 0 };
  for (const turn of TURNS) {
    const strip = await cutStrip(await layLevel(prepared, slants, turn));
    const letters = countSureLetters((await recognise(strip)).lines, strip);
    if (letters > Math.max(MIN_LETTERS, best.letters * (best.turn === 0 ? BETTER : 1))) best = { turn, letters };
    else if (turn === 0) best = { turn, letters };
  }
  return best.turn;
}

/** The part of a page with the most ink in it. */
async function cutStrip(page: Picture): Promise<Picture> {
  const height = Math.min(STRIP_HEIGHT, page.height);
  const ink = Array.from({ length: Math.ceil(page.height / height) }, (_, index) => {
    const rows = page.data.subarray(index * height * page.width, (index + 1) * height * page.width);
    return rows.reduce((sum, value) => sum + 255 - value, 0);
  });
  const top = Math.min(ink.indexOf(Math.max(...ink)) * height, page.height - height);
  const strip = sharp(page.data, { raw: page }).extract({ left: 0, top, width: page.width, height });
  return toPicture(strip.toColourspace('b-w'));
}

/** Words that run down the strip are read by chance or on their side, and speak for no turn. */
function countSureLetters(lines: LineOfWords[], size: Picture): number {
  const words = lines.flatMap((line) => line.words).filter((word) => word.confidence >= SURE);
  return words
    .filter(({ box }) => (box.x1 - box.x0) * size.width >= (box.y1 - box.y0) * size.height)
    .map(({ text }) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0)
    .reduce((sum, letters) => sum + (letters >= SHORTEST_WORD ? letters : 0), 0);
}
