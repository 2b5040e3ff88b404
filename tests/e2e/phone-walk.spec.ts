// The whole way on a phone with a slow line, and with what happens to a phone in the middle of it.
import type { CDPSession, Page } from '@playwright/test';
import { translate } from '@/app/i18n/translate';
import { type Locale, MESSAGES } from '@/messages/messages';
import { READING_MS, waitForReview } from './setup/case-over-api';
import { samplePaper } from './setup/samples';
import { inventClaimant } from './setup/session';
import { expect, test } from './setup/test';
import { expectAccessible } from './steps/axe';
import { readReference } from './steps/claimant';
import { holdScripts } from './steps/hold-scripts';
import { approveByApi } from './steps/officer';
import { expectNoSidewaysScroll } from './steps/screen';

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };
const PHOTO = samplePaper({ slug: 'okafor-conservatory', evidence: 'repair-estimate' });
const INVOICE = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'hotel-invoice' });
const TICKET = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'ticket' });
const TAGS = { en: 'en-GB', es: 'es-ES' };

/** 400 kbit/s and 400 ms, as far from a mast. */
const SLOW = { latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

const emulate = ({ devtools, offline }: { devtools: CDPSession; offline: boolean }) =>
  devtools.send('Network.emulateNetworkConditions', { ...SLOW, offline });

/** To another app and back: the browser stops the page's scripts and timers meanwhile. */
async function switchApps(devtools: CDPSession) {
  await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
  await devtools.send('Page.setWebLifecycleState', { state: 'active' });
}

const readWords = (locale: Locale) => {
  const messages = MESSAGES[locale];
  return {
    home: translate({ locale, messages, namespace: 'home' }),
    auth: translate({ locale, messages, namespace: 'auth' }),
    start: translate({ locale, messages, namespace: 'start' }),
    upload: translate({ locale, messages, namespace: 'upload' }),
    documents: translate({ locale, messages, namespace: 'documents' }),
    checklist: translate({ locale, messages, namespace: 'checklist' }),
    status: translate({ locale, messages, namespace: 'status' }),
  };
};
type Words = ReturnType<typeof readWords>;

async function openNewCase({ page, words }: { page: Page; words: Words }) {
  const { home, auth, start } = words;
  const person = inventClaimant();
  await page.goto('/');
  await expectNoSidewaysScroll(page);
  await page.getByRole('link', { name: home('createAccount') }).tap();
  await page.getByLabel(auth('name'), { exact: true }).fill(person.name);
  await page.getByLabel(auth('email')).fill(person.email);
  await page.getByLabel(auth('password'), { exact: true }).fill(person.password);
  await page.getByRole('button', { name: auth('signUp.send') }).tap();
  await page.getByRole('link', { name: start('list.newCase') }).tap();
  await page.locator('input[type=radio][value="travel-expense-refund"]').check();
  await page.getByLabel(start('caseTitle'), { exact: true }).fill('On the way');
  await page.getByRole('button', { name: start('create') }).tap();
  await expect(page.getByRole('heading', { level: 1, name: 'On the way' })).toBeVisible();
  return readReference(page);
}

async function choose({ page, name, file }: { page: Page; name: string; file: string }) {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name }).click();
  await (await chooser).setFiles(file);
}

/** The list of documents in the page's own language. */
const rowOf = ({ page, words, name }: { page: Page; words: Words; name: string }) =>
  page
    .getByRole('region', { name: words.documents('title') })
    .getByRole('listitem')
    .filter({ hasText: name });

async function submit({ page, words: { checklist } }: { page: Page; words: Words }) {
  await page.getByRole('button', { name: checklist('submit.action') }).tap();
  await page.getByRole('button', { name: new RegExp(`^${checklist('check.submit')}`) }).tap();
  await expect(page.getByRole('heading', { level: 1, name: checklist('confirmation.title') })).toBeVisible();
  await page.getByRole('link', { name: checklist('confirmation.goToCase') }).tap();
}

for (const locale of ['en', 'es'] as const)
  test(`nothing is lost on a phone far from a mast, in ${locale}`, async ({ openPage, officer }) => {
    const words = readWords(locale);
    const page = await openPage(null, { ...PHONE, locale: TAGS[locale] });
    const devtools = await page.context().newCDPSession(page);
    await emulate({ devtools, offline: false });
    const reference = await openNewCase({ page, words });
    const [photo, invoice, ticket] = [PHOTO, INVOICE, TICKET].map(({ name }) => rowOf({ page, words, name }));
    if (!photo || !invoice || !ticket) throw new Error('There are three papers.');
    const isRead = words.documents('reading.readable', { count: 1 });

    // In the middle of it: another app, then no connection, then a reload.
    await choose({ page, name: words.upload('add.files'), file: PHOTO.path });
    await expect(photo).toBeVisible();
    await switchApps(devtools);
    await emulate({ devtools, offline: true });
    await choose({ page, name: words.upload('add.files'), file: INVOICE.path });
    await expect(invoice).toBeVisible();
    await emulate({ devtools, offline: false });
    await page.reload();

    // Meanwhile a second device sees what is on its way, and adds something itself.
    const storageState = await page.context().storageState();
    const desk = await openPage(null, { storageState, locale: TAGS[locale] });
    await desk.goto(`/cases/${reference}`);
    await choose({ page: desk, name: words.upload('add.documents'), file: TICKET.path });
    for (const row of [photo, invoice, ticket]) await expect(row).toContainText(isRead, { timeout: READING_MS });
    for (const { name } of [PHOTO, INVOICE, TICKET])
      await expect(rowOf({ page: desk, words, name })).toContainText(isRead, { timeout: READING_MS });
    await desk.close();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    await submit({ page, words });
    await waitForReview({ api: officer.api, reference });
    await officer.api.reviews.claim.mutate({ reference });
    await switchApps(devtools);
    await approveByApi({ officer, reference });
    const decided = new RegExp(`^${words.status('titles.approved')}`);
    await expect(page.getByRole('heading', { name: decided })).toBeVisible({ timeout: READING_MS });
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

test('a photograph that is chosen before the page has its scripts is sent once they are there', async ({
  openPage,
  claimant,
  newCase,
}) => {
  const reference = await newCase();
  const page = await openPage(claimant, PHONE);
  const letScriptsCome = await holdScripts(page);
  await page.goto(`/cases/${reference}`, { waitUntil: 'commit' });
  const chooser = page.waitForEvent('filechooser');
  await page.getByText(MESSAGES.en.upload.add.photo, { exact: true }).tap();
  await (await chooser).setFiles(PHOTO.path);
  letScriptsCome();
  const row = rowOf({ page, words: readWords('en'), name: PHOTO.name });
  await expect(row).toContainText('We can read this page.', { timeout: READING_MS });
});
