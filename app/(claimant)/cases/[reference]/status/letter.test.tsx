import { renderToStaticMarkup as render } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { Locale } from '@/messages/messages';
import { WithTexts } from '@/tests/support/with-texts';
import { Letter } from './letter';

const readLetter = (locale: Locale) =>
  render(
    <WithTexts locale={locale}>
      <Letter body="Dear Nerys Pugh," frame={null} pdfUrl={null} />
    </WithTexts>,
  );

it('says in another language than the letter’s why there is no other letter, and where to get help', () => {
  const page = readLetter('es');
  expect(page).toContain('Esta carta está solo en inglés');
  expect(page).toContain('href="/contact"');
});

it('says nothing of it in the letter’s own language', () => {
  expect(readLetter('en')).not.toContain('not translated');
});
