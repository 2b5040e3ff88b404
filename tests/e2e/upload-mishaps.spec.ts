// What becomes of files on a slow line, without a connection, and when a page is left in the middle of them.
import { appendFile, mkdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { waitForReview } from './setup/case-over-api';
import { samplePaper } from './setup/samples';
import { SERVICES } from './setup/target';
import { expect, test } from './setup/test';
import { addFiles, documentRow, expectRead } from './steps/claimant';

const TICKET = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'ticket' });
const INVOICE = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'hotel-invoice' });
const PHOTO = samplePaper({ slug: 'okafor-conservatory', evidence: 'repair-estimate' });

/** A connection of this many bytes a second upwards, until the limit is lifted. */
async function throttle({ page, bytesPerSecond }: { page: Page; bytesPerSecond: number }) {
  const browser = await page.context().newCDPSession(page);
  const set = (uploadThroughput: number) =>
    browser.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput,
    });
  await set(bytesPerSecond);
  return { lift: () => set(-1) };
}

test('on a slow line an upload shows how far it is and can be cancelled', { tag: SERVICES }, async ({
  claimant,
  claimantPage: page,
  newCase,
}) => {
  const reference = await newCase();
  await page.goto(`/cases/${reference}`);
  await expect(page.getByRole('button', { name: 'Add documents' })).toBeEnabled();
  const { lift } = await throttle({ page, bytesPerSecond: 6_000 });
  await addFiles({ page, files: [PHOTO.path] });
  const progress = page.getByRole('progressbar', { name: `Uploading ${PHOTO.name}` });
  await expect.poll(async () => Number(await progress.getAttribute('aria-valuenow'))).toBeGreaterThan(0);
  await expect(page.getByRole('button', { name: 'Check your answers' })).toBeDisabled();
  await page.getByRole('button', { name: `Cancel ${PHOTO.name}` }).click();
  await expect(documentRow(page, PHOTO.name)).toHaveCount(0);
  expect((await claimant.api.cases.byReference.query({ reference })).documents).toEqual([]);

  await lift();
  await addFiles({ page, files: [PHOTO.path] });
  await expectRead({ page, file: PHOTO.name });
});

/** For how many other pages' unsent files of a case this browser waits, to call them lost once they are gone. */
const countWaits = ({ page, reference }: { page: Page; reference: string }) =>
  page.evaluate(async (part) => {
    const { pending = [] } = await navigator.locks.query();
    return pending.filter(({ name, mode }) => mode === 'shared' && name?.includes(part)).length;
  }, `.unsent.${reference}.`);

test('where the browser keeps no files, leaving a page in the middle of an upload says which file is missing, until it is added again', {
  tag: SERVICES,
}, async ({ claimantPage: first, newCase }) => {
  const reference = await newCase();
  await first.context().addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('There is no room.', 'QuotaExceededError');
    };
  });
  const LOST = 'The page was closed before this file had arrived. Please add it again.';
  // What is held back or slowed down is let go when its page closes, and may arrive in that moment. So that nothing can, the page
  // that is to be closed is held back while it asks where to send the file.
  const startInVain = async ({ page, at }: { page: Page; at: RegExp }) => {
    await page.route(at, () => undefined);
    const held = page.waitForRequest(at);
    await addFiles({ page, files: [PHOTO.path] });
    await expect(page.getByRole('progressbar', { name: `Uploading ${PHOTO.name}` })).toBeVisible();
    await held;
    // Asked whether to leave, as everybody is, the person does.
    page.once('dialog', (dialog) => dialog.accept());
  };
  const openCase = async (page: Page) => {
    await page.goto(`/cases/${reference}`);
    await expect(page.getByRole('button', { name: 'Add documents' })).toBeEnabled();
    return documentRow(page, PHOTO.name);
  };

  const row = await openCase(first);
  await startInVain({ page: first, at: /\/upload$/ });
  await first.reload();
  await expect(row).toContainText(LOST);

  // While one tab sends it, no other calls it lost; when it is closed, those that are open say so, and so do later ones.
  await startInVain({ page: first, at: /documents\.requestUpload/ });
  const second = await first.context().newPage();
  const there = await openCase(second);
  await expect(second.getByRole('region', { name: 'Your documents' })).toContainText('None yet.');
  // It knows of the file, and waits for the end of the tab that sends it.
  await expect.poll(() => countWaits({ page: second, reference })).toBe(1);
  await expect(there).toHaveCount(0);
  await first.close({ runBeforeUnload: true });
  await expect(there).toContainText(LOST);
  const third = await first.context().newPage();
  const later = await openCase(third);
  await expect(later).toContainText(LOST);

  await addFiles({ page: third, files: [PHOTO.path] });
  await expectRead({ page: third, file: PHOTO.name });
  await expect(later).toHaveCount(1);
  await expectRead({ page: second, file: PHOTO.name });
  await expect(there).toHaveCount(1);
  await second.reload();
  await expectRead({ page: second, file: PHOTO.name });
  await expect(there).toHaveCount(1);
});

/** A copy that is a file of its own to the case, which takes none twice. */
const copyAs = async ({ paper, file }: { paper: { path: string }; file: string }) =>
  writeFile(file, Buffer.concat([await readFile(paper.path), Buffer.from(`\n% ${file}\n`)]));

test(
  'what is chosen without a connection arrives as it was chosen, whatever becomes of the files',
  {
    tag: SERVICES,
  },
  async ({ claimant, claimantPage: page, newCase }, { outputDir }) => {
    const reference = await newCase();
    await mkdir(outputDir, { recursive: true });
    const files = ['kept', 'changed', 'emptied', 'grown', 'deleted'].map((name) => path.join(outputDir, `${name}.pdf`));
    for (const file of files) await copyAs({ paper: TICKET, file });
    const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
    const [, changed, emptied, grown, deleted] = files as [string, string, string, string, string];
    await page.goto(`/cases/${reference}`);
    await expect(page.getByRole('button', { name: 'Add documents' })).toBeEnabled();
    await page.context().setOffline(true);
    await addFiles({ page, files });
    for (const file of files) await expect(documentRow(page, file)).toContainText('Waiting for the network.');

    await writeFile(changed, 'Something else by now.');
    await truncate(emptied);
    await appendFile(grown, 'and more');
    await rm(deleted);
    await page.context().setOffline(false);
    for (const file of files) await expectRead({ page, file });
    const { documents } = await claimant.api.cases.byReference.query({ reference });
    expect(documents.map(({ bytes }) => bytes).sort()).toEqual(sizes.sort());
  },
);

test('three files of one name are told apart, to the claimant and to the officer', async ({
  claimantPage: page,
  officerPage,
  newCase,
  claimant,
  officer,
}, { outputDir }) => {
  const reference = await newCase();
  const folders = ['1', '2', '3'].map((name) => path.join(outputDir, name));
  for (const folder of folders) await mkdir(folder, { recursive: true });
  const files = folders.map((folder) => path.join(folder, 'image.pdf'));
  for (const [at, paper] of [TICKET, INVOICE, TICKET].entries()) await copyAs({ paper, file: files[at] ?? '' });
  await page.goto(`/cases/${reference}`);
  await expect(page.getByRole('button', { name: 'Add documents' })).toBeEnabled();
  for (const file of files) {
    await addFiles({ page, files: [file] });
    await expect(page.getByRole('link', { name: /^image\.pdf/ })).toHaveCount(files.indexOf(file) + 1);
  }
  const called = ['image.pdf (1 of 3)', 'image.pdf (2 of 3)', 'image.pdf (3 of 3)'];
  for (const name of called) {
    await expectRead({ page, file: name });
    await expect(documentRow(page, name).getByRole('button', { name: `Remove ${name}`, exact: true })).toBeVisible();
    await expect(documentRow(page, name)).toContainText(', added ');
    await expect(documentRow(page, name).locator('img')).toBeVisible();
  }
  await page.getByRole('button', { name: `Remove ${called[1]}` }).click();
  const left = ['image.pdf (1 of 2)', 'image.pdf (2 of 2)'];
  await expect(page.getByRole('link', { name: /^image\.pdf/ })).toHaveText(left);
  // The time to undo it is over.
  await expect(page.getByRole('button', { name: /^Undo/ })).toHaveCount(0);

  await claimant.api.cases.submit.mutate({ reference });
  await waitForReview({ api: officer.api, reference });
  await officerPage.goto(`/officer/cases/${reference}`);
  const listed = officerPage.getByRole('navigation', { name: 'Documents' });
  for (const name of left) await expect(listed.getByRole('button', { name })).toHaveCount(1);
});
