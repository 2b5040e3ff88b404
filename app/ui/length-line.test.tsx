import { expect, it } from 'vitest';
import { renderInEnglish } from '@/tests/support/render-in-english';
import { LengthLine } from './length-line';
import { measureText } from './measure-text';

const read = (text: string) => {
  const html = renderInEnglish(<LengthLine id="length" length={measureText({ text, limit: 10 })} />);
  return { whole: html, spoken: /role="status"[^>]*>([^<]*)</.exec(html)?.[1] };
};

it('reads out once that a text is too long, whatever is typed on, and counts beside that', () => {
  expect(read('short').spoken).toBe('');
  expect(read('near limit').spoken).toBe('');
  const [over, further] = [read('over the limit'), read('over the limit, further')];
  expect(over.spoken).toBe('This text is too long.');
  expect(further.spoken).toBe(over.spoken);
  expect(further.whole).not.toBe(over.whole);
  expect(over.whole).toContain('<p id="length"');
});
