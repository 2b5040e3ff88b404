// Verdicts and findings on their way to the server: answers that are lost, a network that is gone, another window.
import { expect, test } from './setup/test';
import { readEvidence, TICKET } from './steps/evidence';
import { expectHeld, findingItem, openReview, readDraft, startDecision } from './steps/officer';
import { holdNextCall, isCallOf } from './steps/watch';

test('a finding whose answer was lost is added once, however often it is saved', async ({
  officer,
  officerPage: page,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ title: 'Added once', files: [TICKET.path] });
  const { words, text } = await readEvidence({ officer, reference });
  await openReview({ page, reference });
  await page.keyboard.press('c');
  const caret = page.getByRole('application', { name: 'Words of page 1' }).getByRole('status');
  await expect(caret).toContainText(text.slice(words[0]?.start, words[0]?.end));
  // The word under the caret is selected, then cited.
  for (const key of ['Enter', 'Enter']) await page.keyboard.press(key);
  const composer = page.getByRole('form', { name: 'New finding' });
  await composer.getByRole('textbox', { name: 'Finding' }).fill('Added under a bad star.');
  await page.route(
    '**/api/trpc/findings.add*',
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  await composer.getByRole('button', { name: 'Add finding' }).click();
  await expect(composer.getByRole('alert')).toContainText('The server could not be reached.');
  await expect(composer).toContainText(/It was added as finding \d+\./);
  await page.reload();
  await expectHeld({ page, reference });
  await composer.getByRole('textbox', { name: 'Finding' }).fill('Added under a good star.');
  await composer.getByRole('button', { name: 'Save finding' }).click();
  await expect(composer).toHaveCount(0);
  await expect(findingItem(page, 'Added under a good star.')).toContainText('Added by you.');
  const { added } = await officer.api.findings.judgements.query({ reference });
  expect(added.map(({ statement }) => statement)).toEqual(['Added under a good star.']);
});

test('what is judged without a network is kept, over a reload too, and saved when it is back', async ({
  officer,
  officerPage: page,
  secondOfficer,
  supervisor,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ title: 'Judged in a tunnel', files: [TICKET.path] });
  const [first, second] = (await readDraft({ officer, reference })).findings;
  if (!first || !second) throw new Error('the draft has fewer than two findings');
  await openReview({ page, reference });
  const verdicts = async () => {
    const { judgements } = await officer.api.findings.judgements.query({ reference });
    return judgements.slice(0, 2).map(({ verdict }) => verdict);
  };

  await page.context().setOffline(true);
  // The first twice: its last word counts.
  for (const key of ['j', 'a']) await page.keyboard.press(key);
  await expect(findingItem(page, first.statement)).toContainText('Not saved yet.');
  for (const key of ['x', 'j', 'a']) await page.keyboard.press(key);
  await expect(findingItem(page, first.statement)).toContainText('Rejected by you.');
  await expect(findingItem(page, second.statement)).toContainText('Not saved yet.');
  expect(await verdicts()).toEqual([null, null]);
  await page.context().setOffline(false);
  await expect(page.getByText('Not saved yet.')).toHaveCount(0);
  expect(await verdicts()).toEqual(['rejected', 'accepted']);

  await page.context().setOffline(true);
  await page.keyboard.press('x');
  await expect(findingItem(page, second.statement)).toContainText('Not saved yet.');
  await page.close();
  const again = await page.context().newPage();
  await page.context().setOffline(false);
  await openReview({ page: again, reference });
  await expect.poll(verdicts).toEqual(['rejected', 'rejected']);
  await expect(again.getByText('Not saved yet.')).toHaveCount(0);

  // A colleague has judged it meanwhile: that is told, and not overwritten.
  await again.context().setOffline(true);
  await findingItem(again, second.statement).getByRole('button', { name: 'Reject finding 2' }).click();
  await expect(findingItem(again, second.statement)).toContainText('Not saved yet.');
  await supervisor.api.reviews.end.mutate({ reference });
  await secondOfficer.api.reviews.claim.mutate({ reference });
  const { judgements } = await secondOfficer.api.findings.judgements.query({ reference });
  await secondOfficer.api.findings.judge.mutate({
    reference,
    findingId: second.id,
    revision: judgements[1]?.revision ?? 0,
    verdict: 'accepted',
  });
  await secondOfficer.api.reviews.release.mutate({ reference });
  await again.context().setOffline(false);
  await again.getByRole('button', { name: 'Start again', exact: true }).click();
  await expectHeld({ page: again, reference });
  await expect(findingItem(again, second.statement)).toContainText('This finding was changed in another window.');
  await expect(findingItem(again, second.statement)).toContainText(`Accepted by ${secondOfficer.name}.`);
});

test('nothing is decided while a verdict is not saved, or when it is refused in the same press', async ({
  officer,
  officerPage: page,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ title: 'Decided in a tunnel', files: [TICKET.path] });
  const [, second] = (await readDraft({ officer, reference })).findings;
  if (!second) throw new Error('the draft has fewer than two findings');
  await openReview({ page, reference });
  const status = async () => (await officer.api.cases.byReference.query({ reference })).status;
  let isAway = true;
  await page.route(
    (url) => isCallOf({ url, procedure: 'findings.judge' }),
    (route) => (isAway ? route.abort() : route.continue()),
  );
  const item = findingItem(page, second.statement);
  await item.getByRole('button', { name: 'Reject finding 2' }).click();
  await expect(item).toContainText('Not saved yet.');

  const { dialog, confirm } = await startDecision({ page, decision: 'ask' });
  await confirm.click();
  await expect(dialog).toContainText('A verdict on a finding is not saved yet, so nothing was decided.');
  expect(await status()).toBe('awaiting_officer_review');

  // Accepted in another window. Whether it is tried again by itself before the press or by it, the officer has not seen it.
  await officer.api.findings.judge.mutate({ reference, findingId: second.id, revision: 0, verdict: 'accepted' });
  isAway = false;
  await confirm.click();
  await expect(dialog).toContainText('A verdict on a finding was not saved, so nothing was decided.');
  expect(await status()).toBe('awaiting_officer_review');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(item).toContainText('This finding was changed in another window.');
  await expect(item).toContainText('Accepted by you.');

  // Once it was seen, it stands in the way no longer.
  const again = await startDecision({ page, decision: 'ask' });
  await again.confirm.click();
  await expect(page.getByText(/^Asked for: /)).toBeVisible();
});

test('what is typed while a finding is being saved stays, to be saved as well', async ({
  officer,
  officerPage: page,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ title: 'Typed on', files: [TICKET.path] });
  const [first] = (await readDraft({ officer, reference })).findings;
  if (!first) throw new Error('the draft has no finding');
  await openReview({ page, reference });
  await findingItem(page, first.statement).getByRole('button', { name: 'Edit finding 1' }).click();
  const statement = page.getByRole('textbox', { name: 'Finding' });
  await statement.fill('The ticket names its traveller.');
  const saving = await holdNextCall({ page, procedure: 'findings.judge' });
  await page.getByRole('button', { name: 'Save finding' }).click();
  await saving.isMade;
  await statement.press('ControlOrMeta+End');
  await page.keyboard.type(' And the flight.');
  saving.letGo();
  await expect(findingItem(page, 'The ticket names its traveller.')).toContainText('Edited by you.');
  await expect(statement).toHaveValue('The ticket names its traveller. And the flight.');
  await expect(statement).toBeFocused();
  await page.getByRole('button', { name: 'Save finding' }).click();
  await expect(statement).toHaveCount(0);
  await expect(findingItem(page, 'The ticket names its traveller. And the flight.')).toBeFocused();
});

test('what is judged in one window shows in the other, and is not overwritten from there', async ({
  officer,
  officerPage: page,
  openPage,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ title: 'Judged in two windows', files: [TICKET.path] });
  const [finding] = (await readDraft({ officer, reference })).findings;
  if (!finding) throw new Error('the draft has no finding');
  await openReview({ page, reference });
  const other = await openPage(officer);
  await openReview({ page: other, reference });
  await findingItem(page, finding.statement).getByRole('button', { name: 'Accept finding 1' }).click();
  await expect(findingItem(other, finding.statement)).toContainText('Accepted by you.');
  // Its revision came with it: this window may go on from there.
  await findingItem(other, finding.statement).getByRole('button', { name: 'Reject finding 1' }).click();
  await expect(findingItem(page, finding.statement)).toContainText('Rejected by you.');
});
