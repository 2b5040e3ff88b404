import { readLocale } from '@/app/i18n/read-locale';
import { readTranslations } from '@/app/i18n/translations';
import { FooterFrame, type FooterWidth } from './footer-frame';
import { LanguageSwitch } from './language-switch';

/** Under every page but those of staff. `width` as of the page above. */
export async function SiteFooter({ width = 'narrow' }: { width?: FooterWidth }) {
  const t = await readTranslations('shared');
  return (
    <FooterFrame width={width} t={t}>
      <LanguageSwitch
        current={await readLocale()}
        words={{ label: t('language.label'), problem: t('language.problem') }}
      />
    </FooterFrame>
  );
}
