import { waitForReview, waitForStatus } from './setup/case-over-api';
import { samplePaper } from './setup/samples';
import type { Session } from './setup/session';
import { SERVICES } from './setup/target';
import { expect, test } from './setup/test';
import { expectAccessible } from './steps/axe';
import { addFiles, expectRead } from './steps/claimant';
import { openReview, startDecision } from './steps/officer';

// Papers are read twice over: in the first case, and with the new one in the second.
test.setTimeout(480_000);

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const REASON = 'The cost was already refunded or paid by someone else';

async function reject({ officer, reference, because }: { officer: Session; reference: string; because?: string }) {
  await officer.api.reviews.claim.mutate({ reference });
  await officer.api.reviews.decide.mutate({
    reference,
    outcome: 'rejected',
    reasons: ['already-paid', 'insufficient-evidence'],
    ...(because ? { reconsideredBecause: because } : {}),
  });
}

test('a claimant asks for another look with new evidence, and another officer decides', { tag: SERVICES }, async ({
  claimant,
  officer,
  secondOfficer,
  openPage,
  reviewableCase,
  withdrawLater,
}) => {
  const ticket = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'ticket' });
  const invoice = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'hotel-invoice' });
  const first = await reviewableCase({ files: [ticket.path] });
  await reject({ officer, reference: first });
  await waitForStatus({ api: claimant.api, reference: first, status: 'rejected' });

  const page = await openPage(claimant, PHONE);
  await page.goto(`/cases/${first}`);
  const offer = page.getByRole('region', { name: 'If you think this is wrong' });
  await expect(offer).toContainText('The last day to ask is');
  await expectAccessible(page);
  await offer.getByRole('button', { name: 'Ask for another look' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Ask for another look' })).toBeVisible();
  const goOn = page.getByRole('button', { name: 'Check and send' });
  await goOn.click();
  await expect(page.getByText('Choose at least one reason that is wrong')).toBeVisible();
  await page.getByRole('checkbox', { name: REASON }).check();
  await goOn.click();
  await expect(page.getByLabel('What is wrong with it?')).toBeFocused();
  await page.getByLabel('What is wrong with it?').fill('Nobody paid the hotel but me. The invoice shows it.');
  await page.getByRole('checkbox', { name: 'Something else' }).check();
  await page.getByLabel('What is wrong?', { exact: true }).fill('You have my ticket already.');
  await addFiles({ page, files: [invoice.path] });
  await expectRead({ page, file: invoice.name });
  await expect(page.getByLabel(`${invoice.name} is about`)).toHaveValue('already-paid');
  await expectAccessible(page);
  // What was written is there again after a reload.
  await page.reload();
  await expect(page.getByLabel('What is wrong with it?')).toHaveValue(/Nobody paid the hotel/);
  await goOn.click();
  await expect(page.getByRole('heading', { name: 'Check what you send' })).toBeFocused();
  await expect(page.getByText(invoice.name)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'You asked for another look' })).toBeVisible();
  await expectAccessible(page);
  const { items } = await claimant.api.cases.list.query({});
  const second = items.find(({ title }) => title.startsWith('Another look: '))?.reference ?? '';
  withdrawLater(second);
  await expect(page.getByText(second, { exact: true })).toBeVisible();
  await waitForReview({ api: claimant.api, reference: second });

  // Whoever decided first is told why the case is not theirs, and finds it in no list.
  const firstOfficer = await openPage(officer);
  await firstOfficer.goto(`/officer/cases/${second}`);
  await expect(firstOfficer.getByText('a decision that you took part in')).toBeVisible();
  await firstOfficer.goto(`/officer?kind=reconsideration&q=${second}`);
  await expect(firstOfficer.getByRole('link', { name: second })).toHaveCount(0);

  const other = await openPage(secondOfficer, { viewport: { width: 1440, height: 900 } });
  await other.goto(`/officer?kind=reconsideration&q=${second}`);
  await expect(other.getByRole('row').filter({ hasText: second })).toContainText('Reconsideration');
  await openReview({ page: other, reference: second });
  const beside = other.getByRole('region', { name: 'Another look at a decision' });
  await expect(beside).toContainText('Nobody paid the hotel but me.');
  await expect(beside.getByRole('button', { name: invoice.name })).toBeVisible();
  await expect(beside.getByRole('listitem').filter({ hasText: REASON }).last()).toContainText('said to be wrong');
  await expectAccessible(other);

  const { dialog, confirm } = await startDecision({ page: other, decision: 'reject' });
  await dialog.getByRole('checkbox', { name: REASON }).check();
  await confirm.click();
  const because = dialog.getByLabel('Why the first decision stands or is changed');
  await expect(because).toBeFocused();
  await because.fill('The invoice is of another week.');
  await expect(dialog.getByText('Our decision stays as it was.')).toBeAttached();
  await confirm.click();
  await expect(other.getByText('The first decision stands. Because: The invoice is of another week.')).toBeVisible();

  await page.getByRole('link', { name: 'See your new case' }).click();
  await expect(page.getByRole('article', { name: 'Letter' })).toContainText('Our decision stays as it was.');
  await expect(page.getByRole('region', { name: 'If you think this is wrong' })).toHaveCount(0);
  await page.goto(`/cases/${first}`);
  await expect(page.getByRole('region', { name: 'If you think this is wrong' })).toContainText(second);
});
