import { describe, expect, it } from 'vitest';
import { readCase } from '@/server/facts/read-case';
import type { CitationClaim, DraftRequest } from '@/server/providers/ai/contract';
import { createLocalAiEngine } from '@/server/providers/ai/local/engine';
import { createRandom } from '@/tests/support/quote-corpus';
import { housingRequest, layOut, makeDocument, stormRequest, travelRequest } from '@/tests/support/sample-cases';
import { checkCitations } from './check-citations';

const document = makeDocument('letter', [
  'The storm damaged the roof of the',
  'house on 14 January 2026. Rain came in.',
  ['Total', '£4,862.40'],
]);
const page = document.pages[0] ?? layOut([]);

function check(...citations: Partial<CitationClaim>[]) {
  const claims = citations.map((claim) => ({ documentId: document.id, page: 1, quote: '', ...claim }));
  const [finding] = checkCitations({
    findings: [{ key: 'k', statement: 'S.', citations: claims }],
    documents: [document],
  });
  if (!finding) throw new Error('No finding came back');
  return finding;
}

describe('checkCitations', () => {
  it('shows the page’s own words, one box a line', () => {
    const { supported, citations } = check({ quote: 'THE ROOF  of the house on' });
    expect(supported).toBe(true);
    expect(citations[0]).toMatchObject({
      verified: true,
      match: 'exact',
      quote: 'the roof of the\nhouse on',
      ocrConfidence: expect.closeTo(0.96),
    });
    expect(page.text.slice(citations[0]?.start ?? 0, citations[0]?.end ?? 0)).toBe('the roof of the\nhouse on');
    const [first, second] = citations[0]?.boxes ?? [];
    const words = page.words.filter(
      (word) => word.start >= page.text.indexOf('the roof') && word.end <= page.text.indexOf('\n'),
    );
    expect(citations[0]?.boxes).toHaveLength(2);
    expect(first?.x).toBe(words[0]?.x);
    expect((first?.x ?? 0) + (first?.w ?? 0)).toBeCloseTo((words.at(-1)?.x ?? 0) + (words.at(-1)?.w ?? 0), 9);
    expect(second?.y).toBeGreaterThan(first?.y ?? 1);
  });

  it('joins the cells of one row', () => {
    expect(check({ quote: 'Total £4,862.40' }).citations[0]?.boxes).toHaveLength(1);
  });

  it('shows the claim itself where it stands nowhere, and lets it support nothing', () => {
    const { supported, citations } = check({ quote: 'Total £4,862.40' }, { quote: 'Total £4,862.41' });
    expect(supported).toBe(false);
    expect(citations.map((citation) => citation.verified)).toEqual([true, false]);
    expect(citations[1]).toMatchObject({
      quote: 'Total £4,862.41',
      match: null,
      start: null,
      end: null,
      boxes: [],
      ocrConfidence: null,
    });
  });

  it('names the words under a quote that were read two ways, and only those', () => {
    const words = page.words.map((word) => {
      const reading = page.text.slice(word.start, word.end);
      const other = { '£4,862.40': '£4,882.40', '2026.': '2026', Rain: 'Ruin' }[reading];
      return other === undefined ? word : { ...word, otherReading: other, confidence: 0.4 };
    });
    const findings = ['Total £4,862.40', 'on 14 January 2026.', 'Total £1'].map((quote) => ({
      key: 'k',
      statement: 'S.',
      citations: [{ documentId: document.id, page: 1, quote }],
    }));
    const checked = checkCitations({ findings, documents: [{ ...document, pages: [{ ...page, words }] }] });
    expect(checked.map(({ supported, citations }) => [supported, citations[0]?.doubts])).toEqual([
      [true, [{ reading: '£4,862.40', otherReading: '£4,882.40' }]],
      [true, []],
      [false, []],
    ]);
  });

  it('refuses a page that does not exist', () => {
    expect(check({ quote: 'Total', page: 2 })).toMatchObject({
      supported: false,
      citations: [{ verified: false, page: 2 }],
    });
  });

  it('leaves out a document that is not in the case', () => {
    expect(check({ quote: 'Total' }, { quote: 'Total', documentId: 'other' })).toMatchObject({
      supported: false,
      citations: [{ verified: true }],
    });
  });

  it('does not call a finding without citations supported', () => {
    expect(check().supported).toBe(false);
  });

  it('finds quotes on a page without word boxes', () => {
    const typed = { ...document, pages: [{ ...page, words: [], rows: [] }] };
    const findings = [
      { key: 'k', statement: 'S.', citations: [{ documentId: document.id, page: 1, quote: 'Rain came in.' }] },
    ];
    expect(checkCitations({ findings, documents: [typed] })[0]).toMatchObject({
      supported: true,
      citations: [{ boxes: [], ocrConfidence: null }],
    });
  });
});

/** The same pages as a poor reader gives them: letters lost, doubled and taken for others, hyphens and gaps put in. */
function spoil(request: DraftRequest, seed: number): DraftRequest {
  const random = createRandom(seed);
  const noise = [
    '-',
    ' ',
    '\n',
    '.',
    ',',
    ':',
    'l',
    '0',
    '£',
    '-\n',
    '\u00ad',
    '’',
    'ﬁ',
    '\u0301',
    '  ',
    '{{',
    '1',
    '"',
    '–',
    'é',
    '🜁',
  ];
  const documents = request.documents.map((original) => ({
    ...original,
    pages: original.pages.map((sound) => {
      let { text } = sound;
      const words = sound.words.map((word) => ({ ...word }));
      for (let edit = 0; edit < 12; edit++) {
        const at = random.below(text.length);
        const put = random.pick(noise);
        text = text.slice(0, at) + put + text.slice(at);
        for (const word of words) {
          if (word.start >= at) word.start += put.length;
          if (word.end > at) word.end += put.length;
        }
      }
      return { ...sound, text, words };
    }),
  }));
  return { ...request, documents, ...readCase({ caseType: request.caseType, papers: documents }) };
}

describe('the local drafter', () => {
  it('quotes to the letter, at the place it gives, whatever the pages look like', async () => {
    const engine = createLocalAiEngine();
    const wrong: unknown[] = [];
    let checked = 0;
    for (let seed = 1; seed <= 30; seed++) {
      const sound = [stormRequest, housingRequest, travelRequest][seed % 3]?.() ?? stormRequest();
      const request = spoil(sound, seed);
      const { content } = await engine.generateDraftWithAI(request);
      const findings = checkCitations({ findings: content.findings, documents: request.documents });
      for (const [index, { citations, supported }] of findings.entries()) {
        if (!supported) wrong.push({ seed, statement: content.findings[index]?.statement });
        for (const [place, { match, start, quote }] of citations.entries()) {
          const claim = content.findings[index]?.citations[place];
          if (match !== 'exact' || start !== claim?.start || quote !== claim.quote) wrong.push({ seed, claim });
          checked++;
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(checked).toBeGreaterThan(200);
  });
});
