// What a claimant does on screen, in the words of the screen.
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { READING_MS } from '../setup/case-over-api';
import { expect } from '../setup/test';

export const CASE_TYPES = {
  'storm-damage-claim': 'Storm damage claim',
  'housing-benefit': 'Housing Benefit',
  'travel-expense-refund': 'Travel expense refund',
} as const;

const CASE_ADDRESS = /\/cases\/(CASE-\d{4}-\d{6,})$/;

export async function signUpOnScreen({
  page,
  person,
}: {
  page: Page;
  person: { name: string; email: string; password: string };
}) {
  await page.goto('/sign-up');
  await page.getByLabel('Name').fill(person.name);
  await page.getByLabel('Email').fill(person.email);
  await page.getByLabel('Password').fill(person.password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Your cases' })).toBeVisible();
}

/** From the list of cases to the empty case's page. Gives its reference. */
export async function openNewCase({ page, caseType, title }: { page: Page; caseType: string; title: string }) {
  await page.getByRole('link', { name: 'New case' }).click();
  await page.getByRole('radio', { name: caseType }).check();
  await page.getByLabel('Title').fill(title);
  await page.getByRole('button', { name: 'Create case' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  return readReference(page);
}

export async function readReference(page: Page) {
  await expect(page).toHaveURL(CASE_ADDRESS);
  const reference = CASE_ADDRESS.exec(page.url())?.[1];
  if (!reference) throw new Error(`${page.url()} names no case.`);
  return reference;
}

/** Chooses files as a person would, through the browser's own file chooser. */
export async function addFiles({ page, files }: { page: Page; files: string[] }) {
  const chooser = page.waitForEvent('filechooser');
  // The second is its name on a phone, beside the camera.
  await page.getByRole('button', { name: /^(?:Add documents|Choose files)$/ }).click();
  await (await chooser).setFiles(files);
}

const documentsOf = (page: Page) => page.getByRole('region', { name: 'Your documents' });

/** The row of one file in the list of documents, while it travels and after. */
export const documentRow = (page: Page, file: string): Locator =>
  documentsOf(page)
    .getByRole('listitem')
    .filter({ hasText: path.basename(file) });

export async function expectRead({ page, file, pages }: { page: Page; file: string; pages?: number }) {
  const all = pages === 1 ? 'this page' : `all ${pages} pages`;
  const words = pages === undefined ? /We can read (this page|all \d+ pages)\./ : `We can read ${all}.`;
  await expect(documentRow(page, file)).toContainText(words, { timeout: READING_MS });
}

/** From the case's page to the page that shows all that will be sent. */
export async function checkAnswers(page: Page) {
  await page.getByRole('button', { name: 'Check your answers' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Check your answers' })).toBeVisible();
}

/** From the case's page through checking and the confirmation, back to the case. */
export async function submitCase(page: Page) {
  await checkAnswers(page);
  await page.getByRole('button', { name: 'Submit case' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'We have your case' })).toBeVisible();
  await page.getByRole('link', { name: 'Go to your case' }).click();
}

/** Answers a request with what was added to the case. */
export const sendAnswer = (page: Page) => page.getByRole('button', { name: 'Send answer' }).click();

/** The same with points of the request still open, which is asked about once. */
export async function sendAnswerAllTheSame(page: Page) {
  await sendAnswer(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Send all the same' }).click();
}

/** The step of the timeline the case stands at. */
export async function expectCurrentStep({ page, step }: { page: Page; step: string }) {
  const current = page.getByRole('region', { name: 'Where your case is' }).locator('[aria-current="step"]');
  await expect(current).toContainText(step, { timeout: READING_MS });
}

export async function withdrawOnScreen(page: Page) {
  await page.getByRole('button', { name: 'Withdraw case' }).click();
  const dialog = page.getByRole('dialog', { name: 'Withdraw this case?' });
  await dialog.getByRole('button', { name: 'Withdraw case' }).click();
  await expect(page.getByRole('heading', { name: 'You withdrew this case' })).toBeVisible();
}
