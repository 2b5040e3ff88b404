import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { MESSAGES } from '@/messages/messages';
import { WithTexts } from '@/tests/support/with-texts';
import { ExplainProblem } from './explain-problem';
import type { Problem } from './upload';

const problem = (code: Problem['code']): Problem => ({
  code,
  message: 'As the server says.',
  filename: 'a.pdf',
  retryable: false,
});

const write = (code: Problem['code'], locale: 'en' | 'es') =>
  renderToStaticMarkup(
    <WithTexts locale={locale}>
      <ExplainProblem problem={problem(code)} />
    </WithTexts>,
  ).replaceAll(/<[^>]*>/g, '');

describe.each(['en', 'es'] as const)('in %s', (locale) => {
  it('each problem has a sentence of its own', () => {
    const codes = Object.keys(MESSAGES.en.upload.problems) as Problem['code'][];
    const sentences = codes.map((code) => write(code, locale));
    expect(new Set(sentences).size).toBe(codes.length);
  });

  it('a file that is there already is named', () => {
    expect(write('already_there', locale)).toContain('a.pdf');
  });

  it('a case that takes no more files is told of in the reader’s language', () => {
    expect(write('case_closed', locale)).toBe(MESSAGES[locale].shared.refusals.case_closed);
  });

  it('what the server alone knows is shown in its own words', () => {
    expect(write('said', locale)).toBe('As the server says.');
  });
});
