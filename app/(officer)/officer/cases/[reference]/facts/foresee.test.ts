import { expect, it } from 'vitest';
import type { FactValue } from '@/server/facts/contract';
import { describeValue } from '@/server/facts/display';
import { assessCase } from '@/server/rules/assess-case';
import type { CaseToJudge } from '@/server/rules/contract';
import { rentCase, stormCase, tripCase } from '@/tests/support/made-cases';
import { type FactWrite, type Foreseeable, foresee, readTyped } from './foresee';
import type { FactView } from './group-facts';

const by = { name: 'Mara Lind' };
const at = new Date('2026-05-21T09:00:00Z');

/** A draft as the page has it, each fact on words of its own. */
function draftOf(input: CaseToJudge): Foreseeable {
  const facts = input.facts.map((fact, start): FactView => {
    const [cited] = fact.citations;
    return {
      id: `fact-${start}`,
      field: fact.field,
      value: describeValue(fact.value),
      raw: fact.value,
      display: fact.display,
      source: { ...fact.source, date: null },
      paperDate: null,
      citations: [
        {
          documentId: cited?.documentId ?? '',
          page: 1,
          quote: fact.display,
          start,
          end: start + 1,
          verified: true,
          match: 'exact',
          boxes: [],
          ocrConfidence: 1,
          doubts: [],
        },
      ],
      probability: 0.97,
      origin: 'extractor',
      entry: fact.entry,
      revision: 0,
      judgement: null,
      addedFactId: null,
      added: null,
      quoteAgrees: null,
    };
  });
  const { account, submittedOn, reuse } = input;
  const parts = input.parts.map((part) => ({ ...part, pages: [1], probability: 1, because: [] }));
  const basis = { parts, accountName: account.name, submittedOn, reuse };
  return { facts, struckFacts: [], basis, ...assessCase(input) };
}

const idOf = ({ facts }: Foreseeable, field: string): string => {
  const fact = facts.find((candidate) => candidate.field === field);
  if (!fact) throw new Error(`no fact ${field}`);
  return fact.id;
};
const say = (draft: Foreseeable, write: FactWrite, caseTypeKey = 'storm-damage-claim') =>
  foresee({ draft, caseTypeKey, write, by, at });
const pounds = (minor: number) => ({ type: 'money' as const, minor, currency: 'GBP', per: null });
const correctExcess = (draft: Foreseeable): FactWrite => ({
  kind: 'correct',
  factId: idOf(draft, 'excess'),
  value: pounds(40_000),
  citation: null,
  reason: 'Misread',
});

it('corrects a fact: the award follows, and the original stays beside it', () => {
  const draft = draftOf(stormCase());
  const after = say(draft, correctExcess(draft));
  expect(draft.award?.totalMinor).toBe(125_000);
  expect(after.award?.totalMinor).toBe(110_000);
  const fact = after.facts.find(({ field }) => field === 'excess');
  expect(fact).toMatchObject({ display: '£400.00', origin: 'officer', judgement: { verdict: 'corrected', by, at } });
  expect(fact?.judgement?.original.display).toBe('£250.00');
});

const correctBy = (draft: Foreseeable, field: string, value: FactValue): FactWrite => ({
  kind: 'correct',
  factId: idOf(draft, field),
  value,
  citation: { documentId: 'note-of-a-call', page: 1, quote: 'as agreed', start: 0, end: 9 },
  reason: 'By the insurer’s word',
});

it('counts a correction by the words of a paper that proves nothing', () => {
  const draft = draftOf(stormCase());
  const after = say(draft, correctBy(draft, 'excess', pounds(30_000)));
  expect(after.award?.totalMinor).toBe(120_000);
  expect(after.facts.find(({ field }) => field === 'excess')?.source).toMatchObject({
    documentId: 'note-of-a-call',
    kind: null,
  });
  // Said on top of it, another word leaves it where it is.
  const again = say(after, correctBy(after, 'highest-gust', { type: 'quantity', number: '40', unit: 'mph' }));
  expect(again.award?.totalMinor).toBe(120_000);
  expect(again.recommendation).toBe('rejected');
});

it('leaves a corrected value with the paper it was read on', () => {
  const draft = draftOf(rentCase());
  expect(draft.award).not.toBeNull();
  const pay = draft.facts.find(({ field }) => field === 'net-pay');
  if (!pay) throw new Error('no pay');
  const after = say(draft, correctBy(draft, 'net-pay', pay.raw), 'housing-benefit');
  expect(after.award?.totalMinor).toBe(draft.award?.totalMinor);
  expect(after.recommendation).toBe('approved');
});

it('turns the recommendation where a rule turns', () => {
  const draft = draftOf(stormCase());
  const factId = idOf(draft, 'highest-gust');
  const value = { type: 'quantity' as const, number: '41', unit: 'mph' };
  const after = say(draft, { kind: 'correct', factId, value, citation: null, reason: 'Misread' });
  expect(after.recommendation).toBe('rejected');
  expect(after.rules.find(({ key }) => key === 'storm-on-the-day')?.outcome).toBe('not_met');
});

it('strikes a fact, which counts for nothing then, and takes that back', () => {
  const draft = draftOf(stormCase());
  const factId = idOf(draft, 'excess');
  const struck = say(draft, { kind: 'strike', factId, reason: 'Another policy' });
  expect(struck.award).toBeNull();
  expect(struck.struckFacts.map(({ id }) => id)).toEqual([factId]);
  const back = say(struck, { kind: 'take-back', factId });
  expect(back.award?.totalMinor).toBe(125_000);
  expect(back.struckFacts).toEqual([]);
  expect(back.facts.find(({ id }) => id === factId)?.display).toBe('£250.00');
});

it('takes a correction back to the value that was read', () => {
  const draft = draftOf(stormCase());
  const corrected = say(draft, correctExcess(draft));
  const back = say(corrected, { kind: 'take-back', factId: idOf(draft, 'excess') });
  expect(back.award?.totalMinor).toBe(125_000);
  expect(back.facts.find(({ field }) => field === 'excess')?.judgement).toBeNull();
});

it('keeps earlier words when another is said', () => {
  const draft = draftOf(stormCase());
  const once = say(draft, correctExcess(draft));
  const factId = idOf(draft, 'amount-claimed');
  const twice = say(once, { kind: 'correct', factId, value: pounds(100_000), citation: null, reason: 'Misread' });
  expect(twice.award?.totalMinor).toBe(60_000);
});

it('changes nothing more when a word is said twice', () => {
  const draft = draftOf(stormCase());
  const once = say(draft, correctExcess(draft));
  expect(say(once, correctExcess(draft))).toEqual(once);
});

it('adds a fact of an officer’s own, once, and removes it', () => {
  const draft = draftOf(tripCase());
  const without = say(
    draft,
    { kind: 'strike', factId: idOf(draft, 'approved-maximum'), reason: 'x' },
    'travel-expense-refund',
  );
  expect(without.award).toBeNull();
  const add: FactWrite = {
    kind: 'add',
    addedFactId: 'mine',
    field: 'approved-maximum',
    value: { type: 'money', minor: 30_000, currency: 'EUR', per: null },
    citation: null,
    reason: 'Told by telephone',
  };
  const added = say(without, add, 'travel-expense-refund');
  expect(added.award?.totalMinor).toBe(30_000);
  expect(say(added, add, 'travel-expense-refund')).toEqual(added);
  const removed = say(added, { kind: 'take-back', factId: 'mine' }, 'travel-expense-refund');
  expect(removed.award).toBeNull();
});

it('rests a corrected fact on the words that an officer has chosen', () => {
  const draft = draftOf(stormCase());
  const citation = { documentId: 'claim-form', page: 1, start: 400, end: 407, quote: '£400.00' };
  const after = say(draft, { ...correctExcess(draft), citation } as FactWrite);
  const fact = after.facts.find(({ field }) => field === 'excess');
  expect(fact?.citations.map(({ quote, start }) => [quote, start])).toEqual([['£400.00', 400]]);
  // Once more: the words that the page has by now are not lost.
  const again = say(after, { kind: 'strike', factId: idOf(draft, 'claimant-name'), reason: 'x' });
  expect(again.facts.find(({ field }) => field === 'excess')?.citations[0]?.start).toBe(400);
});

it('leaves a draft without facts as it is', () => {
  const draft = { ...draftOf(stormCase()), basis: null };
  expect(say(draft, correctExcess(draft))).toBe(draft);
});

it('reads what is typed, or says how to write it', () => {
  const read = (text: string) => readTyped({ caseTypeKey: 'storm-damage-claim', field: 'excess', text });
  expect(read('£400')).toEqual({ value: pounds(40_000) });
  expect(read('four hundred or so')).toEqual({ problem: expect.stringContaining('such as £') });
});
