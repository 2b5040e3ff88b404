import { renderToStaticMarkup as render } from 'react-dom/server';
import { expect, test } from 'vitest';
import { LOCALES } from '@/messages/locales';
import type { CaseView } from '@/server/case-view/view';
import { WithTexts } from '@/tests/support/with-texts';
import { ErasedCase } from './erased-case';

const view = { reference: 'CASE-2026-000123', erasedOn: '2032-11-30' } as CaseView;

test.each(LOCALES)('says in %s that the papers were erased, on which day, and how to write about the case', (locale) => {
  const html = render(
    <WithTexts locale={locale}>
      <ErasedCase view={view} />
    </WithTexts>,
  );
  expect(html).toContain(locale === 'es' ? 'según lo previsto' : 'as planned');
  expect(html).toContain('2032');
  expect(html).toMatch(/translate="no"[^>]*>CASE-2026-000123</);
});
