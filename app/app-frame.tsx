import type { ReactNode } from 'react';
import { Providers } from './client/providers';
import { Texts } from './i18n/texts';

/** What any page may say to a client component. A group of pages adds its own namespaces in its layout. */
const SHARED = ['shared'] as const;

/** Around the pages that call the server: the start page and those around signing in load nothing of it. */
export function AppFrame({ children }: { children: ReactNode }) {
  return (
    <Texts of={SHARED}>
      <Providers>{children}</Providers>
    </Texts>
  );
}
