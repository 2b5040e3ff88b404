'use client';

import type { ComponentProps } from 'react';
import { useLoaded } from '@/app/client/use-loaded';
import type { Dialog } from './dialog';

const loadDialog = () => import('./dialog');

/** A dialog whose script comes after the page, for pages that a phone has to load quickly. */
export function LateDialog(props: ComponentProps<typeof Dialog>) {
  const part = useLoaded(loadDialog);
  return part && <part.Dialog {...props} />;
}
