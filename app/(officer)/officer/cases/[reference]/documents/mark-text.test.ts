import { describe, expect, it } from 'vitest';
import { citedAt, collectHighlights, type Highlight } from './highlights';
import { joinRuns, markText } from './mark-text';

const highlight = (over: Partial<Highlight>): Highlight => ({
  citationId: 'c',
  findingId: 'f',
  position: 1,
  name: 'Cited: “£10”, page 2, finding 1',
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

describe('markText with marks', () => {
  it('cuts at both ends of each mark, inside a cited range too', () => {
    const text = 'Total £10 today';
    const segments = markText({
      text,
      highlights: [highlight({ start: 0, end: 9 })],
      marks: [
        { kind: 'hit', start: 6, end: 15 },
        { kind: 'selection', start: 6, end: 9 },
      ],
    });
    expect(
      segments.map(({ text: part, highlight: by, marks }) => [part, by !== null, marks.map(({ kind }) => kind)]),
    ).toEqual([
      ['Total ', true, []],
      ['£10', true, ['hit', 'selection']],
      [' today', false, ['hit']],
    ]);
  });
});

describe('joinRuns', () => {
  const runsOf = (options: Parameters<typeof markText>[0]) =>
    joinRuns(markText(options)).map(({ highlight: by, isFirst, segments }) => [
      segments.map(({ text }) => text),
      by?.citationId ?? null,
      isFirst,
    ]);

  it('makes one run of a passage that found words cut apart', () => {
    expect(
      runsOf({
        text: 'Total £10 today',
        highlights: [highlight({ start: 0, end: 9 })],
        marks: [{ kind: 'hit', start: 6, end: 15 }],
      }),
    ).toEqual([
      [['Total ', '£10'], 'c', true],
      [[' today'], null, false],
    ]);
  });

  it('says which run begins a passage that another one lies over', () => {
    expect(
      runsOf({
        text: 'abcdef',
        highlights: [
          highlight({ citationId: 'strong', start: 2, end: 4, strength: 'strong' }),
          highlight({ citationId: 'faint', start: 0, end: 6 }),
        ],
      }),
    ).toEqual([
      [['ab'], 'faint', true],
      [['cd'], 'strong', true],
      [['ef'], 'faint', false],
    ]);
  });
});

describe('citedAt', () => {
  const faint = highlight({ citationId: 'faint', start: 0, end: 9 });
  const strong = highlight({ citationId: 'strong', start: 4, end: 6, strength: 'strong' });

  it('finds the passage a word belongs to, the strong one where there are two', () => {
    const at = (start: number, end: number) =>
      citedAt({ highlights: [faint, strong], word: { start, end } })?.citationId ?? null;
    expect(at(0, 4)).toBe('faint');
    expect(at(4, 6)).toBe('strong');
    // A word of which the end alone is quoted.
    expect(at(8, 12)).toBe('faint');
    expect(at(9, 12)).toBeNull();
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
    doubts: [] as { reading: string; otherReading: string }[],
  };
  const findings = [
    { id: 'f1', position: 1, verdict: null, citations: [citation, { ...citation, id: 'c2', documentId: 'd2' }] },
    { id: 'f2', position: 2, verdict: null, citations: [{ ...citation, id: 'c3' }] },
    {
      id: 'f3',
      position: 3,
      verdict: null,
      citations: [{ ...citation, id: 'c4', start: null, end: null, verified: false }],
    },
  ];

  const collect = (over: Partial<Parameters<typeof collectHighlights>[0]> = {}) =>
    collectHighlights({
      findings,
      documentId: 'd1',
      activeFindingId: null,
      pointedFindingId: null,
      shownCitationId: null,
      ...over,
    });

  it('keeps to one document and marks a shared passage once', () => {
    const pages = collect();
    expect([...pages.keys()]).toEqual([2]);
    expect(pages.get(2)).toMatchObject([
      { citationId: 'c1', strength: 'faint', name: 'Cited: “£10”, page 2, finding 1' },
    ]);
    expect(pages.get(2)).toHaveLength(1);
  });

  it('lets the active finding have the passage it shares, and the one under the pointer before it', () => {
    expect(collect({ activeFindingId: 'f2', shownCitationId: 'c3' }).get(2)).toMatchObject([
      { citationId: 'c3', strength: 'strong', isShown: true },
    ]);
    expect(collect({ activeFindingId: 'f2', pointedFindingId: 'f1' }).get(2)).toMatchObject([
      { citationId: 'c1', strength: 'strong' },
    ]);
  });

  it('says in the name of a passage what was read two ways in it', () => {
    const doubts = [{ reading: '£10', otherReading: '£70' }];
    const doubtful = findings.slice(0, 1).map((finding) => ({ ...finding, citations: [{ ...citation, doubts }] }));
    expect(collect({ findings: doubtful }).get(2)?.[0]?.name).toBe(
      'Cited: “£10”, page 2, finding 1. Read two ways: £10, or £70',
    );
  });

  it('leaves a rejected finding unmarked until it is looked at', () => {
    const rejected = findings.slice(0, 1).map((finding) => ({ ...finding, verdict: 'rejected' as const }));
    expect(collect({ findings: rejected }).size).toBe(0);
    expect(collect({ findings: rejected, pointedFindingId: 'f1' }).get(2)).toHaveLength(1);
  });
});
