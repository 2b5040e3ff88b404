import type { Metadata } from 'next';
import { readTranslations } from '@/app/i18n/translations';
import { Button } from '@/app/ui/button';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readTranslations('phone'))('open.title') };
}

/** Where the code on the computer leads. Looking at the page does nothing: the button opens the link, once. */
export default async function OpenPhonePage({ params }: { params: Promise<{ token: string }> }) {
  const t = await readTranslations('phone');
  const { token } = await params;
  return (
    <>
      <h1 className="font-bold text-3xl">{t('open.title')}</h1>
      <p className="text-ink-soft">{t('open.text')}</p>
      <form method="post" action="/api/phone/open">
        <input type="hidden" name="token" value={token} />
        <Button type="submit" variant="primary" size="lg" worksWithoutScript className="max-sm:w-full">
          {t('open.button')}
        </Button>
      </form>
      <p className="text-base text-ink-muted">{t('open.sees')}</p>
    </>
  );
}
