import { expect, test } from 'vitest';
import { listTexts } from './list-texts';

const find = (text: string) => listTexts({ text }).map((found) => found.text);

test.each([
  ['<p>Add documents</p>', ['Add documents']],
  ["<p>{isDone ? 'All done' : t('more')}</p>", ['All done']],
  ["<p>{isDone && 'All done'}</p>", ['All done']],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the source that is looked at.
  ['<p>{`${count} pages`}</p>', ['pages']],
  ['<button aria-label="Close" />', ['Close']],
  ["<Field label={isNew ? 'New name' : 'Name'} />", ['New name', 'Name']],
  ['<img alt="A page" />', ['A page']],
  ["export const metadata: Metadata = { title: 'Your cases' };", ['Your cases']],
])('%s holds words of its own', (text, words) => {
  expect(find(text)).toEqual(words);
});

test.each([
  "<p>{t('title')}</p>",
  '<p className="font-bold">{name} · {count}</p>',
  '<button aria-label={t(\'close\')} type="button" />',
  '<span>Casedraft</span>',
  "<Notice tone={isBad ? 'error' : 'info'} />",
  '<p>{t.rich(\'text\', { link: (words) => <a href="/contact">{words}</a> })}</p>',
  "const tone = 'Words that no JSX shows';",
  "<p>{status === 'open' && <span>{t('open')}</span>}</p>",
  '<form action="/api/forms/submit" />',
])('%s holds none', (text) => {
  expect(find(text)).toEqual([]);
});

test('says on which line they stand', () => {
  expect(listTexts({ text: '<div>\n  <p>Second line</p>\n</div>' })).toEqual([{ line: 2, text: 'Second line' }]);
});
