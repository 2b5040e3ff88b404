// Whether a page can be read: said of a photograph before it is sent, and of each page once it is read.
import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { drawPages, LETTER, makeTextPdf } from '@/tests/support/files/make-files';
import { makePhoto } from '@/tests/support/files/make-photos';
import { READING_MS } from './setup/case-over-api';
import { expect, test } from './setup/test';
import { expectAccessible } from './steps/axe';
import { addFiles, documentRow, expectRead } from './steps/claimant';
import { openSpanishCase } from './steps/language';
import { expectNoSidewaysScroll } from './steps/screen';

test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 });

const LOWER_LEFT = { x: 0.04, y: 0.55, w: 0.5, h: 0.38 };

type Photos = { sharp: string; blurred: string };

/** Of the same page: one that is well, and one whose lower left is out of focus. */
async function takePhotos(pathOf: (name: string) => string): Promise<Photos> {
  const [page] = await drawPages(
    await makeTextPdf({ pages: [[...LETTER, '', ...LETTER, '', ...LETTER].slice(0, 44)] }),
  );
  if (!page) throw new Error('No page was drawn.');
  const photos = { sharp: pathOf('sharp.jpg'), blurred: pathOf('blurred.jpg') };
  await writeFile(photos.sharp, await makePhoto({ page, fault: { kind: 'none' } }));
  await writeFile(photos.blurred, await makePhoto({ page, fault: { kind: 'blurred', sigma: 8, area: LOWER_LEFT } }));
  return photos;
}

/** Holds every upload back until it is let go. */
async function holdUploads(page: Page): Promise<() => void> {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/documents\.requestUpload/, async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}

test('a sharp page can be read; a blurred one says which part, and makes way for a better one', async ({
  claimant,
  openPage,
  newCase,
}, testInfo) => {
  const photos = await takePhotos((name) => testInfo.outputPath(name));
  const page = await openPage(claimant);
  await page.goto(`/cases/${await newCase()}`);
  await addFiles({ page, files: [photos.sharp, photos.blurred] });
  await expectRead({ page, file: 'sharp.jpg', pages: 1 });
  const blurred = documentRow(page, 'blurred.jpg');
  await expect(blurred).toContainText('This page is hard to read.', { timeout: READING_MS });
  await expect(blurred).toContainText('The lower left is blurred. Lay the page flat, hold still, and take it again.');
  await expect(blurred.getByRole('img', { name: 'This part of page 1' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Your documents' }).getByRole('status').first()).toHaveText(
    '2 documents: 1 read, 1 hard to read.',
  );
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.screenshot({ path: testInfo.outputPath('blurred.png'), fullPage: true });

  const chooser = page.waitForEvent('filechooser');
  await blurred.getByRole('button', { name: 'Take it again: blurred.jpg' }).click();
  const better = testInfo.outputPath('better.jpg');
  await writeFile(better, Buffer.concat([await readFile(photos.sharp), Buffer.alloc(8)]));
  await (await chooser).setFiles(better);
  await expect(blurred).toContainText('The new one has arrived.');
  await blurred.getByRole('button', { name: 'Remove the old one: blurred.jpg' }).click();
  await expect(blurred).toHaveCount(0);
  await expectRead({ page, file: 'better.jpg', pages: 1 });
});

test('a blurred photograph says so before it is sent, and in Spanish', async ({ openPage }, testInfo) => {
  const photos = await takePhotos((name) => testInfo.outputPath(name));
  const page = await openSpanishCase({ open: openPage });
  const letGo = await holdUploads(page);
  await page.locator('input[type=file]').first().setInputFiles(photos.blurred);
  const row = page
    .getByRole('region', { name: 'Sus documentos' })
    .getByRole('listitem')
    .filter({ hasText: 'blurred.jpg' });
  await expect(row).toContainText('La parte inferior izquierda está borrosa.');
  await expect(row.getByRole('img', { name: 'Esta parte de su foto' })).toBeVisible();
  await page.screenshot({ path: testInfo.outputPath('before.png'), fullPage: true });
  letGo();
  await expect(row).toContainText('Esta página es difícil de leer.', { timeout: READING_MS });
  await expect(row).toContainText('La parte inferior izquierda está borrosa.');
  await expect(row.getByRole('button', { name: 'Hacer otra foto: blurred.jpg' })).toBeVisible();
  await expectAccessible(page);
  await page.screenshot({ path: testInfo.outputPath('after.png'), fullPage: true });
});
