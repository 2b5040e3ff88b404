import { describe, expect, it } from 'vitest';
import { NO_NOTES } from '@/server/providers/ocr/contract';
import { type Flaw, WHOLE } from '@/server/providers/ocr/photo/photo-flaw';
import { assessPages } from './assess-pages';

const LOWER_LEFT = { x: 0, y: 0.6, w: 0.45, h: 0.4 };
const BLURRED: Flaw = { kind: 'blurred', area: LOWER_LEFT };

/** A page of ten lines of ten words, each read as surely as `confidenceAt` says of its place. */
function readPage({
  confidenceAt = () => 0.95,
  flaws = [],
  source = 'ocr',
}: {
  confidenceAt?: (x: number, y: number) => number | null;
  flaws?: Flaw[];
  source?: 'ocr' | 'text-layer';
}) {
  const places = Array.from({ length: 100 }, (_, at) => ({
    x: (at % 10) / 10 + 0.01,
    y: Math.floor(at / 10) / 10 + 0.03,
  }));
  const words = places.flatMap(({ x, y }, at) => {
    const confidence = confidenceAt(x, y);
    return confidence === null ? [] : [{ start: at * 6, end: at * 6 + 5, x, y, w: 0.06, h: 0.02, confidence }];
  });
  return { words, source, confidence: 0.9, notes: { ...NO_NOTES, flaws } };
}

const assess = (page: Parameters<typeof readPage>[0]) => assessPages([readPage(page)])[0];

const isLowerLeft = (x: number, y: number) => x < 0.45 && y > 0.6;

describe('a flaw that can be seen', () => {
  it('is told where the words there were read without certainty, or not at all', () => {
    expect(assess({ flaws: [BLURRED], confidenceAt: (x, y) => (isLowerLeft(x, y) ? 0.5 : 0.95) })).toEqual([BLURRED]);
    expect(assess({ flaws: [BLURRED], confidenceAt: (x, y) => (isLowerLeft(x, y) ? null : 0.95) })).toEqual([BLURRED]);
  });

  it('is not told where the words there were read all the same', () => {
    expect(assess({ flaws: [BLURRED] })).toEqual([]);
    expect(assess({ flaws: [{ kind: 'dark', area: WHOLE }] })).toEqual([]);
  });

  it('is a page cut off only where words reach to its edge', () => {
    const cut: Flaw = { kind: 'cut', area: { x: 0, y: 0, w: 0.22, h: 1 } };
    expect(assess({ flaws: [cut] })).toEqual([cut]);
    expect(assess({ flaws: [cut], confidenceAt: (x) => (x < 0.1 ? null : 0.95) })).toEqual([]);
  });

  it('is none of a text layer, which is as sharp as its file makes it', () => {
    expect(assess({ flaws: [BLURRED], source: 'text-layer', confidenceAt: () => 0.3 })).toEqual([]);
  });
});

describe('words that were read without certainty', () => {
  it('are told by their place where nothing can be seen', () => {
    const [flaw] = assess({ confidenceAt: (x, y) => (isLowerLeft(x, y) ? 0.4 : 0.95) }) ?? [];
    expect(flaw).toMatchObject({ kind: 'unclear' });
    expect(flaw?.area.y).toBeGreaterThan(0.6);
    expect(assess({ confidenceAt: () => 0.5 })).toEqual([{ kind: 'unclear', area: WHOLE }]);
  });

  it('are not told where they are as few as a signature', () => {
    expect(assess({ confidenceAt: (x, y) => (x < 0.3 && y > 0.9 ? 0.2 : 0.95) })).toEqual([]);
  });
});

describe('a page without words', () => {
  const empty = readPage({ confidenceAt: () => null });

  it('is the wrong side, or what can be seen of it', () => {
    expect(assessPages([empty])).toEqual([[{ kind: 'empty', area: WHOLE }]]);
    const dark = readPage({ confidenceAt: () => null, flaws: [{ kind: 'dark', area: WHOLE }] });
    expect(assessPages([dark])).toEqual([[{ kind: 'dark', area: WHOLE }]]);
  });

  it('is the blank back of a sheet among other pages', () => {
    expect(assessPages([readPage({}), empty])).toEqual([[], []]);
  });
});
