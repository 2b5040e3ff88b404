import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { readTranslations } from '@/app/i18n/translations';
import { phoneCookieName } from '@/app/phone-cookie';
import { Button } from '@/app/ui/button';
import { Notice } from '@/app/ui/notice';
import { findOpenLink } from '@/server/phone-links/access';
import { listArrived } from '@/server/phone-links/view';
import { Arrived } from './arrived';
import { PhoneFiles } from './phone-files';
import { RefusedFiles } from './refused-files';

type Asked = { [name in 'added' | 'refused' | 'done']?: string | string[] };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readTranslations('phone'))('title') };
}

/** A phone's page of one link: its camera, its files, and what has arrived. Nothing else of the case is here. */
export default async function PhonePage({ searchParams }: { searchParams: Promise<Asked> }) {
  const t = await readTranslations('phone');
  const { added = '', refused = '', done } = await searchParams;
  const link = await findOpenLink({ secret: (await cookies()).get(phoneCookieName())?.value });
  const count = Number(added);
  const cameOf = (
    <>
      {count > 0 && <Notice tone="success">{t('added', { count })}</Notice>}
      <RefusedFiles codes={String(refused).split(',').filter(Boolean)} />
    </>
  );
  if (!link)
    return (
      <>
        <h1 className="font-bold text-3xl">{t(done ? 'done.title' : 'over.title')}</h1>
        {/* The last files that the link takes end it. */}
        {cameOf}
        <p className="text-ink-soft">{t(done ? 'done.text' : 'over.text')}</p>
      </>
    );
  return (
    <>
      <h1 className="font-bold text-3xl">{t('title')}</h1>
      {cameOf}
      <PhoneFiles filesLeft={link.filesLeft} />
      <Arrived files={await listArrived(link)} />
      <form method="post" action="/api/phone/end">
        <Button type="submit" size="lg" worksWithoutScript className="max-sm:w-full">
          {t('finish')}
        </Button>
      </form>
    </>
  );
}
