import { writeFile } from 'node:fs/promises';
import { makeHidingFile, SECRETS, SHOWN } from '@/tests/setup/hiding-file';
import { expect, test } from './setup/test';
import { expectAccessible } from './steps/axe';
import { openReview } from './steps/officer';

test('what a file hides is counted for the officer and shown to nobody', async ({
  officerPage: page,
  reviewableCase,
}, testInfo) => {
  const file = testInfo.outputPath('form.pdf');
  await writeFile(file, await makeHidingFile());
  const reference = await reviewableCase({ caseType: 'storm-damage-claim', files: [file] });
  await openReview({ page, reference });

  const remarks = page.getByRole('region', { name: 'How this file was read' });
  await expect(remarks).toContainText(/This file holds \d+ words on page 1 that cannot be seen on the page\./);
  await expect(remarks).toContainText('A part of page 1 is covered. What lies beneath was left out.');
  await expect(
    page.getByRole('navigation', { name: 'Documents' }).getByRole('button', { name: 'form.pdf' }),
  ).toHaveAccessibleName(/Holds words that cannot be seen/);
  await expect(page.getByRole('region', { name: 'Look at this' })).toContainText(
    /“form\.pdf” holds \d+ words on page 1 that cannot be seen on the page\./,
  );
  await page.screenshot({ path: testInfo.outputPath('hidden.png') });
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Show text' }).click();
  const pages = page.getByRole('region', { name: 'Pages of form.pdf' });
  for (const line of SHOWN) await expect(pages).toContainText(line);
  await page.getByRole('button', { name: 'Search' }).click();
  const search = page.getByRole('searchbox', { name: 'Search the documents' });
  for (const words of SECRETS) {
    await search.fill(words);
    await expect(page.getByRole('search').getByRole('status')).toHaveText('Nothing found');
  }
  await search.fill('');
  const html = (await page.content()).toLowerCase();
  expect(SECRETS.filter((words) => html.includes(words))).toEqual([]);
});
