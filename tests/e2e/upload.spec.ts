// Files on their way into a case: in parts, over bad networks, from several pages and devices.
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page, Route, TestInfo } from '@playwright/test';
import sharp from 'sharp';
import { samplePaper } from './setup/samples';
import { signUp } from './setup/session';
import { expect, test } from './setup/test';
import { addFiles, documentRow, expectRead } from './steps/claimant';
import { openSpanishCase } from './steps/language';

const TICKET = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'ticket' });
const PHOTO = samplePaper({ slug: 'okafor-conservatory', evidence: 'repair-estimate' });
const MB = 1024 * 1024;

/** A ticket of four parts: what follows its end is a comment. */
async function makeLongTicket({ outputDir }: Pick<TestInfo, 'outputDir'>): Promise<string> {
  await mkdir(outputDir, { recursive: true });
  const file = path.join(outputDir, 'long-ticket.pdf');
  const comment = Buffer.from(`\n%${randomBytes(1.2 * MB).toString('base64')}\n`);
  await writeFile(file, Buffer.concat([await readFile(TICKET.path), comment]));
  return file;
}

async function openCase({ page, reference }: { page: Page; reference: string }) {
  await page.goto(`/cases/${reference}`);
  await expect(page.getByRole('button', { name: /^(?:Add documents|Choose files)$/ })).toBeEnabled();
}

/** Lets so many parts through, and then holds them until it is opened. Tells at which byte each part began. */
async function holdParts({ page, after }: { page: Page; after: number }) {
  const starts: number[] = [];
  const held: Route[] = [];
  let isOpen = false;
  let isBroken = false;
  await page.route(/\/api\/files\/upload$/, async (route) => {
    const start = Number(/^bytes (\d+)/.exec(route.request().headers()['content-range'] ?? '')?.[1] ?? 0);
    starts.push(start);
    if (isBroken) await route.abort('internetdisconnected');
    else if (isOpen || starts.length <= after) await route.continue();
    else held.push(route);
  });
  const open = () => {
    isOpen = true;
    isBroken = false;
    starts.length = 0;
  };
  const breakOff = async () => {
    isBroken = true;
    for (const route of held.splice(0)) await route.abort('internetdisconnected');
  };
  return { starts, open, breakOff };
}

test('a reload in mid-upload loses nothing: the file goes on where it was', async ({
  claimant,
  claimantPage: page,
  newCase,
}, testInfo) => {
  const reference = await newCase();
  const file = await makeLongTicket(testInfo);
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void dialog.accept();
  });
  await openCase({ page, reference });
  const parts = await holdParts({ page, after: 2 });
  await addFiles({ page, files: [file] });
  await expect(documentRow(page, file)).toContainText('Uploading 1.0 MB of 1.6 MB');
  parts.open();
  await page.reload();
  await expectRead({ page, file });
  expect(parts.starts[0]).toBe(MB);
  expect(asked).toEqual([]);
  expect((await claimant.api.cases.byReference.query({ reference })).documents).toHaveLength(1);
});

test('an upload is paused, stays so over a reload, and goes on by a button', async ({
  claimantPage: page,
  newCase,
}, testInfo) => {
  const reference = await newCase();
  const file = await makeLongTicket(testInfo);
  await openCase({ page, reference });
  const parts = await holdParts({ page, after: 1 });
  await addFiles({ page, files: [file] });
  const row = documentRow(page, file);
  await expect(row.getByRole('progressbar')).toHaveAttribute('aria-valuenow', /^3\d$/);
  await row.getByRole('button', { name: 'Pause long-ticket.pdf' }).click();
  await expect(row).toContainText('Paused at 512 KB of 1.6 MB');
  parts.open();
  await page.reload();
  await expect(row).toContainText('Paused at 512 KB of 1.6 MB');
  expect(parts.starts).toEqual([]);
  await row.getByRole('button', { name: 'Go on: long-ticket.pdf' }).click();
  await expectRead({ page, file });
  expect(parts.starts[0]).toBe(MB / 2);
});

test('a connection that is lost in mid-upload is waited for, and the file goes on by itself', async ({
  claimantPage: page,
  newCase,
}, testInfo) => {
  const reference = await newCase();
  const file = await makeLongTicket(testInfo);
  await openCase({ page, reference });
  const parts = await holdParts({ page, after: 1 });
  await addFiles({ page, files: [file] });
  const row = documentRow(page, file);
  await expect(row.getByRole('progressbar')).toHaveAttribute('aria-valuenow', /^3\d$/);
  await expect.poll(() => parts.starts).toEqual([0, MB / 2]);
  await page.context().setOffline(true);
  await parts.breakOff();
  await expect(row.getByRole('status')).toHaveText(/^Waiting for the network\. 512 KB of 1\.6 MB are sent/);
  parts.open();
  await page.context().setOffline(false);
  await expectRead({ page, file });
  expect(parts.starts[0]).toBe(MB / 2);
});

test('another device sees a file on its way by its name, and another tab goes on with it', async ({
  claimant,
  claimantPage: first,
  openPage,
  newCase,
}, testInfo) => {
  const reference = await newCase();
  const file = await makeLongTicket(testInfo);
  await openCase({ page: first, reference });
  await holdParts({ page: first, after: 1 });
  await addFiles({ page: first, files: [file] });
  await expect(documentRow(first, file).getByRole('progressbar')).toHaveAttribute('aria-valuenow', /^3\d$/);

  const device = await openPage(claimant);
  await openCase({ page: device, reference });
  await expect(documentRow(device, file)).toContainText('On its way from another page or device');
  const tab = await first.context().newPage();
  await openCase({ page: tab, reference });
  await expect(documentRow(tab, file)).toContainText('On its way from another page or device');
  const parts = await holdParts({ page: tab, after: 9 });
  await first.close();
  await expectRead({ page: tab, file });
  await expectRead({ page: device, file });
  expect(parts.starts[0]).toBe(MB / 2);
  await expect(documentRow(device, file)).toHaveCount(1);
});

test('signing out leaves no file in the browser', async ({ openPage, system }, testInfo) => {
  const leaving = await signUp(system);
  const { reference } = await leaving.api.cases.create.mutate({ caseType: 'travel-expense-refund', title: 'Lisbon' });
  const page = await openPage(leaving);
  await openCase({ page, reference });
  await holdParts({ page, after: 0 });
  await addFiles({ page, files: [await makeLongTicket(testInfo)] });
  const listKept = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  await expect.poll(listKept).toEqual(['casedraft.kept-files']);
  await page.getByRole('button', { name: `Account: ${leaving.name}` }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await expect.poll(listKept).toEqual([]);
});

test('every refusal has its sentence in Spanish too', async ({ openPage }, testInfo) => {
  const page = await openSpanishCase({ open: openPage });
  await mkdir(testInfo.outputDir, { recursive: true });
  const files = { 'vacio.pdf': '', 'notas.txt': 'Nothing but words.' };
  const paths = Object.keys(files).map((name) => path.join(testInfo.outputDir, name));
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(testInfo.outputDir, name), text);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Añadir documentos' }).click();
  await (await chooser).setFiles(paths);
  const alertOf = (name: string) => page.getByRole('listitem').filter({ hasText: name }).getByRole('alert');
  await expect(alertOf('vacio.pdf')).toContainText('Este archivo está vacío.');
  await expect(alertOf('notas.txt')).toContainText('Este tipo de archivo no se puede leer.');
});

test('on a phone there is the camera and there are files; a photo is looked at and turned before it is sent', async ({
  claimant,
  openPage,
  newCase,
}) => {
  const reference = await newCase();
  const page = await openPage(claimant, { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
  await openCase({ page, reference });
  await expect(page.getByRole('button', { name: 'Add documents' })).toHaveCount(0);
  const parts = await holdParts({ page, after: 0 });
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Take a photo' }).tap();
  await (await chooser).setFiles(PHOTO.path);
  const row = documentRow(page, PHOTO.name);
  await expect(row.locator('img')).toBeVisible();
  const turn = row.getByRole('button', { name: /^Turn / });
  await expect(turn).toBeVisible();
  expect((await turn.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  parts.open();
  await turn.tap();
  await expectRead({ page, file: PHOTO.name });
  const { documents } = await claimant.api.cases.byReference.query({ reference });
  const response = await page.request.get(`/api/files/documents/${documents[0]?.id}`);
  const [before, after] = [await sharp(PHOTO.path).metadata(), await sharp(await response.body()).metadata()];
  expect([after.width, after.height]).toEqual([before.height, before.width]);
});

test('a removed document comes back by “Undo”, by keyboard; without that it is removed in the end', async ({
  claimant,
  claimantPage: page,
  newCase,
}) => {
  const reference = await newCase({ files: [TICKET.path] });
  await openCase({ page, reference });
  await expectRead({ page, file: TICKET.name });
  const remove = page.getByRole('button', { name: `Remove ${TICKET.name}` });
  await remove.focus();
  await page.keyboard.press('Enter');
  const undo = page.getByRole('button', { name: `Undo: keep ${TICKET.name}` });
  await expect(undo).toBeFocused();
  await expect(undo).toHaveAccessibleDescription(`Removed ${TICKET.name}.`);
  await page.keyboard.press('Enter');
  await expectRead({ page, file: TICKET.name });
  expect((await claimant.api.cases.byReference.query({ reference })).documents).toHaveLength(1);

  await remove.click();
  // Whoever leaves the page has not changed their mind.
  await page.getByRole('link', { name: 'Cases', exact: true }).click();
  await expect.poll(async () => (await claimant.api.cases.byReference.query({ reference })).documents).toEqual([]);
});
