import { expect, it } from 'vitest';
import { createTextHistory, type WrittenText } from './text-history';

const words = (text: string): WrittenText => ({ text, begunFor: null });

it('goes back burst by burst, and forth again', () => {
  const history = createTextHistory(words(''));
  history.note({ ...words('D'), now: 0 });
  history.note({ ...words('Dear'), now: 400 });
  history.note({ ...words('Dear Ada'), now: 3_000 });
  expect([history.undo(), history.undo(), history.undo()].map((each) => each?.text)).toEqual(['Dear', '', undefined]);
  expect([history.redo(), history.redo(), history.redo()].map((each) => each?.text)).toEqual([
    'Dear',
    'Dear Ada',
    undefined,
  ]);
});

it('takes what the page did as a step of its own', () => {
  const history = createTextHistory(words('Mine'));
  history.note({ ...words('Mine!'), now: 0 });
  history.note({ ...words('Theirs'), now: 100, isStep: true });
  history.note({ ...words('Theirs, edited'), now: 200 });
  expect([history.undo(), history.undo(), history.undo()].map((each) => each?.text)).toEqual([
    'Theirs',
    'Mine!',
    'Mine',
  ]);
});

it('forgets what was undone once something else is typed', () => {
  const history = createTextHistory(words('a'));
  history.note({ ...words('b'), now: 0 });
  history.undo();
  expect(history.canRedo()).toBe(true);
  history.note({ ...words('c'), now: 5_000 });
  expect(history.canRedo()).toBe(false);
  expect(history.undo()).toEqual(words('a'));
  expect(history.canUndo()).toBe(false);
});

it('knows for which decision each text was begun, also where that changes under the same words', () => {
  const history = createTextHistory({ text: 'We accept', begunFor: 'approved' });
  history.note({ text: 'We decline', begunFor: 'rejected', now: 0, isStep: true });
  expect(history.undo()).toEqual({ text: 'We accept', begunFor: 'approved' });
  expect(history.redo()).toEqual({ text: 'We decline', begunFor: 'rejected' });
  history.note({ text: 'We decline', begunFor: null, now: 5_000 });
  history.note({ text: 'We', begunFor: null, now: 9_000 });
  expect(history.undo()).toEqual({ text: 'We decline', begunFor: null });
});
