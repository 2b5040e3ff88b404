import { expect, it } from 'vitest';
import { documentsFor, type Item, isAnswered, listUnplaced } from './item-state';

const invoice: Item = {
  item: 'hotel-invoice',
  kind: 'evidence',
  label: '',
  words: '',
  answer: null,
  documentIds: [],
  guessedIds: [],
};
const ticket: Item = { ...invoice, item: 'ticket' };
const documentOf = (id: string, registeredAt: Date | null) => ({ id, registeredAt }) as never;
const decidedAt = new Date('2026-11-05T10:00:00Z');
const before = documentOf('before', new Date('2026-11-04T10:00:00Z'));
const since = documentOf('since', new Date('2026-11-06T10:00:00Z'));
const coming = documentOf('coming', null);
const documents = [before, since, coming];

it('is answered by words, or by a document that has arrived', () => {
  const said: Item = { ...invoice, answer: { words: 'I have none.', cannotSend: true } };
  const sent: Item = { ...invoice, documentIds: ['since'] };
  const onItsWay: Item = { ...invoice, documentIds: ['coming'] };
  for (const [item, answered] of [
    [said, true],
    [sent, true],
    [onItsWay, false],
    [invoice, false],
  ] as const)
    expect(isAnswered({ documents, item, request: { items: [item, ticket], decidedAt } })).toBe(answered);
});

it('is answered by a document that is recognised as what is asked for, and does not ask what that is for', () => {
  const recognised: Item = { ...invoice, guessedIds: ['since'] };
  const request = { items: [recognised, ticket], decidedAt };
  expect(documentsFor({ documents, item: recognised, request })).toEqual([since]);
  expect(isAnswered({ documents, item: recognised, request })).toBe(true);
  expect(listUnplaced({ documents, request })).toEqual([]);
});

it('asks what a document is for that was added since, unless only one paper is asked for', () => {
  const two = { items: [invoice, ticket], decidedAt };
  expect(listUnplaced({ documents, request: two })).toEqual([since]);
  expect(documentsFor({ documents, item: invoice, request: two })).toEqual([]);
  const one = { items: [invoice], decidedAt };
  expect(documentsFor({ documents, item: invoice, request: one })).toEqual([since]);
});
