import Link from 'next/link';
import { readTranslations } from '@/app/i18n/translations';
import { HomeLink } from '@/app/ui/home-link';

/** Over the one page of claimants that people see who are not signed in. */
export async function PublicHeader() {
  const t = await readTranslations('start');
  return (
    <div className="mb-6 flex items-center justify-between gap-4">
      <HomeLink />
      <Link href="/sign-in" className="link text-base">
        {t('signIn')}
      </Link>
    </div>
  );
}
