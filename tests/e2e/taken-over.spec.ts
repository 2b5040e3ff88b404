// A supervisor takes a case over while its officer has something open on it: who has it is said there, at once, and no word is lost.
import type { Locator } from '@playwright/test';
import { samplePaper } from './setup/samples';
import { expect, test } from './setup/test';
import { expectAccessible } from './steps/axe';
import { expectHeld, openReview, startDecision } from './steps/officer';

const TICKET = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'ticket' });

test('a supervisor takes over: the decision panel and what else is open say so at once, and keep the words', async ({
  officerPage: page,
  supervisor,
  openPage,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ title: 'Taken over in mid-decision', files: [TICKET.path] });
  await openReview({ page, reference });
  await page.getByRole('button', { name: 'Add a finding' }).click();
  const composer = page.getByRole('form', { name: 'New finding' });
  await composer.getByRole('textbox', { name: 'Finding' }).fill('The gate was closed.');
  await page.getByRole('button', { name: 'Add a fact' }).click();
  const fact = page.getByRole('form', { name: 'Add a fact' });
  await fact.getByLabel('Reason').fill('It was said on the telephone.');
  const { dialog, confirm } = await startDecision({ page, decision: 'ask' });
  await dialog.getByLabel('What else the claimant should send or say').fill('The boarding card.');
  await expect(confirm).toBeEnabled();
  await confirm.focus();
  await expect(confirm).toBeFocused();

  const chief = await openPage(supervisor);
  await chief.goto(`/officer/cases/${reference}`);
  await chief.getByRole('button', { name: 'Take over' }).click();
  await expectHeld({ page: chief, reference });

  const said = `${supervisor.name} has taken over this case. What you typed stays here and in this browser.`;
  const expectLost = async (place: Locator, button: Locator) => {
    await expect(place.getByText(said).first()).toBeVisible();
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await expect(button).toHaveAccessibleDescription(new RegExp(said));
  };
  await expectLost(dialog, confirm);
  // The focus is where it was, and the press comes to nothing.
  await expect(confirm).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('What else the claimant should send or say')).toHaveValue('The boarding card.');
  await expectAccessible(page);

  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expectLost(composer, composer.getByRole('button', { name: 'Add finding' }));
  await expect(composer.getByRole('textbox', { name: 'Finding' })).toHaveValue('The gate was closed.');
  await expectLost(fact, fact.getByRole('button', { name: 'Add', exact: true }));
  await expect(fact.getByLabel('Reason')).toHaveValue('It was said on the telephone.');
});
