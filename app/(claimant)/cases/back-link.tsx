'use client';

import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { LinkPending } from '@/app/ui/link-pending';

export function BackLink() {
  const t = useTranslations('start.list');
  return (
    <Link
      href="/cases"
      className="inline-flex w-fit print:hidden items-center gap-1.5 rounded-sm text-accent text-base hover:underline"
    >
      <ArrowLeft aria-hidden className="size-4" />
      {t('all')}
      <LinkPending />
    </Link>
  );
}
