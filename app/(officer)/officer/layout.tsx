import type { ReactNode } from 'react';
import { requireActor } from '@/app/session';
import { StaffFrame } from '@/app/staff-frame';
import { STAFF } from '@/server/platform/trpc';

/** The bar over the officers' pages. Each page checks for itself who is asking: a layout is not run again on every visit. */
export default async function OfficerLayout({ children }: { children: ReactNode }) {
  return <StaffFrame actor={await requireActor({ roles: STAFF, path: '/officer' })}>{children}</StaffFrame>;
}
