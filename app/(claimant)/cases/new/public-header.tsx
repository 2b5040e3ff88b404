import Link from 'next/link';
import { readTranslations } from '@/app/i18n/translations';
import { BrandMark } from '@/app/ui/brand';

/** Over the one page of claimants that people see who are not signed in. */
export async function PublicHeader() {
  const t = await readTranslations('start');
  return (
    <div className="mb-6 flex items-center justify-between gap-4">
      <Link href="/" className="inline-flex items-center gap-2.5 rounded-sm font-bold text-xl tracking-tight">
        <BrandMark className="size-7" />
        Casedraft
      </Link>
      <Link href="/sign-in" className="link text-base">
        {t('signIn')}
      </Link>
    </div>
  );
}
