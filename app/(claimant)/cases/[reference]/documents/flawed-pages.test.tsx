import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Locale } from '@/messages/messages';
import { WithTexts } from '@/tests/support/with-texts';
import { FlawedPages } from './flawed-pages';

const flawedPage = (page: number) => ({
  page,
  width: 1000,
  height: 1600,
  flaws: [{ kind: 'blurred' as const, area: { x: 0, y: 0.6, w: 0.4, h: 0.4 } }],
});

function show({ numbers, pageCount, locale }: { numbers: number[]; pageCount: number; locale?: Locale }) {
  const markup = renderToStaticMarkup(
    <WithTexts {...(locale ? { locale } : {})}>
      <FlawedPages documentId="letter" pages={numbers.map(flawedPage)} pageCount={pageCount} source="photo" />
    </WithTexts>,
  );
  return {
    markup,
    text: markup
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  };
}

describe('the pages that are hard to read', () => {
  it('are named with the part, what to do, and what is said of the rest', () => {
    expect(show({ numbers: [2], pageCount: 3 }).text).toBe(
      'Page 2 The lower left is blurred. Lay the page flat, hold still, and take it again. We can read the other 2 pages.',
    );
  });

  it('are told in Spanish too, and an only page without its number', () => {
    expect(show({ numbers: [1], pageCount: 1, locale: 'es' }).text).toBe(
      'La parte inferior izquierda está borrosa. Ponga la hoja sobre una superficie plana, no mueva el teléfono y haga otra foto.',
    );
  });

  it('show the part of their own picture', () => {
    const { markup } = show({ numbers: [2], pageCount: 3 });
    expect(markup).toContain('viewBox="0 928 420 672"');
    expect(markup).toContain('href="/api/files/pages/letter/2"');
  });

  it('are folded away beyond the third', () => {
    const { markup } = show({ numbers: [1, 2, 3, 4, 5], pageCount: 5 });
    expect(markup.slice(markup.indexOf('<details'))).toContain('Show 2 more pages');
    expect(markup.slice(0, markup.indexOf('<details'))).not.toContain('Page 4');
  });
});
