// A finding whose quote stands on no page: as a model that makes things up would draft it.
import { addDocument, READING_MS } from '../setup/case-over-api';
import { expect, test, UNSUPPORTED } from '../setup/own-system';
import { samplePaper } from '../setup/samples';
import {
  approveAllTheSame,
  confirmLetter,
  findingItem,
  letterOf,
  openHeldCase,
  readDraft,
  startDecision,
  writeLetter,
} from '../steps/officer';
import { holdNextCall } from '../steps/watch';

const TICKET = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'ticket' });

test('an unsupported finding stands out, stops an approval, and stops it no longer when it is dealt with', async ({
  officer,
  supervisor,
  openPage,
  reviewableCase,
  inventNextFinding,
}) => {
  inventNextFinding();
  const page = await openPage(officer);
  const { reference } = await openHeldCase({ page, reviewableCase, files: [TICKET.path] });
  const [supported] = (await readDraft({ officer, reference })).findings;
  if (!supported) throw new Error('the draft has no finding');
  const item = findingItem(page, UNSUPPORTED);
  await expect(item).toContainText('Not supported');
  await expect(item).toContainText('Blocks approval.');
  const colourOf = (statement: string) =>
    findingItem(page, statement).evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await colourOf(UNSUPPORTED)).not.toBe(await colourOf(supported.statement));

  await writeLetter({ page, body: 'Dear Robin Ashworth,\n\nWe refund your ticket.' });
  const stopped = await startDecision({ page, decision: 'approve' });
  await confirmLetter(stopped.dialog).check();
  await expect(stopped.dialog.getByText('1 finding stops an approval')).toBeVisible();
  await expect(stopped.confirm).toBeDisabled();
  await expect(officer.api.reviews.decide.mutate({ reference, outcome: 'approved' })).rejects.toThrow();
  await stopped.dialog.getByRole('button', { name: UNSUPPORTED }).click();
  await expect(stopped.dialog).toHaveCount(0);
  await expect(item).toBeFocused();
  await expect(item).toBeInViewport();

  await item.getByRole('button', { name: /^Accept finding \d/ }).click();
  const accept = item.getByRole('button', { name: 'Accept finding', exact: true });
  await accept.click();
  await expect(item.getByText('Write why you accept it.')).toBeVisible();
  const reason = item.getByRole('textbox', { name: 'Why do you accept it?' });
  await reason.fill('The traveller told us on the telephone.');
  // A review that ends in mid-sentence takes no word of it along.
  await supervisor.api.reviews.end.mutate({ reference });
  await page.getByRole('button', { name: 'Start again', exact: true }).click();
  await expect(reason).toHaveValue('The traveller told us on the telephone.');
  await accept.click();
  await expect(item).toContainText('Accepted by you.');
  await expect(item).not.toContainText('Blocks approval.');

  // Taken back it stops an approval again; rejected it does not.
  await item.getByRole('button', { name: /^Accept finding \d/, pressed: true }).click();
  await expect(item).toContainText('Blocks approval.');
  await item.getByRole('button', { name: /^Reject finding \d/ }).click();
  await expect(item).not.toContainText('Blocks approval.');
  const { dialog, confirm } = await startDecision({ page, decision: 'approve' });
  await approveAllTheSame(dialog);
  await confirmLetter(dialog).check();
  await confirm.click();
  await expect(page.getByText('Approved', { exact: true }).first()).toBeVisible();
});

test('what is asked of another finding while a reason is being saved stays open, with the focus', async ({
  officer,
  openPage,
  reviewableCase,
  inventNextFinding,
}) => {
  inventNextFinding();
  const page = await openPage(officer);
  const { reference } = await openHeldCase({ page, reviewableCase, files: [TICKET.path] });
  const [first] = (await readDraft({ officer, reference })).findings;
  if (!first) throw new Error('the draft has no finding');
  await officer.api.findings.judge.mutate({
    reference,
    findingId: first.id,
    revision: 0,
    verdict: 'edited',
    statement: 'In the officer’s words.',
    citations: [],
  });
  const edited = findingItem(page, 'In the officer’s words.');
  const item = findingItem(page, UNSUPPORTED);
  await expect(edited).toBeVisible();
  await item.getByRole('button', { name: /^Accept finding \d/ }).click();
  await item.getByRole('textbox', { name: 'Why do you accept it?' }).fill('They told us on the telephone.');
  const saving = await holdNextCall({ page, procedure: 'findings.judge' });
  await item.getByRole('button', { name: 'Accept finding', exact: true }).click();
  await saving.isMade;
  await edited.getByRole('button', { name: 'Reject finding 1' }).click();
  const keep = edited.getByRole('button', { name: 'Keep my wording' });
  await expect(keep).toBeFocused();
  saving.letGo();
  await expect(item).toContainText('Accepted by you.');
  await expect(item.getByRole('button', { name: /^Accept finding \d/ })).toBeEnabled();
  await expect(keep).toBeFocused();
});

test('a reason in the making outlives a newer draft: with its finding, and by itself when that is gone', async ({
  claimant,
  officer,
  openPage,
  reviewableCase,
  inventNextFinding,
}) => {
  inventNextFinding();
  const page = await openPage(officer);
  const { reference } = await openHeldCase({ page, reviewableCase, files: [TICKET.path] });
  const addPaper = async (evidence: string) => {
    const before = await readDraft({ officer, reference });
    await addDocument({ claimant, reference, file: samplePaper({ slug: 'lindqvist-lisbon', evidence }).path });
    const after = async () => (await readDraft({ officer, reference })).findings.length;
    await expect.poll(after, { timeout: READING_MS }).toBeGreaterThan(before.findings.length);
    await expect(page.getByRole('region', { name: 'Findings' })).toContainText(`${await after()} findings`);
  };
  const reason = page.getByRole('textbox', { name: 'Why do you accept it?' });
  await findingItem(page, UNSUPPORTED)
    .getByRole('button', { name: /^Accept finding \d/ })
    .click();
  await reason.fill('They told us on the');

  // Another draft that says the same, while its officer is at the letter already.
  await letterOf(page).focus();
  inventNextFinding();
  await addPaper('hotel-invoice');
  await expect(letterOf(page)).toBeFocused();
  await expect(reason).toHaveValue('They told us on the');
  await reason.press('ControlOrMeta+End');
  await page.keyboard.type(' telephone.');

  // And one that says it no longer.
  await addPaper('approval-letter');
  await expect(findingItem(page, UNSUPPORTED)).toHaveCount(0);
  await expect(page.getByText('You wrote: “They told us on the telephone.”')).toBeVisible();
  await page.reload();
  await expect(page.getByText('You wrote: “They told us on the telephone.”')).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByText('You wrote:')).toHaveCount(0);
});
