import Link from 'next/link';
import type { ReactNode } from 'react';
import type { translate } from '@/app/i18n/translate';

const PAGES = ['help', 'contact', 'privacy', 'accessibility'] as const;

const WIDTHS = { narrow: 'max-w-3xl px-4 sm:px-6', form: 'max-w-md', wide: 'max-w-5xl px-4 sm:px-6' } as const;

export type FooterWidth = keyof typeof WIDTHS;

type Props = { width: FooterWidth; t: ReturnType<typeof translate<'shared'>>; children: ReactNode };

/** The links that every page ends with, and beside them the choice of a language. */
export function FooterFrame({ width, t, children }: Props) {
  return (
    <footer className="border-line border-t text-base text-ink-muted print:hidden">
      <div className={`mx-auto flex flex-wrap items-center justify-between gap-x-8 gap-y-2 py-6 ${WIDTHS[width]}`}>
        <nav aria-label={t('footer.navigation')}>
          <ul className="flex flex-wrap gap-x-6">
            {PAGES.map((page) => (
              <li key={page}>
                <Link href={`/${page}`} className="inline-flex min-h-11 items-center rounded-sm hover:underline">
                  {t(`footer.${page}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        {children}
      </div>
    </footer>
  );
}
