import { expect, it } from 'vitest';
import type { DraftView } from '@/server/drafts/view';
import { renderInEnglish } from '@/tests/support/render-in-english';
import { WithCase } from '@/tests/support/with-case';
import { DraftSummary } from '../draft-summary';
import { VersionDraft } from './version-draft';

const score = (reason: string) => ({ value: 0.5, reason });
const citation = (id: string, documentId: string) => ({
  id,
  documentId,
  page: 2,
  quote: 'Total £90',
  verified: true,
  match: 'exact' as const,
  start: 0,
  end: 9,
  boxes: [],
  ocrConfidence: null,
  doubts: [],
});

const draft: DraftView = {
  id: 'draft-1',
  status: 'superseded',
  engine: 'openai',
  model: 'gpt-5',
  promptVersion: 'openai-draft-1',
  createdAt: new Date('2026-11-27T10:00:00Z'),
  recommendation: null,
  opinion: null,
  opinionReason: 'The dates cannot be told apart.',
  drafterSummary: 'A trip to Lisbon.',
  rejectionReason: null,
  recommendationReasons: [],
  rules: [],
  award: null,
  asks: [],
  wouldChange: [],
  factWrites: 0,
  recommendationReason: 'The ticket was not found.',
  summary: 'Ask for more before you decide. The ticket was not found. A trip to Lisbon.',
  scores: {
    confidence: score('One quote was not found.'),
    completeness: score('The invoice is missing.'),
    legibility: score('A page is blurred.'),
  },
  findings: [
    {
      id: 'total',
      key: 'total',
      isField: false,
      statement: 'The total is £90.',
      supported: true,
      citations: [
        citation('kept', 'form'),
        { ...citation('lost', 'gone'), doubts: [{ reading: '£90', otherReading: '£96' }] },
      ],
    },
  ],
  facts: [],
  struckFacts: [],
  basis: null,
  evidence: [
    { key: 'ticket', label: 'Ticket', required: true, found: true, documentId: 'form', reason: '' },
    { key: 'invoice', label: 'Invoice', required: true, found: false, documentId: null, reason: 'None was sent.' },
    { key: 'receipt', label: 'Receipt', required: false, found: true, documentId: 'gone', reason: '' },
  ],
  notes: ['The total is £90.', 'A name differs.'],
  letter: 'Dear Ada',
  letterFor: 'approved',
  rejectionReasons: [],
  similarCases: [
    {
      reference: 'CASE-2026-000007',
      title: 'A trip to Porto',
      outcome: 'approved',
      similarity: 0.8,
      isLexical: false,
      likeness: 'Both with ticket.',
    },
  ],
  usage: { inputTokens: 0, outputTokens: 0, costMicros: 0, currency: 'USD' },
};

const filenames = new Map([['form', 'form.pdf']]);
const show = (over: Partial<DraftView> = {}) => (
  <WithCase filenames={filenames}>
    <VersionDraft draft={{ ...draft, ...over }} number={1} />
  </WithCase>
);
const version = show();
const html = renderInEnglish(version).replaceAll(/<\/?bdi[^>]*>/g, '');

it('shows all that the draft says', () => {
  for (const words of [
    'Version 1',
    'The dates cannot be told apart.',
    'One quote was not found.',
    'The invoice is missing.',
    'A page is blurred.',
    'A name differs.',
    'None was sent.',
    'CASE-2026-000007',
    'Both with ticket.',
    'Dear Ada',
  ])
    expect(html).toContain(words);
});

it('says of similar cases what is compared', () => {
  expect(html).toContain('How alike the documents read. It says nothing about merit.');
  const similarCases = draft.similarCases.map((one) => ({ ...one, isLexical: true, likeness: null }));
  const lexical = renderInEnglish(show({ similarCases }));
  expect(lexical).toContain('Lexical similarity');
});

it('names the documents, and those that have been removed as such', () => {
  expect(html).toContain('form.pdf<span>, page 2</span>');
  expect(html).toContain('a document that has been removed, page 2');
  expect(html.replaceAll(/<\/?span>/g, '')).toContain(': a document that has been removed');
});

it('says what was read two ways, at the quote and for a look', () => {
  expect(html).toContain('page 2</span><span class="text-warning"> Read two ways: £90, or £96.</span>');
  expect(html).toContain('“The total is £90.” rests on words that are not certain. Read two ways: £90, or £96.');
});

it('has one heading of the version, and no id of the review beside it', () => {
  expect(html.match(/<h2/g)).toHaveLength(1);
  const both = renderInEnglish(
    <>
      <DraftSummary draft={draft} title="Another" />
      {version}
    </>,
  );
  const ids = [...both.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it('says so where the draft has no letter', () => {
  const unwritten = renderInEnglish(show({ letter: '' }));
  expect(unwritten).toContain('None: it recommends no decision.');
});
