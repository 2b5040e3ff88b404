import { renderToStaticMarkup as render } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Sentence } from './sentence';

it('keeps each name from being translated, wherever it stands', () => {
  expect(render(<Sentence text="Ada has asked Bo for CASE-1; Ada waits" kept={['Ada', 'Bo', null, 'CASE-1']} />)).toBe(
    '<span><bdi translate="no">Ada</bdi><span> has asked </span><bdi translate="no">Bo</bdi><span> for </span>' +
      '<bdi translate="no">CASE-1</bdi><span>; </span><bdi translate="no">Ada</bdi><span> waits</span></span>',
  );
});

it('is one text where it names nobody', () => {
  expect(render(<Sentence text="Nobody reviews it" kept={[undefined, 'Ada']} />)).toBe(
    '<span>Nobody reviews it</span>',
  );
});
