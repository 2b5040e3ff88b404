import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ReadingRemarks } from './reading-remarks';

const NOTHING = { hidden: [], covered: [], missing: [] };
const word = (page: number, start: number) => ({
  page,
  start,
  end: start + 3,
  x: 0,
  y: 0,
  w: 0.1,
  h: 0.1,
  reading: '£10',
  otherReading: '£70',
});

type Shown = Partial<Parameters<typeof ReadingRemarks>[0]>;
const render = (over: Shown) =>
  renderToStaticMarkup(
    <ReadingRemarks notes={NOTHING} doubtful={[]} current={null} onShow={() => undefined} {...over} />,
  );
const textOf = (over: Shown) => render(over).replace(/<[^>]+>/g, '');

describe('ReadingRemarks', () => {
  it('is not there where there is nothing to say', () => {
    expect(render({})).toBe('');
  });

  it('has one remark for each kind', () => {
    const notes = {
      hidden: [{ page: 2, words: 12 }],
      covered: [{ page: 1, words: 1, isWhole: false }],
      missing: [{ page: 1, share: 0.33 }],
    };
    const html = render({ notes });
    expect(html.match(/<\/li>/g)).toHaveLength(3);
    expect(html).toContain('This file holds 12 words on page 2 that cannot be seen on the page. They were left out.');
    expect(html).toContain('A part of page 1 is covered. What lies beneath was left out.');
    expect(html).toContain('A third of this picture did not arrive. What is there was read.');
  });

  it('leads to the words that were read two ways, and says both readings of the one that shows', () => {
    const doubtful = [word(1, 4), word(3, 9)];
    const [, second = null] = doubtful;
    expect(textOf({ doubtful })).toBe('2 words were read two ways. Compare them with the picture. Show the first');
    expect(textOf({ doubtful, current: second })).toBe('Read two ways: £10, or £70. Page 3, 2 of 2. Show the next');
    const [only = null] = doubtful;
    const one = doubtful.slice(0, 1);
    expect(textOf({ doubtful: one })).toBe('1 word was read two ways. Compare it with the picture. Show it');
    expect(textOf({ doubtful: one, current: only })).toBe('Read two ways: £10, or £70. Page 1. Show it');
  });
});
