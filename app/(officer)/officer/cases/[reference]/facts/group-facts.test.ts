import { expect, it } from 'vitest';
import { makeFact } from '@/tests/support/made-fact';
import { describeReading } from './describe-reading';
import { type FactView, groupFacts } from './group-facts';

const fact = (id: string, field: string, documentId: string | null, over: Partial<FactView> = {}) =>
  makeFact(id, {
    field,
    value: id,
    raw: { type: 'text', text: id },
    display: id,
    source: { documentId, kind: null, date: null },
    ...over,
  });
const documents = [
  { id: 'one', filename: 'form.pdf' },
  { id: 'two', filename: 'letter.pdf' },
];
const fields = [{ key: 'name' }, { key: 'total' }];

it('groups by paper in the case’s order, each in the order of the fields, struck ones in their place', () => {
  const groups = groupFacts({
    facts: [fact('c', 'total', 'two'), fact('b', 'total', 'one')],
    struck: [fact('a', 'name', 'one')],
    documents,
    fields,
    removed: 'gone',
  });
  expect(groups.map(({ filename, rows }) => [filename, rows.map((row) => [row.fact.id, row.isStruck])])).toEqual([
    [
      'form.pdf',
      [
        ['a', true],
        ['b', false],
      ],
    ],
    ['letter.pdf', [['c', false]]],
  ]);
});

it('keeps what no paper says, and what stood on a paper that is gone, apart', () => {
  const groups = groupFacts({
    facts: [fact('a', 'name', null), fact('b', 'total', 'three'), fact('c', 'name', 'three')],
    struck: [],
    documents,
    fields,
    removed: 'gone',
  });
  expect(groups.map(({ filename, rows }) => [filename, rows.length])).toEqual([
    ['Said by officers', 1],
    ['gone', 2],
  ]);
});

it('says how surely a fact was read', () => {
  const cited = (over: Partial<FactView['citations'][number]>): FactView['citations'] => [
    {
      documentId: 'one',
      page: 1,
      quote: 'x',
      start: 0,
      end: 1,
      verified: true,
      match: 'exact',
      boxes: [],
      ocrConfidence: 0.9,
      doubts: [],
      ...over,
    },
  ];
  const read = (over: Partial<FactView>) => {
    const { word, needsLook } = describeReading(fact('a', 'name', 'one', { citations: cited({}), ...over }));
    return [word, needsLook];
  };
  expect(read({})).toEqual(['Sure', false]);
  expect(read({ probability: 0.7 })).toEqual(['Likely', false]);
  expect(read({ probability: 0.4 })).toEqual(['Unsure', true]);
  expect(read({ citations: cited({ ocrConfidence: 0.5 }) })).toEqual(['Hard to read', true]);
  expect(read({ citations: cited({ doubts: [{ reading: '6', otherReading: '8' }] }) })).toEqual([
    'Read two ways',
    true,
  ]);
  expect(read({ origin: 'officer', probability: 1 })).toEqual(['By an officer', false]);
});
