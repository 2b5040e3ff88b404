import type { ReactNode } from 'react';
import { requireActor } from '@/app/session';
import { AppHeader } from '@/app/ui/app-header';
import { STAFF } from '@/server/platform/trpc';

/** The bar over the officers' pages. Each page checks for itself who is asking: a layout is not run again on every visit. */
export default async function OfficerLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor({ roles: STAFF, path: '/officer' });
  return (
    <>
      <AppHeader actor={actor} />
      {children}
    </>
  );
}
