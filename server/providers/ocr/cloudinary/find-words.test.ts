import { describe, expect, test } from 'vitest';
import { annotationSchema, readOcrState } from './annotation';
import { findWords } from './find-words';

const box = (x: number) => ({ vertices: [{ x }, { x: x + 10 }, { x: x + 10, y: 8 }, { x, y: 8 }] });
const word = (text: string, after: string | null, confidence?: number) => ({
  boundingBox: box(1),
  ...(confidence === undefined ? {} : { confidence }),
  symbols: [...text].map((symbol, index) => ({
    text: symbol,
    ...(after && index === text.length - 1 ? { property: { detectedBreak: { type: after } } } : {}),
  })),
});
const page = (...paragraphs: ReturnType<typeof word>[][]) =>
  annotationSchema.parse({
    fullTextAnnotation: {
      pages: [{ width: 100, height: 50, blocks: [{ paragraphs: paragraphs.map((words) => ({ words })) }] }],
    },
  });

describe('findWords', () => {
  test('puts the text together so that every word stands at its offsets', () => {
    const found = findWords(
      page(
        [word('Net', 'SPACE', 0.9), word('pay', 'EOL_SURE_SPACE'), word('1,204.50', 'LINE_BREAK')],
        [word('Ends', null)],
      ),
    );
    expect(found.text).toBe('Net pay\n1,204.50\n\nEnds');
    expect(found.words.map(({ start, end }) => found.text.slice(start, end))).toEqual([
      'Net',
      'pay',
      '1,204.50',
      'Ends',
    ]);
    expect(found.words.map(({ confidence }) => confidence)).toEqual([0.9, 0.8, 0.8, 0.8]);
  });

  test('makes a word whole again that was broken over two lines', () => {
    expect(findWords(page([word('insu', 'HYPHEN'), word('rance', 'SPACE'), word('paid', null)])).text).toBe(
      'insurance paid',
    );
  });

  test('finds the words of a plain answer in its whole text, and leaves out what is not there', () => {
    const found = findWords(
      annotationSchema.parse({
        textAnnotations: [
          { description: 'to be or not to be\n' },
          ...['to', 'be', 'or', 'never', 'not', 'to'].map((description) => ({ description, boundingPoly: box(3) })),
        ],
      }),
    );
    expect(found.text).toBe('to be or not to be');
    expect(found.words.map(({ start }) => start)).toEqual([0, 3, 6, 9, 13]);
  });

  test('a page without writing has no words', () => {
    expect(findWords(annotationSchema.parse({}))).toEqual({ text: '', words: [] });
  });

  test('replaces what a database cannot store, keeping the offsets right', () => {
    const found = findWords(page([word('a\u0000b', 'SPACE'), word('c', null)]));
    expect(found.words.map(({ start, end }) => found.text.slice(start, end))).toEqual(['a\ufffdb', 'c']);
  });
});

describe('readOcrState', () => {
  test('knows the answer under both names, and none', () => {
    const complete = { status: 'complete', data: [{}] };
    expect(readOcrState({ adv_ocr: complete })).toMatchObject({ status: 'complete' });
    expect(readOcrState({ 'adv_ocr:document': { status: 'pending' } })).toEqual({ status: 'pending' });
    expect(readOcrState({ adv_ocr: { status: 'failed', data: 'a developer’s words' } })).toEqual({ status: 'failed' });
    expect(readOcrState(undefined)).toBeNull();
  });

  test('throws on what it does not know', () => {
    expect(() => readOcrState({ adv_ocr: { status: 'complete', data: 'text' } })).toThrow();
    expect(() => readOcrState({ adv_ocr: { status: 'on its way' } })).toThrow();
  });
});
