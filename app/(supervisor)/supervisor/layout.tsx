import type { ReactNode } from 'react';
import { requireActor } from '@/app/session';
import { AppHeader } from '@/app/ui/app-header';

/** The bar over the supervisors' pages; each page checks for itself who is asking. */
export default async function SupervisorLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor({ roles: ['supervisor'], path: '/supervisor' });
  return (
    <>
      <AppHeader actor={actor} />
      {children}
    </>
  );
}
