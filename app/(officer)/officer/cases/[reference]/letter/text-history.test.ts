import { expect, it } from 'vitest';
import { createTextHistory } from './text-history';

it('goes back burst by burst, and forth again', () => {
  const history = createTextHistory('');
  history.note({ text: 'D', now: 0 });
  history.note({ text: 'Dear', now: 400 });
  history.note({ text: 'Dear Ada', now: 3_000 });
  expect([history.undo(), history.undo(), history.undo()]).toEqual(['Dear', '', null]);
  expect([history.redo(), history.redo(), history.redo()]).toEqual(['Dear', 'Dear Ada', null]);
});

it('takes what the page did as a step of its own', () => {
  const history = createTextHistory('Mine');
  history.note({ text: 'Mine!', now: 0 });
  history.note({ text: 'Theirs', now: 100, isStep: true });
  history.note({ text: 'Theirs, edited', now: 200 });
  expect([history.undo(), history.undo(), history.undo()]).toEqual(['Theirs', 'Mine!', 'Mine']);
});

it('forgets what was undone once something else is typed', () => {
  const history = createTextHistory('a');
  history.note({ text: 'b', now: 0 });
  history.undo();
  expect(history.canRedo()).toBe(true);
  history.note({ text: 'c', now: 5_000 });
  expect(history.canRedo()).toBe(false);
  expect(history.undo()).toBe('a');
  expect(history.canUndo()).toBe(false);
});
