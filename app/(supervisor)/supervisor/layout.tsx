import type { ReactNode } from 'react';
import { requireActor } from '@/app/session';
import { StaffFrame } from '@/app/staff-frame';

/** The bar over the supervisors' pages; each page checks for itself who is asking. */
export default async function SupervisorLayout({ children }: { children: ReactNode }) {
  return <StaffFrame actor={await requireActor({ roles: ['supervisor'], path: '/supervisor' })}>{children}</StaffFrame>;
}
