// On paper: a review with all that it rests on, and letters as letters.
import { waitForReview, waitForStatus } from './setup/case-over-api';
import { sampleCase, samplePaper, samplePath } from './setup/samples';
import { expect, test } from './setup/test';
import { askForMore, letterOf, openReview, readDraft } from './steps/officer';
import { readPrint } from './steps/read-pdf';

const TICKET = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'ticket' });
const foldSpace = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Words of buttons, which nobody can press on paper. */
const BUTTONS = /Release case|Save finding|Accept all|Start again from the draft|Show text|Preview/;

test('a review is printed whole: rules, award, findings with quotes and pages, and the letter on sheets of its own', async ({
  officer,
  officerPage: page,
  reviewableCase,
}) => {
  const { documents } = sampleCase('whitcombe-roof');
  // Photographs take long to read, and the award can be worked out without them.
  const files = documents.map(({ file }) => samplePath(file)).filter((file) => file.endsWith('.pdf'));
  const reference = await reviewableCase({ caseType: 'storm-damage-claim', title: 'The whole of it', files });
  const draft = await readDraft({ officer, reference });
  await openReview({ page, reference });
  const sheets = await readPrint(page);
  const all = sheets.join(' ');

  expect(sheets.length).toBeGreaterThan(2);
  expect(sheets[0]).toContain(`${reference} The whole of it`);
  expect(all).toContain(foldSpace(draft.recommendationReason));
  for (const { question } of draft.rules) expect(all).toContain(foldSpace(question));
  for (const { because } of draft.award?.lines ?? []) expect(all).toContain(foldSpace(because));
  for (const { statement, citations } of draft.findings) {
    expect(all).toContain(foldSpace(statement));
    for (const { quote, page: number } of citations) {
      expect(all).toContain(foldSpace(quote));
      expect(all).toContain(`page ${number}`);
    }
  }
  expect(all).not.toMatch(BUTTONS);
  const ofReview = sheets.filter((sheet) => sheet.includes(`of ${sheets.length}`));
  for (const sheet of ofReview) expect(sheet).toContain(reference);
  const letter = sheets.slice(ofReview.length).join(' ');
  const body = foldSpace(await letterOf(page).inputValue());
  expect(letter).toContain(body.slice(0, 60));
  expect(letter).not.toContain('Findings');
  // The page is as it was.
  await expect(page.getByRole('region', { name: 'Findings' })).toBeVisible();
});

test('“Print letter” of an earlier letter prints that one alone, and the page by itself prints what is open', async ({
  claimant,
  claimantPage: page,
  officer,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ title: 'Two letters', files: [TICKET.path] });
  await askForMore({ officer, reference });
  await claimant.api.cases.submit.mutate({ reference, message: 'I have no invoice.' });
  await waitForReview({ api: claimant.api, reference });
  await officer.api.reviews.claim.mutate({ reference });
  await officer.api.reviews.decide.mutate({ reference, outcome: 'rejected', reasons: ['not-approved'] });
  await waitForStatus({ api: claimant.api, reference, status: 'rejected' });
  const { decision, earlierDecisions } = await claimant.api.cases.byReference.query({ reference });
  const newest = ownLine({ of: decision?.letter, beside: earlierDecisions[0]?.letter });
  const earlier = ownLine({ of: earlierDecisions[0]?.letter, beside: decision?.letter });

  await page.goto(`/cases/${reference}`);
  await page.getByText('Our letter of').click();
  // The browser's own dialog, which is left open until the test prints.
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.getByRole('button', { name: 'Print letter' }).last().click();
  const alone = (await readPrint(page)).join(' ');
  expect(alone).toContain(earlier);
  expect(alone).not.toContain(newest);
  expect(alone).toContain(`Our reference: ${reference}`);

  const sheets = await readPrint(page);
  const [first, second, ...more] = sheets.filter((sheet) => sheet.includes(`Our reference: ${reference}`));
  // A sheet of its own for each.
  expect(first).toContain(newest);
  expect(second).toContain(earlier);
  expect(more).toEqual([]);
  expect(sheets.filter((sheet) => sheet === '')).toEqual([]);
  expect(sheets.join(' ')).not.toMatch(/Print letter|Your documents|Our letter of/);
});

/** The longest line that the other letter does not have. */
function ownLine({ of, beside }: { of: string | null | undefined; beside: string | null | undefined }): string {
  const others = new Set(beside?.split('\n'));
  const [longest] = (of ?? '')
    .split('\n')
    .filter((line) => !others.has(line))
    .sort((one, other) => other.length - one.length);
  if (!longest) throw new Error('the letters say the same');
  return foldSpace(longest.replace(/^- /, ''));
}

test('a case that is not decided is printed with its name and its documents, and without buttons', async ({
  claimantPage: page,
  newCase,
}) => {
  const reference = await newCase({ title: 'Still open', files: [TICKET.path] });
  await page.goto(`/cases/${reference}`);
  await expect(page.getByRole('button', { name: 'Add documents' })).toBeEnabled();
  const all = (await readPrint(page)).join(' ');
  for (const words of ['Still open', reference, 'Your documents', TICKET.name]) expect(all).toContain(words);
  expect(all).not.toMatch(/Add documents|All cases|Remove|Withdraw/);
});
