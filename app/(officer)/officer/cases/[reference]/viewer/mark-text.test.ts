import { describe, expect, it } from 'vitest';
import { collectHighlights, type Highlight } from './highlights';
import { markText } from './mark-text';

const highlight = (over: Partial<Highlight>): Highlight => ({
  citationId: 'c',
  findingId: 'f',
  statement: 'The amount claimed is £10.',
  quote: '£10',
  boxes: [],
  start: 0,
  end: 3,
  strength: 'faint',
  isShown: false,
  ...over,
});

describe('markText', () => {
  it('loses nothing of the text and marks only the ranges', () => {
    const text = 'Total £10 today';
    const segments = markText({ text, highlights: [highlight({ start: 6, end: 9 })] });
    expect(segments.map((segment) => segment.text)).toEqual(['Total ', '£10', ' today']);
    expect(segments.map((segment) => segment.highlight?.citationId ?? null)).toEqual([null, 'c', null]);
  });

  it('gives an overlap to the strong range', () => {
    const segments = markText({
      text: 'abcdef',
      highlights: [
        highlight({ citationId: 'strong', start: 2, end: 4, strength: 'strong' }),
        highlight({ citationId: 'faint', start: 0, end: 6 }),
      ],
    });
    expect(segments.map(({ text, highlight: by }) => [text, by?.citationId])).toEqual([
      ['ab', 'faint'],
      ['cd', 'strong'],
      ['ef', 'faint'],
    ]);
  });

  it('cuts ranges at the end of the text', () => {
    expect(markText({ text: 'ab', highlights: [highlight({ start: 1, end: 90 })] }).map(({ text }) => text)).toEqual([
      'a',
      'b',
    ]);
    expect(markText({ text: '', highlights: [highlight({})] })).toEqual([]);
  });
});

describe('collectHighlights', () => {
  const citation = {
    id: 'c1',
    documentId: 'd1',
    page: 2,
    quote: '£10',
    start: 5,
    end: 8,
    boxes: [],
    verified: true,
  };
  const findings = [
    { id: 'f1', statement: 'One', citations: [citation, { ...citation, id: 'c2', documentId: 'd2' }] },
    { id: 'f2', statement: 'Two', citations: [{ ...citation, id: 'c3' }] },
    { id: 'f3', statement: 'Three', citations: [{ ...citation, id: 'c4', start: null, end: null, verified: false }] },
  ];

  it('keeps to one document and marks a shared passage once', () => {
    const pages = collectHighlights({ findings, documentId: 'd1', activeFindingId: null, shownCitationId: null });
    expect([...pages.keys()]).toEqual([2]);
    expect(pages.get(2)?.map(({ citationId, strength }) => [citationId, strength])).toEqual([['c1', 'faint']]);
  });

  it('lets the active finding have the passage it shares', () => {
    const pages = collectHighlights({ findings, documentId: 'd1', activeFindingId: 'f2', shownCitationId: 'c3' });
    expect(pages.get(2)).toMatchObject([{ citationId: 'c3', strength: 'strong', isShown: true }]);
  });
});
