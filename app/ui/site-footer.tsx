import Link from 'next/link';
import { readLocale } from '@/app/i18n/read-locale';
import { readTranslations } from '@/app/i18n/translations';
import { LanguageSwitch } from './language-switch';

const PAGES = ['help', 'contact', 'privacy', 'accessibility'] as const;

/** Under every page but those of staff. `width` as of the page above. */
export async function SiteFooter({ width = 'narrow' }: { width?: 'narrow' | 'form' | 'wide' }) {
  const t = await readTranslations('shared');
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
        <LanguageSwitch
          current={await readLocale()}
          words={{ label: t('language.label'), problem: t('language.problem') }}
        />
      </div>
    </footer>
  );
}

const WIDTHS = { narrow: 'max-w-3xl px-4 sm:px-6', form: 'max-w-md', wide: 'max-w-5xl px-4 sm:px-6' } as const;
