// The letter and its decision: what goes out was read, and a newer draft overwrites nothing.
import { addDocument, READING_MS } from './setup/case-over-api';
import { samplePaper } from './setup/samples';
import { SERVICES } from './setup/target';
import { expect, test } from './setup/test';
import { expectSaved, typeInLetter } from './steps/letter';
import {
  approveAllTheSame,
  confirmLetter,
  expectHeld,
  letterOf,
  openHeldCase,
  startDecision,
  writeLetter,
} from './steps/officer';

const TICKET = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'ticket' });
const INVOICE = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'hotel-invoice' });

test('the way to the letter leads out of its changes, to where it is written', async ({
  officerPage: page,
  reviewableCase,
}) => {
  const { drafted } = await openHeldCase({ page, reviewableCase, files: [TICKET.path] });
  await writeLetter({ page, body: `${drafted} PS` });
  await page.getByRole('button', { name: 'Show changes' }).click();
  await expect(letterOf(page)).toBeHidden();
  await page.keyboard.press('l');
  await expect(letterOf(page)).toBeFocused();
});

test('a letter saved in another window is read before it is sent', async ({
  officer,
  officerPage: page,
  reviewableCase,
}) => {
  const { reference } = await openHeldCase({ page, reviewableCase, files: [TICKET.path] });
  await writeLetter({ page, body: 'The words of this window' });
  await expectSaved(page);
  const { revision } = await officer.api.letters.current.query({ reference });
  await page.getByRole('button', { name: 'Approve', exact: true }).click();
  const dialog = page.getByRole('dialog');
  const shown = dialog.getByRole('document', { name: 'Letter text' });
  await expect(shown).toContainText('The words of this window');
  await dialog.getByRole('checkbox', { name: 'I have read the letter, and it says what I decide' }).check();
  await officer.api.letters.save.mutate({ reference, round: null, body: 'The words of another', revision });
  await approveAllTheSame(dialog);
  await dialog.getByRole('button', { name: 'Approve case' }).click();
  await expect(dialog.getByText('The letter was changed in another window.')).toBeVisible();
  await expect(shown).toContainText('The words of another');
});

test('the letter of one decision, once edited, never goes out with another unread', async ({
  officerPage: page,
  reviewableCase,
}) => {
  const { reference } = await openHeldCase({ page, reviewableCase, files: [TICKET.path] });
  const rejection = await startDecision({ page, decision: 'reject' });
  await rejection.dialog.getByRole('checkbox', { name: 'The trip was not approved before it began' }).check();
  await rejection.dialog.getByRole('button', { name: 'Edit this letter' }).click();
  await expect(letterOf(page)).toHaveValue(/The trip was not approved before it began/);
  const standard = await letterOf(page).inputValue();
  await writeLetter({ page, body: `${standard} I am sorry.` });

  const expectAsked = async (decision: 'approve' | 'ask') => {
    const { dialog, confirm } = await startDecision({ page, decision });
    await expect(dialog.getByText('Your letter began as a letter for another decision')).toBeVisible();
    await expect(dialog.getByRole('document', { name: 'Letter text' })).toContainText('I am sorry.');
    await expect(confirm).toBeDisabled();
    await confirmLetter(dialog).check();
    await expect(confirm).toBeEnabled();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
  };
  const expectUnasked = async (decision: 'reject' | 'ask') => {
    const { dialog } = await startDecision({ page, decision });
    await expect(dialog.getByText('This letter will be sent')).toBeVisible();
    await expect(confirmLetter(dialog)).toHaveCount(0);
    await expect(dialog.getByText('Your letter began as a letter for another decision')).toHaveCount(0);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
  };
  await expectAsked('ask');
  await expectAsked('approve');
  await expectUnasked('reject');

  // It is known to whatever page opens the case next.
  await page.reload();
  await expectHeld({ page, reference });
  await expect(letterOf(page)).toHaveValue(`${standard} I am sorry.`);
  await expectAsked('ask');
  await expectUnasked('reject');

  // Begun again from the draft, the words are those of a request.
  await page.getByRole('button', { name: 'Start again from the draft' }).click();
  await typeInLetter({ page, words: ' And one last word' });
  await expectSaved(page);
  await expectUnasked('ask');
  const { dialog } = await startDecision({ page, decision: 'reject' });
  await expect(dialog.getByText('Your letter began as a letter for another decision')).toBeVisible();
});

test('a request as it is suggested asks for no second look at its letter', async ({
  officerPage: page,
  reviewableCase,
}) => {
  await openHeldCase({ page, reviewableCase, files: [TICKET.path] });
  const { dialog, confirm } = await startDecision({ page, decision: 'ask' });
  await expect(confirm).toBeEnabled();
  await expect(confirmLetter(dialog)).toHaveCount(0);
  await expect(dialog.getByText('does not fit')).toHaveCount(0);
});

test('a newer draft overwrites nothing: its changes are offered, shown, taken and undone', { tag: SERVICES }, async ({
  claimant,
  officer,
  officerPage: page,
  reviewableCase,
}) => {
  const { reference, drafted } = await openHeldCase({ page, reviewableCase, files: [TICKET.path] });
  expect(drafted).toContain('Hotel invoice');
  const mine = `${drafted}\n\nPS: Mind the gap.`;
  await writeLetter({ page, body: mine });
  await page.getByRole('button', { name: 'Show changes' }).click();
  await expect(page.getByRole('region', { name: 'Changes against the draft' }).getByRole('insertion')).toContainText(
    'PS: Mind the gap.',
  );
  await page.getByRole('button', { name: 'Back to writing' }).click();

  await addDocument({ claimant, reference, file: INVOICE.path });
  await expect(page.getByText('The drafted letter has changed')).toBeVisible({ timeout: READING_MS });
  await expect(letterOf(page)).toHaveValue(mine);
  await page.getByRole('button', { name: 'See the difference' }).click();
  const dialog = page.getByRole('dialog', { name: 'What has changed in the drafted letter' });
  await expect(dialog.getByRole('deletion').filter({ hasText: 'Hotel invoice' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Take its changes' }).click();
  await expect(page.getByText('The drafted letter has changed')).toHaveCount(0);
  await expect(letterOf(page)).toHaveValue(/PS: Mind the gap\.$/);
  await expect(letterOf(page)).not.toHaveValue(/Hotel invoice/);
  await expectSaved(page);

  await letterOf(page).press('ControlOrMeta+z');
  await expect(letterOf(page)).toHaveValue(mine);
  await expectSaved(page);
  await expect.poll(async () => (await officer.api.letters.current.query({ reference })).body).toBe(mine);

  await page.getByRole('tab', { name: 'Versions' }).click();
  const versions = page.getByRole('tabpanel', { name: 'Versions' });
  await expect(versions.getByRole('heading', { name: 'Version 2' })).toBeVisible();
  await expect(versions.getByRole('meter', { name: 'Completeness' })).toBeVisible();
  await expect(versions.getByRole('region', { name: 'Required evidence' })).toContainText(INVOICE.name);
  await page.getByLabel('Compare with').selectOption({ index: 1 });
  const difference = page.getByRole('region', { name: 'From version 1 to version 2' });
  await expect(difference).toContainText('Hotel invoice found now');
  await page.getByRole('tab', { name: 'Versions' }).press('ArrowRight');
  await page.getByRole('tab', { name: 'Notes' }).press('ArrowRight');
  await expect(page.getByRole('tabpanel', { name: 'Timeline' })).toContainText(`${officer.name} edited the letter`);
});

test('what was noted before a decision outlives a closed page', async ({ officerPage: page, reviewableCase }) => {
  const { reference } = await openHeldCase({ page, reviewableCase, files: [TICKET.path] });
  await page.getByRole('button', { name: 'Reject', exact: true }).click();
  await page.getByRole('dialog').getByLabel('Note').fill('Half a thought');
  await page.reload();
  await expectHeld({ page, reference });
  await page.getByRole('button', { name: 'Reject', exact: true }).click();
  await expect(page.getByRole('dialog').getByLabel('Note')).toHaveValue('Half a thought');
});
