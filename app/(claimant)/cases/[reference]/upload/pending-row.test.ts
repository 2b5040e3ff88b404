import { expect, test } from 'vitest';
import { listFromElsewhere } from './pending-row';
import type { Upload } from './upload';

const upload: Upload = {
  key: 1,
  documentId: null,
  filename: 'photo.jpg',
  bytes: 200,
  formerBytes: [150],
  sentBytes: 0,
  phase: 'uploading',
  picture: null,
  problem: null,
};
const pendingOf = (filename: string, bytes: number) => ({ id: `${filename}-${bytes}`, filename, bytes });
const listNames = (pending: ReturnType<typeof pendingOf>[]) =>
  listFromElsewhere({ view: { documents: [], pendingDocuments: pending }, uploads: [upload] }).map(({ id }) => id);

test('a file of this page, also as it was before it was turned, comes from nowhere else', () => {
  expect(listNames([pendingOf('photo.jpg', 200), pendingOf('photo.jpg', 150)])).toEqual([]);
});

test('a file of the same name and of another size does', () => {
  expect(listNames([pendingOf('photo.jpg', 151), pendingOf('other.jpg', 150)])).toEqual([
    'photo.jpg-151',
    'other.jpg-150',
  ]);
});
