import type { Page } from '@playwright/test';
import { MESSAGES, type Namespace } from '@/messages/messages';
import { createCase } from '../setup/case-over-api';
import { type Session, signUp } from '../setup/session';
import { readTarget } from '../setup/target';
import { expect } from '../setup/test';

type Tree = { readonly [key: string]: string | Tree };

const listTexts = (tree: Tree): string[] =>
  Object.values(tree).flatMap((value) => (typeof value === 'string' ? [value] : listTexts(value)));

/** Where a link leads is nothing that is read. */
const ADDRESSES = /^\s*- \/url:.*$/gm;

const WITHOUT_TAGS = /<\/?\w+>/g;

/** English messages of a page's namespaces, whole: those with arguments or plurals are made of pieces, and left out. */
function listEnglish(namespaces: readonly Namespace[]): string[] {
  const spanish = new Set(listTexts(MESSAGES.es));
  return namespaces
    .flatMap((namespace) => listTexts(MESSAGES.en[namespace]))
    .filter((text) => !text.includes('{') && !spanish.has(text))
    .map((text) => text.replace(WITHOUT_TAGS, '').trim());
}

const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The page says that it is in Spanish, and nothing that a person sees or hears of it is an English message. */
export async function expectSpanish({ page, namespaces }: { page: Page; namespaces: readonly Namespace[] }) {
  await expect(page.locator('html')).toHaveAttribute('lang', 'es-ES');
  const shown = await page.locator('body').ariaSnapshot();
  // Names of people, offices and files are nobody's to translate.
  const names = (await page.locator('[translate="no"]').allInnerTexts()).map((name) => name.trim()).filter(Boolean);
  const words = names.reduce((text, name) => text.replaceAll(name, ''), shown.replace(ADDRESSES, ''));
  const said = `${await page.title()}\n${words}`;
  const left = listEnglish(namespaces).filter((text) =>
    new RegExp(`(?<![\\p{L}\\d])${escapePattern(text)}(?![\\p{L}\\d])`, 'u').test(said),
  );
  expect(left, page.url()).toEqual([]);
}

export const chooseLanguage = ({ page, name }: { page: Page; name: 'English' | 'Español' }) =>
  page.getByRole('contentinfo').getByRole('button', { name }).click();

/** Somebody new who reads Spanish, on the page of a case of theirs. An account keeps its language, so nobody else's is changed. */
export async function openSpanishCase({ open }: { open: (person: Session) => Promise<Page> }): Promise<Page> {
  const person = await signUp({ baseURL: readTarget().baseURL });
  const page = await open(person);
  const reference = await createCase({ claimant: person, caseType: 'travel-expense-refund', title: 'Lisbon' });
  await page.goto(`/cases/${reference}`);
  await chooseLanguage({ page, name: 'Español' });
  await expect(page.locator('html')).toHaveAttribute('lang', 'es-ES');
  return page;
}
