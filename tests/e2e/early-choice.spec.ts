// On a slow line a page is there seconds before its scripts.
import { MESSAGES } from '@/messages/messages';
import { samplePaper } from './setup/samples';
import { test } from './setup/test';
import { expectRead } from './steps/claimant';
import { holdScripts } from './steps/hold-scripts';

const PHOTO = samplePaper({ slug: 'okafor-conservatory', evidence: 'repair-estimate' });

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };

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
  await expectRead({ page, file: PHOTO.name });
});
