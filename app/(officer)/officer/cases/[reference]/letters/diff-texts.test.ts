import { describe, expect, it } from 'vitest';
import { countChanges, diffTexts } from './diff-texts';

const write = (before: string, after: string) =>
  diffTexts({ before, after })
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('');

describe('diffTexts', () => {
  it.each([
    ['Dear Ada', 'Dear Ada', 'Dear Ada'],
    ['Dear Ada', 'Dear Ben', 'Dear [-Ada-]{+Ben+}'],
    ['', 'New', '{+New+}'],
    ['Old', '', '[-Old-]'],
    ['one\ntwo\nthree', 'one\nthree', 'one\n[-two\n-]three'],
    ['We pay £100 today.', 'We pay £250 next week.', 'We pay [-£100 today.-]{+£250 next week.+}'],
    ['a b c d', 'a x y d', 'a [-b c-]{+x y+} d'],
    ['All of this goes.', 'Nothing here stayed', '[-All of this goes.-]{+Nothing here stayed+}'],
  ])('%j → %j', (before, after, expected) => expect(write(before, after)).toBe(expected));

  it('loses and invents nothing, whatever the texts', () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    const words = ['we', 'pay', 'you', '£5', '\n', '\n\n', ' ', '.', 'the'];
    const invent = () => Array.from({ length: random(40) }, () => words[random(words.length)]).join(' ');
    for (let round = 0; round < 300; round++) {
      const [before, after] = [invent(), invent()];
      const parts = diffTexts({ before, after });
      const join = (left: string) =>
        parts
          .filter(({ kind }) => kind !== left)
          .map(({ text }) => text)
          .join('');
      expect(join('added')).toBe(before);
      expect(join('removed')).toBe(after);
    }
  });

  it('counts a replaced word as one change', () => {
    expect(countChanges(diffTexts({ before: 'a b c d', after: 'a x c d e' }))).toBe(2);
    expect(countChanges(diffTexts({ before: 'same', after: 'same' }))).toBe(0);
  });

  it('gives up on the details of texts too long to compare, and not on the texts', () => {
    const before = Array.from({ length: 5_000 }, (_, at) => `a${at}`).join('\n');
    const after = Array.from({ length: 5_000 }, (_, at) => `b${at}`).join('\n');
    expect(diffTexts({ before, after })).toEqual([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
  });
});
