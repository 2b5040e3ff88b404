// The pages around a case in Spanish, as a browser that is set to it gets them, and the switch between the languages.
import { MESSAGES } from '@/messages/messages';
import { signUp } from './setup/session';
import { readTarget } from './setup/target';
import { expect, test } from './setup/test';
import { expectAccessible } from './steps/axe';
import { chooseLanguage, expectSpanish } from './steps/language';

const { baseURL } = readTarget();
const { es, en } = MESSAGES;
const SPAIN = { locale: 'es-ES' };

test('pages for everybody are in the browser’s language', async ({ openPage }) => {
  const page = await openPage(null, SPAIN);
  for (const path of [
    '/',
    '/sign-up',
    '/sign-in',
    '/help',
    '/contact',
    '/privacy',
    '/accessibility',
    '/no-such-page',
  ]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectSpanish({ page, namespaces: ['shared', 'home', 'auth', 'help', 'start'] });
    await expectAccessible(page);
  }
});

test('each page under the footer says in its title and heading what it is', async ({ openPage }) => {
  const page = await openPage(null, SPAIN);
  await page.goto('/');
  for (const topic of ['help', 'contact', 'privacy', 'accessibility'] as const) {
    await page.getByRole('contentinfo').getByRole('link', { name: es.shared.footer[topic] }).click();
    await expect(page.getByRole('heading', { level: 1, name: es.help[topic].title })).toBeVisible();
    await expect(page).toHaveTitle(`${es.help[topic].title} · Casedraft`);
  }
});

test('a claimant changes the language in place, and the account keeps it', async ({ openPage }) => {
  const person = await signUp({ baseURL });
  const page = await openPage(person);
  await page.goto('/cases');
  await expect(page.getByRole('heading', { level: 1, name: en.start.list.title })).toBeVisible();
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  await chooseLanguage({ page, name: 'Español' });
  await expect(page.getByRole('heading', { level: 1, name: es.start.list.title })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Español' })).toBeFocused();
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true);
  await expectSpanish({ page, namespaces: ['shared', 'start'] });
  await expectAccessible(page);
  const elsewhere = await openPage(person);
  await elsewhere.goto('/cases');
  await expectSpanish({ page: elsewhere, namespaces: ['shared', 'start'] });
});

test('the account menu, and the case types of a list, are in Spanish', async ({ openPage }) => {
  const person = await signUp({ baseURL });
  await person.api.cases.create.mutate({ caseType: 'housing-benefit', title: 'Calle Mayor 3' });
  const page = await openPage(person);
  await page.goto('/cases');
  await chooseLanguage({ page, name: 'Español' });
  const card = page.getByRole('listitem').filter({ hasText: 'Calle Mayor 3' });
  await expect(card).toContainText('Ayuda para el alquiler (Housing Benefit)');
  await expect(card).toContainText(es.shared.standing.case.open);
  await page.getByRole('button', { name: /^Cuenta:/ }).click();
  await expect(page.getByRole('menuitem', { name: es.shared.account.signOut })).toBeVisible();
  await expectSpanish({ page, namespaces: ['shared', 'start'] });
});

test('without script the switch leads back to the same page', async ({ openPage }) => {
  const page = await openPage(null, { ...SPAIN, javaScriptEnabled: false });
  await page.goto('/help?from=letter');
  await chooseLanguage({ page, name: 'English' });
  await expect(page.getByRole('heading', { level: 1, name: en.help.help.title })).toBeVisible();
  await expect(page).toHaveURL('/help?from=letter');
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB');
  await chooseLanguage({ page, name: 'Español' });
  await expect(page.getByRole('heading', { level: 1, name: es.home.title })).toBeVisible();
});
