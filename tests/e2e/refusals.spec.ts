import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { faultyPath, UNREADABLE } from './setup/samples';
import { signUp } from './setup/session';
import { readTarget, SERVICES } from './setup/target';
import { expect, test } from './setup/test';
import { addFiles, documentRow } from './steps/claimant';

const { baseURL, isCloudinary } = readTarget();

const WRONG_TYPE =
  'This kind of file cannot be read. Upload a PDF, a Word document (DOCX), or a picture as JPEG, PNG, TIFF, WebP or HEIC.';

/** Cloudinary looks at a file as it arrives, and says no more of one that it does not take. */
const orNotTaken = (sentence: string) =>
  isCloudinary
    ? 'This file could not be taken. Upload a PDF, or a picture as JPEG, PNG, TIFF, WebP or HEIC, undamaged and without a password.'
    : sentence;

const REFUSALS = [
  { what: 'a word processor file with macros', file: 'letter.docm', sentence: WRONG_TYPE },
  { what: 'plain text with the ending of a PDF', file: 'text-named.pdf', sentence: WRONG_TYPE },
  {
    what: 'an empty file',
    file: 'empty.pdf',
    sentence: 'This file is empty. Check it on your device and upload it again.',
  },
  {
    what: 'a damaged PDF',
    file: 'damaged.pdf',
    sentence: orNotTaken(
      'This file is damaged or incomplete. Open it on your device, save it again and upload the new copy.',
    ),
  },
  {
    what: 'a PDF without pages',
    file: 'no-pages.pdf',
    sentence: orNotTaken('This file has no pages. Check that it is the right file and upload it again.'),
  },
  {
    what: 'a PDF with a password',
    file: 'encrypted.pdf',
    sentence: orNotTaken('This PDF is protected by a password. Save a copy without the password and upload that.'),
  },
];

for (const { what, file, sentence } of REFUSALS) {
  test(`${what} is refused with one clear sentence and leaves nothing behind`, { tag: SERVICES }, async ({
    claimantPage: page,
    claimant,
    newCase,
  }) => {
    const reference = await newCase();
    await page.goto(`/cases/${reference}`);
    await addFiles({ page, files: [faultyPath(file)] });
    const row = documentRow(page, file);
    await expect(row.getByRole('alert')).toHaveText(`${file}: ${sentence}`);
    // Trying the same bytes again cannot help, so it is not offered.
    await expect(row.getByRole('button', { name: /Try again/ })).toHaveCount(0);

    await page.reload();
    await expect(page.getByRole('region', { name: 'Your documents' })).toContainText('None yet.');
    expect((await claimant.api.cases.byReference.query({ reference })).documents).toEqual([]);
  });
}

test.describe('more than 20 MB', () => {
  let folder = '';
  let file = '';

  test.beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'casedraft-e2e-files-'));
    file = path.join(folder, 'long-scan.pdf');
    await writeFile(file, Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(20 * 1024 * 1024)]));
  });
  test.afterAll(() => rm(folder, { recursive: true }));

  test('is refused before it travels', async ({ claimantPage: page, newCase }) => {
    const reference = await newCase();
    await page.goto(`/cases/${reference}`);
    const uploads: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().includes('/upload')) uploads.push(request.url());
    });
    await addFiles({ page, files: [file] });
    await expect(documentRow(page, file).getByRole('alert')).toHaveText(
      'long-scan.pdf: This file is larger than 20 MB. Split it, or save it at a lower resolution.',
    );
    expect(uploads).toEqual([]);
    await page.getByRole('button', { name: 'Dismiss long-scan.pdf' }).click();
    await expect(documentRow(page, file)).toHaveCount(0);
  });

  test('is refused by the server too', { tag: SERVICES }, async ({ claimant, newCase }) => {
    const reference = await newCase();
    const announced = { reference, filename: 'long-scan.pdf', contentType: 'application/pdf' };
    await expect(
      claimant.api.documents.requestUpload.mutate({ ...announced, bytes: 20 * 1024 * 1024 + 9 }),
    ).rejects.toThrow('This file is larger than 20 MB.');

    // A client that lies about the size is stopped while it sends.
    const { documentId, upload } = await claimant.api.documents.requestUpload.mutate({ ...announced, bytes: 1_000 });
    const form = new FormData();
    for (const [name, value] of Object.entries(upload.fields)) form.append(name, value);
    form.append('file', new Blob([Buffer.alloc(20 * 1024 * 1024 + 9)]), 'long-scan.pdf');
    const status = await fetch(upload.url, { method: 'POST', body: form }).then(
      (response) => response.status,
      // The server may hang up on the rest of the file before its answer is read.
      () => 413,
    );
    expect(status).toBe(isCloudinary ? 400 : 413);
    await expect(claimant.api.documents.register.mutate({ documentId })).rejects.toThrow(
      /has not arrived|no such document/,
    );
  });
});

test('the same file is added once', { tag: SERVICES }, async ({ claimantPage: page, claimant, newCase }) => {
  const file = UNREADABLE.path;
  const reference = await newCase({ files: [file] });
  await page.goto(`/cases/${reference}`);
  await addFiles({ page, files: [file] });
  await expect(page.getByText(`This file is already in the case, as “${UNREADABLE.name}”.`)).toBeVisible();
  expect((await claimant.api.cases.byReference.query({ reference })).documents).toHaveLength(1);
});

test.describe('what is not yours is not there', () => {
  const NOT_FOUND = 'There is nothing here';

  test('an unknown reference', async ({ claimantPage: page }) => {
    const response = await page.goto('/cases/CASE-2026-999999');
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(NOT_FOUND);
  });

  test('a reference that is none', async ({ claimantPage: page }) => {
    const response = await page.goto('/cases/what-is-this');
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(NOT_FOUND);
  });

  test("somebody else's case, its documents and their pages", { tag: SERVICES }, async ({
    openPage,
    claimant,
    newCase,
  }) => {
    const reference = await newCase({ title: 'Nobody else reads this', files: [UNREADABLE.path] });
    const [document] = (await claimant.api.cases.byReference.query({ reference })).documents;
    if (!document) throw new Error('the case has no document');
    const stranger = await signUp({ baseURL });
    const page = await openPage(stranger);
    const response = await page.goto(`/cases/${reference}`);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(NOT_FOUND);
    await expect(page.getByText('Nobody else reads this')).toHaveCount(0);

    for (const address of [`/api/files/documents/${document.id}`, `/api/files/pages/${document.id}/1`])
      expect((await page.request.get(address)).status(), address).toBe(404);
    await expect(stranger.api.cases.byReference.query({ reference })).rejects.toThrow('There is no such case.');
    await expect(stranger.api.cases.withdraw.mutate({ reference })).rejects.toThrow('There is no such case.');
    await expect(stranger.api.documents.remove.mutate({ documentId: document.id })).rejects.toThrow(
      'There is no such document.',
    );
  });

  test('a case that is not submitted, for officers', async ({ officerPage: page, newCase }) => {
    const reference = await newCase();
    const response = await page.goto(`/officer/cases/${reference}`);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(NOT_FOUND);
  });
});
