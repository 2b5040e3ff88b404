import { expect, it } from 'vitest';
import { compareDrafts, isSame } from './compare-drafts';

const finding = (key: string, statement: string, supported = true) => ({
  id: `${key}: ${statement}`,
  key,
  isField: false,
  statement,
  supported,
  citations: [],
});
const evidence = (key: string, found: boolean) => ({
  key,
  label: key,
  required: true,
  found,
  documentId: null,
  reason: '',
});
const score = (value: number) => ({ value, reason: '' });

const draft = {
  recommendation: null,
  summary: 'A trip to Lisbon.',
  letter: 'Dear Ada',
  scores: { confidence: score(0.5), completeness: score(0.75), legibility: score(0.9) },
  evidence: [evidence('ticket', true), evidence('invoice', false)],
  findings: [
    finding('date', 'The trip was in May.'),
    finding('total', 'The total is £90.'),
    finding('total', 'No total.'),
  ],
};

it('finds nothing between a draft and itself', () => {
  expect(isSame(compareDrafts({ before: draft, after: structuredClone(draft) }))).toBe(true);
});

it('says what a newer draft says otherwise', () => {
  const after = {
    ...draft,
    recommendation: 'approved' as const,
    scores: { ...draft.scores, confidence: score(0.801), legibility: score(0.9001) },
    evidence: [evidence('ticket', true), evidence('invoice', true)],
    findings: [
      finding('total', 'The total is £95.'),
      finding('total', 'No total.', false),
      finding('hotel', 'Two nights in a hotel.'),
    ],
  };
  const changes = compareDrafts({ before: draft, after });
  expect(changes).toEqual({
    recommendation: { before: null, after: 'approved' },
    summary: false,
    letter: false,
    scores: [{ name: 'confidence', before: 0.5, after: 0.8 }],
    evidence: [{ key: 'invoice', label: 'invoice', found: true }],
    findings: [
      {
        kind: 'changed',
        id: 'total: The total is £95.',
        before: 'The total is £90.',
        statement: 'The total is £95.',
        supported: true,
      },
      { kind: 'unsupported', id: 'total: No total.', statement: 'No total.' },
      { kind: 'added', id: 'hotel: Two nights in a hotel.', statement: 'Two nights in a hotel.', supported: true },
      { kind: 'removed', id: 'date: The trip was in May.', statement: 'The trip was in May.', supported: true },
    ],
  });
  expect(isSame(changes)).toBe(false);
});

it('says where a statement that is the same rests on other passages', () => {
  const passage = (documentId: string, quote: string) => ({ id: `${documentId} ${quote}`, documentId, page: 1, quote });
  const citing = (...citations: ReturnType<typeof passage>[]) => ({
    ...draft,
    findings: [{ ...finding('total', 'The total is £90.'), citations }],
  });
  const before = citing(passage('blurred', 'Total £90'), passage('form', 'claimed £90'));
  const after = citing(passage('clear', 'Total £90'), passage('form', 'claimed £90'));
  expect(compareDrafts({ before, after }).findings).toEqual([
    {
      kind: 'moved',
      id: 'total: The total is £90.',
      statement: 'The total is £90.',
      gone: [passage('blurred', 'Total £90')],
      found: [passage('clear', 'Total £90')],
    },
  ]);
  expect(isSame(compareDrafts({ before, after: structuredClone(before) }))).toBe(true);
});
