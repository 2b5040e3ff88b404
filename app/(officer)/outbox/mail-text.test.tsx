import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { MailText } from './mail-text';

const linksOf = (text: string) =>
  [...renderToStaticMarkup(<MailText text={text} />).matchAll(/href="([^"]*)"/g)].map(([, href]) => href);

it('links a line that is the address of a page', () => {
  expect(linksOf('Go on here:\nhttps://office.test/cases/CASE-2026-000123\nThank you.')).toEqual([
    'https://office.test/cases/CASE-2026-000123',
  ]);
});

it.each(['Case: my claim', 'javascript:alert(1)', 'data:text/html,hello', 'mailto:ada@office.test'])(
  'leaves a line of text as it is: %s',
  (line) => {
    expect(linksOf(line)).toEqual([]);
  },
);
