import { describe, expect, it } from 'vitest';
import { housingBenefit } from '@/server/case-types/housing-benefit';
import type { CheckedCitation } from '@/server/facts/checked-citation';
import type { FactValue, PaperPart } from '@/server/facts/contract';
import { formatValue } from '@/server/facts/display';
import type { DraftedFact, FactWord, StoredAddedFact, StoredFactJudgement } from '@/server/facts/held-fact';
import { holdAsDrafted, holdFacts } from '@/server/facts/hold-facts';
import { countOccurrences, identifyFact } from '@/server/facts/same-fact';
import { day, pounds, words } from '@/tests/support/made-cases';

const cite = (documentId: string, quote: string, { start = 0, page = 1 } = {}): CheckedCitation => ({
  documentId,
  page,
  quote,
  verified: true,
  match: 'exact',
  start,
  end: start + quote.length,
  boxes: [],
  ocrConfidence: 1,
  doubts: [{ reading: quote, otherReading: 'other' }],
});

const made = (
  id: string,
  field: string,
  value: FactValue,
  { start = 0, document = 'form', entry = null as string | null } = {},
): DraftedFact => ({
  id,
  field,
  value,
  display: formatValue(value),
  source: { documentId: document, kind: 'application-form' },
  citations: [cite(document, formatValue(value), { start })],
  probability: 0.9,
  origin: 'extractor',
  entry,
  paperDate: null,
});

const parts: PaperPart[] = [
  { documentId: 'form', pages: [1], kind: 'application-form', probability: 1, because: [], refuses: false },
  { documentId: 'letter', pages: [1], kind: 'landlord-letter', probability: 1, because: [], refuses: false },
];

const word = (at = '2026-11-29T10:00:00Z'): FactWord => ({
  reason: 'Read wrongly',
  by: { name: 'Ada' },
  at: new Date(at),
});

const judged = (
  fact: DraftedFact,
  said: StoredFactJudgement['said'],
  { revision = 1, occurrence = 0 } = {},
): StoredFactJudgement => ({
  identity: identifyFact(fact, occurrence),
  revision,
  said,
});

const correction = (value: FactValue, citations: CheckedCitation[] = []) =>
  ({ verdict: 'corrected', value, display: formatValue(value), citations, ...word() }) as const;
const strike = { verdict: 'struck', ...word() } as const;

const added = (id: string, field: string, value: FactValue, more: Partial<StoredAddedFact> = {}): StoredAddedFact => ({
  id,
  field,
  value,
  display: formatValue(value),
  documentId: null,
  citations: [],
  entry: null,
  revision: 1,
  ...word(),
  ...more,
});

const hold = (drafted: DraftedFact[], judgements: StoredFactJudgement[], own: StoredAddedFact[] = []) =>
  holdFacts({ caseType: housingBenefit, parts, drafted, words: { judgements, added: own } });

const rent = made('rent-1', 'rent', pounds(64_000, 'month'));
const other = made('rent-2', 'rent', pounds(66_000, 'month'), { document: 'tenancy' });

describe('what an officer says of a fact', () => {
  it('puts a correction in its place, first of its field and beyond doubt, and keeps what it was', () => {
    const { facts, struck } = hold([rent, other], [judged(other, correction(pounds(67_500, 'month')))]);
    expect(struck).toEqual([]);
    expect(facts.map(({ id, display }) => [id, display])).toEqual([
      ['rent-2', '£675.00 a month'],
      ['rent-1', '£640.00 a month'],
    ]);
    expect(facts[0]).toMatchObject({
      origin: 'officer',
      probability: 1,
      revision: 1,
      source: { documentId: 'tenancy' },
      citations: [{ quote: '£660.00 a month', doubts: [] }],
      judgement: { verdict: 'corrected', by: { name: 'Ada' }, original: { display: '£660.00 a month' } },
      quoteAgrees: false,
    });
    expect(facts[1]).toMatchObject({ origin: 'extractor', revision: 0, judgement: null, quoteAgrees: null });
  });

  it('moves a correction to the paper whose words it cites', () => {
    const cited = cite('letter', 'will be £675.00');
    const { facts } = hold([rent], [judged(rent, correction(pounds(67_500, 'month'), [cited]))]);
    expect(facts[0]).toMatchObject({
      source: { documentId: 'letter', kind: 'landlord-letter' },
      quoteAgrees: true,
      judgement: { original: { source: { documentId: 'form' } } },
    });
  });

  it('dates a moved correction by its new paper, and leaves it in its entry', () => {
    const pay = { ...made('pay', 'net-pay', pounds(90_000), { entry: 'slip' }), paperDate: '2026-10-01' };
    const onLetter = {
      ...made('begins', 'rent-from', day('2026-12-01'), { document: 'letter' }),
      paperDate: '2026-11-02',
    };
    const other = cite('letter', '£910.00', { start: 70 });
    const stays = hold([pay, onLetter], [judged(pay, correction(pounds(91_000)))]);
    expect(stays.facts.find(({ id }) => id === 'pay')).toMatchObject({ paperDate: '2026-10-01', entry: 'slip' });
    const moved = hold([pay, onLetter], [judged(pay, correction(pounds(91_000), [other]))]);
    expect(moved.facts.find(({ id }) => id === 'pay')).toMatchObject({ paperDate: '2026-11-02', entry: 'slip' });
    const undated = hold([pay], [judged(pay, correction(pounds(91_000), [other]))]);
    expect(undated.facts[0]).toMatchObject({ paperDate: null, entry: 'slip' });
  });

  it('sets a struck fact apart, and puts it back where the word is taken back', () => {
    const first = judged(rent, strike);
    expect(hold([rent, other], [first])).toMatchObject({
      facts: [{ id: 'rent-2' }],
      struck: [{ id: 'rent-1', display: '£640.00 a month', judgement: { verdict: 'struck' } }],
    });
    const back = hold([rent, other], [judged(rent, null, { revision: 2 }), first]);
    expect(back.struck).toEqual([]);
    expect(back.facts[0]).toMatchObject({ id: 'rent-1', revision: 2, judgement: null });
  });

  it('is not said of another fact: not of another document’s, another value’s, or other words’', () => {
    const judgement = judged(rent, strike);
    const others = [
      { ...rent, source: { ...rent.source, documentId: 'tenancy' } },
      { ...rent, value: pounds(64_001, 'month') },
      { ...rent, citations: [cite('form', '640')] },
      { ...rent, citations: [cite('form', '£640.00 a month', { page: 2 })] },
      { ...rent, field: 'net-pay' },
    ];
    for (const fact of others) expect(hold([fact], [judgement]).struck).toEqual([]);
    // The same page typed in again: the words stand elsewhere.
    expect(
      hold([{ ...rent, id: 'new', citations: [cite('form', '£640.00 a month', { start: 40 })] }], [judgement]).struck,
    ).toHaveLength(1);
  });

  it('is said of one of two that read alike', () => {
    const [a, b] = [made('a', 'net-pay', pounds(450), { start: 5 }), made('b', 'net-pay', pounds(450), { start: 90 })];
    expect(countOccurrences([a, b])).toEqual([0, 1]);
    expect(hold([a, b], [judged(b, strike, { occurrence: 1 })])).toMatchObject({
      facts: [{ id: 'a' }],
      struck: [{ id: 'b' }],
    });
  });

  it('leaves drafted facts alone where they are shown as they were made', () => {
    expect(holdAsDrafted([rent])).toMatchObject({ facts: [{ ...rent, revision: 0, judgement: null }], struck: [] });
  });
});

describe('facts that officers made', () => {
  it('stand first of a field that holds one value, the newest before an older one', () => {
    const birth = made('born', 'date-of-birth', day('1990-03-03'));
    const { facts } = hold(
      [birth, rent],
      [],
      [
        added('new', 'rent', pounds(70_000, 'month'), word('2026-11-29T11:00:00Z')),
        added('old', 'rent', pounds(69_000, 'month'), word('2026-11-29T09:00:00Z')),
      ],
    );
    expect(facts.map(({ id }) => id)).toEqual(['born', 'new', 'old', 'rent-1']);
    expect(facts[1]).toMatchObject({
      addedFactId: 'new',
      origin: 'officer',
      source: { documentId: null, kind: null },
      added: { reason: 'Read wrongly' },
      judgement: null,
      quoteAgrees: null,
    });
  });

  it('stand behind the other entries of a field that each paper has, whose order stays', () => {
    const [a, b] = [
      made('a', 'net-pay', pounds(90_000), { entry: 'a' }),
      made('b', 'net-pay', pounds(91_000), { entry: 'b' }),
    ];
    const { facts } = hold([a, b], [judged(b, correction(pounds(92_000)))], [added('c', 'net-pay', pounds(93_000))]);
    expect(facts.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('are of the kind of paper that their words stand on', () => {
    const citations = [cite('letter', 'Rosa Bell')];
    const { facts } = hold(
      [],
      [],
      [added('n', 'claimant-name', words('Rosa Bell'), { documentId: 'letter', citations })],
    );
    expect(facts[0]).toMatchObject({ source: { documentId: 'letter', kind: 'landlord-letter' }, quoteAgrees: true });
  });
});

describe('the capital is added up again', () => {
  const one = made('one', 'closing-balance', pounds(500_000), { document: 'bank-1' });
  const two = made('two', 'closing-balance', pounds(-20_000), { document: 'bank-2' });
  const older = made('older', 'closing-balance', pounds(900_000), { document: 'bank-0' });
  const sum = { ...made('sum', 'capital', pounds(500_000)), citations: [...one.citations, ...two.citations] };
  const capitalOf = (judgements: StoredFactJudgement[], own: StoredAddedFact[] = []) =>
    hold([older, one, two, sum], judgements, own).facts.find(({ field }) => field === 'capital')?.display;

  it('of the balances that it was made of, as corrected, and of those that officers added', () => {
    expect(capitalOf([])).toBe('£5,000.00');
    expect(capitalOf([judged(two, correction(pounds(20_000)))])).toBe('£5,200.00');
    expect(capitalOf([judged(two, correction(pounds(-1)))])).toBe('£5,000.00');
    expect(capitalOf([judged(older, correction(pounds(950_000)))])).toBe('£5,000.00');
    expect(capitalOf([], [added('three', 'closing-balance', pounds(100_000))])).toBe('£6,000.00');
  });

  it('stands on no paper as a whole where an officer’s figure is none that its paper says', () => {
    const sumOf = (judgements: StoredFactJudgement[]) =>
      hold([one, two, sum], judgements).facts.find(({ field }) => field === 'capital');
    expect(sumOf([judged(one, correction(pounds(510_000)))])).toMatchObject({ quoteAgrees: false });
    const cited = [cite('bank-1', 'Balance £5,100.00')];
    expect(sumOf([judged(one, correction(pounds(510_000), cited))])).toMatchObject({ quoteAgrees: null });
  });

  it('to nothing known where a balance was struck, unless another of that paper stands in its place', () => {
    expect(capitalOf([judged(one, strike)])).toBeUndefined();
    const citations = [cite('bank-1', '£4,000.00')];
    const own = added('instead', 'closing-balance', pounds(400_000), { documentId: 'bank-1', citations });
    expect(capitalOf([judged(one, strike)], [own])).toBe('£4,000.00');
    expect(capitalOf([judged(older, strike)])).toBe('£5,000.00');
  });

  it('to nothing known until as many balances of a document are added as were struck', () => {
    const first = made('first', 'closing-balance', pounds(850_000), { document: 'bank', start: 10 });
    const second = made('second', 'closing-balance', pounds(950_000), { document: 'bank', start: 90 });
    const both = {
      ...made('both', 'capital', pounds(1_800_000)),
      citations: [...first.citations, ...second.citations],
    };
    const instead = (id: string, minor: number, documentId: string | null = 'bank') =>
      added(id, 'closing-balance', pounds(minor), {
        documentId,
        citations: documentId === null ? [] : [cite(documentId, 'A balance')],
      });
    const struck = [judged(first, strike), judged(second, strike)];
    const capital = (own: StoredAddedFact[]) =>
      hold([first, second, both], struck, own).facts.find(({ field }) => field === 'capital')?.display;
    expect(capital([instead('a', 950_000)])).toBeUndefined();
    expect(capital([instead('a', 950_000), instead('b', 850_000, 'another')])).toBeUndefined();
    expect(capital([instead('a', 950_000), instead('b', 860_000)])).toBe('£18,100.00');
  });

  it('to nothing known where a model saw a balance that the sum leaves out, until it is struck', () => {
    const seen: DraftedFact = {
      ...made('seen', 'closing-balance', pounds(1_200_000), { document: 'bank-3' }),
      origin: 'model',
    };
    const capital = (judgements: StoredFactJudgement[]) =>
      hold([one, two, seen, sum], judgements).facts.find(({ field }) => field === 'capital')?.display;
    expect(capital([])).toBeUndefined();
    expect(capital([judged(seen, correction(pounds(1_100_000)))])).toBeUndefined();
    expect(capital([judged(seen, strike)])).toBe('£5,000.00');
    expect(capital([judged(sum, correction(pounds(1_700_000)))])).toBe('£17,000.00');
  });

  it('but never over an officer’s own sum', () => {
    expect(capitalOf([judged(one, strike), judged(sum, correction(pounds(700_000)))])).toBe('£7,000.00');
  });

  it('to nothing known where balances are in several currencies', () => {
    expect(
      capitalOf([judged(one, correction({ type: 'money', minor: 1, currency: 'EUR', per: null }))]),
    ).toBeUndefined();
  });
});
