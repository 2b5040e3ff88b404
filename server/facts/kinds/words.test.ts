import { expect, it } from 'vitest';
import { foldWord } from '@/server/facts/kinds/fold-word';
import { readPageTokens } from '@/server/facts/kinds/read-words';
import { createSlipFinder } from '@/server/facts/kinds/word-slips';
import { NO_NOTES } from '@/server/providers/ocr/contract';

it('folds what readers take for each other, accents and plurals', () => {
  expect(foldWord('Invoice')).toBe(foldWord('1nv0ices'));
  expect(foldWord('Mieterhöhung')).toBe(foldWord('mieterhohung'));
  expect(foldWord('payment')).toBe(foldWord('payrnent'));
  expect(foldWord('2026')).toBe('#');
  expect(foldWord('bus')).not.toBe(foldWord('bu'));
});

it('finds the long word that a misread one is a letter away from, and none for short ones', () => {
  const find = createSlipFinder(['balance', 'statement', 'gas']);
  expect(find('balence')).toBe('balance');
  expect(find('statment')).toBe('statement');
  expect(find('sttatement')).toBe('statement');
  expect(find('stetemant')).toBeNull();
  expect(find('gaz')).toBeNull();
});

it('takes letters that are set apart for a word, with its place in the text', () => {
  const page = { number: 1, text: 'Kiln Ltd\nI N V O I C E 12', words: [], rows: [], notes: NO_NOTES };
  const token = readPageTokens(page).find(({ folded }) => folded === foldWord('invoice'));
  expect(token && page.text.slice(token.start, token.end)).toBe('I N V O I C E');
});
