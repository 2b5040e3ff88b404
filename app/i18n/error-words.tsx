import type { ReactNode } from 'react';
import { ErrorNumber, ErrorWordsProvider } from './error-words-provider';
import { readTranslations } from './translations';

/**
 * Hands down what stands in the place of a page that could not be made. Written out here: it may stand in for any page, and most of them
 * would load what reads messages for this alone.
 */
export async function ErrorWords({ children }: { children: ReactNode }) {
  const t = await readTranslations('shared');
  const words = {
    title: t('errorPage.title'),
    text: t('errorPage.text'),
    databaseTitle: t('errorPage.databaseTitle'),
    databaseText: t('errorPage.databaseText'),
    number: t.rich('errorPage.number', { code: () => <ErrorNumber key="number" /> }),
    tryAgain: t('tryAgain'),
    goToStart: t('goToStart'),
  };
  return <ErrorWordsProvider words={words}>{children}</ErrorWordsProvider>;
}
