import { expect, test } from 'vitest';
import { NO_NOTES } from '@/server/providers/ocr/contract';
import { draftInputKey } from './read-input';

const page = (text: string) => ({ number: 1, text, words: [], rows: [], notes: NO_NOTES });
const read = (id: string, ...texts: string[]) => ({ id, filename: `${id}.pdf`, pages: texts.map(page) });
const unread = (id: string) => ({ id, filename: `${id}.pdf`, reason: 'Damaged.' });
const base = { read: [read('a', 'one'), read('b', 'two')], unread: [unread('c')], promptVersion: 'v1' };

test('the same documents under the same prompt have the same key, whatever their names', () => {
  const renamed = base.read.map((document) => ({ ...document, filename: 'other.pdf' }));
  expect(draftInputKey({ ...base, read: renamed })).toBe(draftInputKey(base));
});

test.each([
  ['a text', { ...base, read: [read('a', 'one!'), read('b', 'two')] }],
  ['where a page ends', { ...base, read: [read('a', 'on', 'e'), read('b', 'two')] }],
  ['a document less', { ...base, read: [read('a', 'one')] }],
  ['one that could not be read', { ...base, unread: [] }],
  ['read instead of unread', { ...base, read: [...base.read, read('c')], unread: [] }],
  ['the prompt', { ...base, promptVersion: 'v2' }],
])('%s changes the key', (_what, changed) => {
  expect(draftInputKey(changed)).not.toBe(draftInputKey(base));
});
