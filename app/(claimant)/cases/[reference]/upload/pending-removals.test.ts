import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { commitRemovals, readRemovals, removeLater, UNDO_MS, undoRemoval } from './pending-removals';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  for (const { documentId } of readRemovals()) undoRemoval(documentId);
  vi.useRealTimers();
});

const begin = (remove: () => Promise<unknown>) =>
  removeLater({ reference: 'CASE-1', documentId: 'a', filename: 'a.pdf', remove });

it('removes when the time to undo is over, and not before', async () => {
  const remove = vi.fn(async () => undefined);
  begin(remove);
  await vi.advanceTimersByTimeAsync(UNDO_MS - 1);
  expect(remove).not.toHaveBeenCalled();
  expect(readRemovals()).toMatchObject([{ documentId: 'a', filename: 'a.pdf' }]);
  await vi.advanceTimersByTimeAsync(1);
  expect(remove).toHaveBeenCalledOnce();
  expect(readRemovals()).toEqual([]);
});

it('removes nothing that was undone', async () => {
  const remove = vi.fn(async () => undefined);
  begin(remove);
  undoRemoval('a');
  await vi.advanceTimersByTimeAsync(UNDO_MS);
  expect(remove).not.toHaveBeenCalled();
});

it('removes at once, and once, where the case goes on', async () => {
  const remove = vi.fn(async () => undefined);
  begin(remove);
  await Promise.all([commitRemovals({ reference: 'CASE-1' }), commitRemovals({ reference: 'CASE-1' })]);
  await vi.advanceTimersByTimeAsync(UNDO_MS);
  expect(remove).toHaveBeenCalledOnce();
});

it('leaves other cases alone, and keeps what could not be removed in sight', async () => {
  const fault = new Error('The case was submitted.');
  begin(() => Promise.reject(fault));
  await commitRemovals({ reference: 'CASE-2' });
  expect(readRemovals()).toMatchObject([{ error: null }]);
  await commitRemovals({ reference: 'CASE-1' });
  expect(readRemovals()).toMatchObject([{ documentId: 'a', error: fault }]);
});
