import type { ReactNode } from 'react';
import { MESSAGES, type Namespace } from '@/messages/messages';
import { compileMessages } from './compile-messages';
import { readLocale } from './read-locale';
import { TextsProvider } from './texts-provider';

/** Hands the named messages to the client components inside. A page's own namespaces come on top of those around it. */
export async function Texts({ of, children }: { of: readonly Namespace[]; children: ReactNode }) {
  const locale = await readLocale();
  const texts = Object.fromEntries(of.map((namespace) => [namespace, compileMessages(MESSAGES[locale][namespace])]));
  return (
    <TextsProvider locale={locale} texts={texts}>
      {children}
    </TextsProvider>
  );
}
