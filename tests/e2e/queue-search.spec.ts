// How an officer finds a case: by what they type or paste, however it is written.
import { samplePaper } from './setup/samples';
import { expect, test } from './setup/test';

const TICKET = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'ticket' });

test('a case is found however its words are typed, and its row says where', async ({
  officerPage: page,
  reviewableCase,
}) => {
  const title = 'Łukasz O’Quokka-Großmüller, QXW-4471/B, £7,654.30';
  const reference = await reviewableCase({ title, files: [TICKET.path] });
  await page.goto('/officer');
  const search = page.getByRole('searchbox', { name: 'Search' });
  await expect(search).toBeEnabled();
  const link = page.getByRole('link', { name: /^CASE-/ });
  for (const typed of ['lukasz oquokka', "o'quok", 'grossmueller', 'QXW 4471', 'qxw4471', '7654.30']) {
    await search.fill(typed);
    await expect(page, typed).toHaveURL(new RegExp(`[?&]q=${typed.slice(0, 2)}`, 'i'));
    await expect(link, typed).toHaveText([reference]);
    await expect(page.getByRole('row').filter({ has: link })).toContainText('Found in the title');
  }
  for (const pasted of [`(${reference}).`, `Ref: ${reference}`, `https://casedraft.example/cases/${reference}`]) {
    await search.fill('nothingholdsthisword');
    await expect(page.getByText('Nothing matches')).toBeVisible();
    await search.fill(pasted);
    await expect(link, pasted).toHaveText([reference]);
    await expect(page.getByRole('row').filter({ has: link })).toContainText('Found in the reference');
  }
  await search.fill('oquokka passenger');
  await expect(link).toHaveText([reference]);
  await expect(page.getByRole('row').filter({ has: link })).toContainText(`Found in ${TICKET.name}`);
});
