import { expect, test } from 'vitest';
import { UnreadableDocumentError } from '@/server/providers/ocr/contract';
import { DeadlyWorkError, explainFailure } from './explain-failure';
import { chooseRescue } from './rescue';

test('three times from the beginning, then without the document, then as it is', () => {
  expect([0, 1, 2, 3, 4, 5].map(chooseRescue)).toEqual([
    'start_over',
    'start_over',
    'start_over',
    'give_up_reading',
    'give_up',
    'give_up',
  ]);
});

test('a reader’s own words reach the person, anybody else’s do not', () => {
  const known = new UnreadableDocumentError('damaged', 'This file is damaged.', true);
  expect(explainFailure({ error: known, part: 'reading' })).toEqual({
    code: 'damaged',
    reason: 'This file is damaged.',
    permanent: true,
  });
  const unknown = explainFailure({ error: new Error('ENOENT /var/lib/secret'), part: 'drafting' });
  expect(unknown).toMatchObject({ code: 'internal', permanent: false });
  expect(unknown.reason).not.toContain('secret');
});

test('what killed its workers is set aside at once, as a crash', () => {
  expect(explainFailure({ error: new DeadlyWorkError(), part: 'reading' })).toMatchObject({
    code: 'crashed',
    permanent: true,
  });
});
