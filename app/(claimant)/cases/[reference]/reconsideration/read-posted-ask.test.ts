import { expect, it } from 'vitest';
import { WORDS_LENGTH } from '@/server/reconsiderations/limits';
import { listProblems } from './ask-state';
import { readPostedAsk } from './read-posted-ask';

function post(fields: [string, string][]) {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return readPostedAsk(form);
}

it('reads what was ticked, written and said of each document', () => {
  const posted = post([
    ['first', 'CASE-2026-000001'],
    ['reason', 'no-storm'],
    ['words-no-storm', 'There was one.'],
    ['words-own-1', ' '],
    ['about-report', 'no-storm'],
  ]);
  expect(posted).toEqual({
    chosen: ['no-storm'],
    words: { 'no-storm': 'There was one.', 'own-1': ' ' },
    ties: { report: 'no-storm' },
  });
});

it('takes a reason that has words for one that is wrong, so that none of them is lost', () => {
  const posted = post([
    ['reason', 'no-storm'],
    ['words-own-1', 'The roof was new.'],
  ]);
  expect(posted.chosen).toEqual(['no-storm', 'own-1']);
});

it('counts a line break as the field does', () => {
  const text = `${'x'.repeat(WORDS_LENGTH - 2)}\r\ny`;
  const posted = post([['words-own-1', text]]);
  expect(listProblems({ state: posted, reasons: [{ key: 'own-1' }] })).toEqual([]);
});
