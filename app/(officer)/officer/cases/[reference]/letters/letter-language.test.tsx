import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { LetterLanguage } from './letter-language';

it('says of a Spanish letter which language it is in, and nothing of an English one', () => {
  expect(renderToStaticMarkup(<LetterLanguage frame={{ language: 'es' }} />)).toContain('This letter is in Spanish');
  expect(renderToStaticMarkup(<LetterLanguage frame={{ language: 'en' }} />)).toBe('');
  expect(renderToStaticMarkup(<LetterLanguage frame={null} />)).toBe('');
});
