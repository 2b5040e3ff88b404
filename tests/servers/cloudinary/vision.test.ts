import { describe, expect, it } from 'vitest';
import { NO_NOTES, type ReadPage } from '@/server/providers/ocr/contract';
import { toVisionPage } from './vision';

const size = { width: 1000, height: 2000 };
const options = { size, hasConfidence: false, isSideways: false };

/** A page whose words stand one below the other, each a tenth high and half as wide as the page. */
function makePage(text: string): ReadPage {
  const words = [...text.matchAll(/\S+/g)].map((match, index) => ({
    start: match.index,
    end: match.index + match[0].length,
    x: 0,
    y: index / 10,
    w: 0.5,
    h: 0.1,
    confidence: 0.8,
  }));
  const image = { bytes: Buffer.alloc(0), contentType: 'image/webp' as const, width: 500, height: 1000 };
  return { number: 1, text, words, rows: [], image, source: 'ocr', confidence: 0.8, notes: NO_NOTES };
}

const vertices = (page: ReturnType<typeof toVisionPage>, index: number) =>
  page.textAnnotations?.[index]?.boundingPoly.vertices;

describe('toVisionPage', () => {
  it('gives nothing for a page without words', () => {
    expect(toVisionPage({ page: makePage(''), options })).toEqual({});
  });

  it('takes punctuation for words of its own and writes every break as a line break', () => {
    const page = toVisionPage({ page: makePage('Dear Ms Hall,\n\n(12.50 due)\nat once'), options });
    expect(page.textAnnotations?.map(({ description }) => description)).toEqual([
      'Dear Ms Hall,\n(12.50 due)\nat once',
      ...['Dear', 'Ms', 'Hall', ',', '(', '12.50', 'due', ')', 'at', 'once'],
    ]);
    const blocks = page.fullTextAnnotation?.pages[0]?.blocks ?? [];
    const breaks = blocks.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ words }) => words.map(({ symbols }) => symbols.at(-1)?.property?.detectedBreak.type)),
    );
    expect(breaks).toEqual([
      ...['SPACE', 'SPACE', undefined, 'LINE_BREAK'],
      ...[undefined, 'SPACE', undefined, 'EOL_SURE_SPACE', 'SPACE', 'LINE_BREAK'],
    ]);
  });

  it('leaves zeros out of the corners', () => {
    const page = toVisionPage({ page: makePage('one two'), options });
    expect(vertices(page, 1)).toEqual([{}, { x: 500 }, { x: 500, y: 200 }, { y: 200 }]);
  });

  it('goes round a word from its own top left where the page lies on its side', () => {
    const page = toVisionPage({ page: makePage('one two'), options: { ...options, isSideways: true } });
    expect(page.fullTextAnnotation?.pages[0]).toMatchObject({ width: 2000, height: 1000 });
    expect(vertices(page, 2)).toEqual([{ x: 1800 }, { x: 1800, y: 500 }, { x: 1600, y: 500 }, { x: 1600 }]);
  });

  it('says how sure it is only where it is asked', () => {
    const sure = toVisionPage({ page: makePage('one'), options: { ...options, hasConfidence: true } });
    expect(sure.fullTextAnnotation?.pages[0]?.blocks[0]?.paragraphs[0]?.words[0]).toMatchObject({ confidence: 0.8 });
    expect(JSON.stringify(toVisionPage({ page: makePage('one'), options }).fullTextAnnotation)).not.toContain('0.8');
  });
});
