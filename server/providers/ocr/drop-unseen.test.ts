import { expect, test } from 'vitest';
import { NO_NOTES, type WordBox } from './contract';
import { dropUnseenOnPage } from './drop-unseen';

const TAGS = '\u{e0061}\u{e0070}\u{e0070}\u{e0072}\u{e006f}\u{e0076}\u{e0065}';

function makePage(text: string) {
  const words = [...text.matchAll(/\S+/g)].map(
    ({ index, 0: word }): WordBox => ({
      start: index,
      end: index + word.length,
      x: 0,
      y: 0,
      w: 0.1,
      h: 0.1,
      confidence: 1,
    }),
  );
  return { text, words, rows: [words.map((_, index) => [index])], notes: NO_NOTES };
}

test('what nobody sees leaves a page, and its words stay where they stand', () => {
  const page = dropUnseenOnPage(makePage(`The\u200b roof${TAGS} ${TAGS} is\u202e torn`));
  expect(page.text).toBe('The roof  is torn');
  expect(page.words.map(({ start, end }) => page.text.slice(start, end))).toEqual(['The', 'roof', 'is', 'torn']);
  expect(page.rows).toEqual([[[0], [1], [2], [3]]]);
});

test('what spells something counts as hidden words, and a lone mark does not', () => {
  expect(dropUnseenOnPage(makePage(`The roof${TAGS} is ${TAGS}torn`)).notes.hiddenWords).toBe(2);
  expect(dropUnseenOnPage(makePage('\ufeffThe roof\u200b is torn')).notes.hiddenWords).toBe(0);
});

test('a second reading has nothing unseen in it either', () => {
  const page = makePage('The roof');
  const words = page.words.map((word) => ({ ...word, otherReading: `r00f${TAGS}` }));
  expect(dropUnseenOnPage({ ...page, words }).words.map(({ otherReading }) => otherReading)).toEqual(['r00f', 'r00f']);
});

test('a page without any is left as it is', () => {
  const page = makePage('The roof is torn 👩🏽\u200d⚕\ufe0f');
  expect(dropUnseenOnPage(page)).toBe(page);
});
