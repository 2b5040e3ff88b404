import type { Page } from '@playwright/test';
import { samplePaper } from './setup/samples';
import { inventClaimant, signUp } from './setup/session';
import { readTarget } from './setup/target';
import { expect, test } from './setup/test';
import { readReference } from './steps/claimant';
import { holdScripts } from './steps/hold-scripts';
import { askForMore } from './steps/officer';

const { baseURL } = readTarget();
const TICKET = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'ticket' });

async function fillSignIn({ page, email, password }: { page: Page; email: string; password: string }) {
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(password);
}

const pressSignIn = (page: Page) => page.getByRole('button', { name: 'Sign in' }).click();

test('a wrong password is said clearly and the email stays', async ({ page, claimant }) => {
  await page.goto('/sign-in');
  await fillSignIn({ page, email: claimant.email, password: 'not-the-password' });
  await pressSignIn(page);
  await expect(page.getByRole('alert').filter({ hasText: 'not right' })).toHaveText(
    'The email or the password is not right. Check both and try again.',
  );
  await expect(page.getByLabel('Email')).toHaveValue(claimant.email);
  await expect(page).toHaveURL('/sign-in');
});

test('an unknown email gets the same answer as a wrong password', async ({ page }) => {
  const stranger = inventClaimant();
  await page.goto('/sign-in');
  await fillSignIn({ page, ...stranger });
  await pressSignIn(page);
  await expect(page.getByRole('alert').filter({ hasText: 'not right' })).toBeVisible();
});

test('what is missing is said beside its field', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByLabel('Email').fill('nobody');
  await pressSignIn(page);
  await expect(page.getByLabel('Email')).toHaveAccessibleDescription(/not an email address/);
  await expect(page.getByLabel('Password')).toHaveAccessibleDescription('Enter your password.');
  const summary = page.getByRole('region', { name: '2 things are not right yet' });
  await expect(summary).toBeFocused();
  await summary.getByRole('link', { name: /not an email address/ }).click();
  await expect(page.getByLabel('Email')).toBeFocused();

  await page.getByLabel('Password').fill('some-password');
  await pressSignIn(page);
  await expect(summary).toHaveCount(0);
  await expect(page.getByLabel('Email')).toBeFocused();
});

test('a password can be looked at before it is sent', async ({ page }) => {
  await page.goto('/sign-up');
  const password = page.getByLabel('Password');
  await password.fill('is-this-right');
  await page.getByRole('button', { name: 'Show password' }).click();
  await expect(password).toHaveAttribute('type', 'text');
  await expect(page.getByText('Your password can be read on the screen.')).toBeAttached();
  await page.getByRole('button', { name: 'Hide password' }).click();
  await expect(password).toHaveAttribute('type', 'password');
});

test('what a case needs is seen without an account, and what was begun survives a wrong password', async ({
  page,
  claimant,
  withdrawLater,
}) => {
  await page.goto('/cases/new');
  await page.getByRole('radio', { name: 'Housing Benefit' }).check();
  await expect(page.getByText('Tenancy agreement', { exact: true })).toBeVisible();
  await expect(page.getByText('within 14 days')).toBeVisible();
  await page.getByLabel('Title').fill('Begun before signing in');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Create account' })).toBeVisible();
  await expect(page.getByText('Begun before signing in')).toBeVisible();

  await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await fillSignIn({ page, email: claimant.email, password: 'not-the-password' });
  await pressSignIn(page);
  await expect(page.getByRole('alert').filter({ hasText: 'not right' })).toBeVisible();
  await fillSignIn({ page, ...claimant });
  await pressSignIn(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Begun before signing in' })).toBeVisible();
  const reference = await readReference(page);
  withdrawLater(reference);
  await page.goto('/cases/new/continue');
  await expect(page).toHaveURL('/cases');
});

test('what is typed, or filled in by the browser, before the page has its scripts counts', async ({
  page,
  claimant,
}) => {
  const letScriptsCome = await holdScripts(page);
  await page.goto('/sign-in', { waitUntil: 'commit' });
  await fillSignIn({ page, ...claimant });
  letScriptsCome();
  await pressSignIn(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Your cases' })).toBeVisible();
});

test('signing in leads back to the page that asked for it', async ({ page, claimant, newCase }) => {
  const reference = await newCase({ title: 'A page to come back to' });
  await page.goto(`/cases/${reference}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await fillSignIn({ page, ...claimant });
  await pressSignIn(page);
  await expect(page).toHaveURL(`/cases/${reference}`);
  await expect(page.getByRole('heading', { level: 1, name: 'A page to come back to' })).toBeVisible();
});

test('every page leads a signed-out person back to its whole address', async ({ page, officer }) => {
  const paths = [
    '/cases',
    '/cases/new/continue',
    '/cases/CASE-2026-000001',
    '/officer',
    '/officer?q=storm+damage&view=done',
    '/officer/cases/CASE-2026-000001',
    '/supervisor',
    '/supervisor/jobs',
  ];
  for (const path of paths) {
    const answer = await page.request.get(path, { maxRedirects: 0 });
    expect([answer.status(), answer.headers().location]).toEqual([307, `/sign-in?next=${encodeURIComponent(path)}`]);
  }
  await page.goto('/officer?q=storm&view=done');
  await fillSignIn({ page, ...officer });
  await pressSignIn(page);
  await expect(page.getByRole('searchbox', { name: 'Search' })).toHaveValue('storm');
  await expect(page).toHaveURL('/officer?q=storm&view=done');
});

for (const next of ['https://example.com/', '//example.com', '/\\example.com', 'javascript:alert(1)']) {
  test(`signing in never leads off the site: ${next}`, async ({ page, claimant }) => {
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
    await fillSignIn({ page, ...claimant });
    await pressSignIn(page);
    await expect(page.getByRole('heading', { level: 1, name: 'Your cases' })).toBeVisible();
    expect(new URL(page.url()).origin).toBe(baseURL);
  });
}

test('signing out ends the session everywhere', async ({ openPage }) => {
  const leaving = await signUp({ baseURL });
  const page = await openPage(leaving);
  await page.goto('/cases');
  await page.getByRole('button', { name: `Account: ${leaving.name}` }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();

  // The cookie of before is of no use any more, in this browser or another.
  await expect(leaving.api.cases.list.query()).rejects.toThrow('Sign in to continue.');
  await page.goBack();
  await page.goto('/cases');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
});

test('signing out with words unsent is warned of, and leaves none of them in the browser, nor in another tab', async ({
  page,
  claimant,
  officer,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ files: [TICKET.path] });
  await askForMore({ officer, reference });
  await page.goto(`/cases/${reference}`);
  await fillSignIn({ page, ...claimant });
  await pressSignIn(page);
  // Words that come before the page's scripts are there are not kept yet.
  await expect(page.getByRole('button', { name: 'Add documents' })).toBeEnabled();
  await page.getByLabel('Message to the officer').fill('Not sent yet');
  const readKept = () =>
    page.evaluate(() => Object.keys({ ...localStorage, ...sessionStorage }).filter((key) => key.includes('kept')));
  await expect.poll(readKept).toHaveLength(1);
  const otherTab = await page.context().newPage();
  await otherTab.goto(`/cases/${reference}`);
  await expect(otherTab.getByLabel('Message to the officer')).toHaveValue('Not sent yet');

  await page.getByRole('button', { name: `Account: ${claimant.name}` }).click();
  const signOut = page.getByRole('menuitem', { name: 'Sign out' });
  await signOut.click();
  await expect(page.getByText('Signing out throws them away')).toBeVisible();
  await signOut.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await expect(otherTab.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  expect(await readKept()).toEqual([]);
});

test('claimants have no business in the queue', async ({ claimantPage, claimant }) => {
  for (const path of ['/officer', '/supervisor', '/supervisor/jobs']) {
    await claimantPage.goto(path);
    await expect(claimantPage).toHaveURL('/cases');
  }
  await expect(claimant.api.reviews.queue.query()).rejects.toThrow('Your account may not do this.');
});

test("officers have no business among claimants' pages", async ({ officerPage, officer }) => {
  for (const path of ['/cases', '/cases/new']) {
    await officerPage.goto(path);
    await expect(officerPage).toHaveURL('/officer');
  }
  await expect(officer.api.cases.list.query()).rejects.toThrow('Your account may not do this.');
});

test('an address of the app tells a signed-out person nothing', async ({ request }) => {
  for (const path of ['/api/trpc/cases.list', '/api/trpc/reviews.queue', '/api/trpc/cases.types']) {
    expect((await request.get(path)).status(), path).toBe(401);
  }
  const page = await request.get('/api/files/pages/0199aaaa-0000-7000-8000-000000000000/1');
  expect(page.status()).toBe(401);
});

test('an address that nobody could have written right gets the page for those that nothing has', async ({
  request,
}) => {
  for (const path of ['/cases/%E0%A4%A', '/officer/cases/%E0%A4%A', '/%E0%A4%A']) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(404);
    expect(await answer.text(), path).toContain('There is nothing here');
  }
});

for (const { path, button } of [
  { path: '/sign-in', button: 'Sign in' },
  { path: '/sign-up', button: 'Create account' },
]) {
  test(`pressing Enter on ${path} before its scripts have come puts no password into the address`, async ({ page }) => {
    const letScriptsCome = await holdScripts(page);
    const addresses: string[] = [];
    page.on('request', (request) => addresses.push(request.url()));
    await page.goto(path, { waitUntil: 'commit' });
    await page.getByLabel('Email').fill('someone@example.com');
    await page.getByLabel('Password').fill('a-secret-that-stays');
    // The form is the server's own: it is posted, and answered with the page.
    const posted = page.waitForRequest((request) => request.method() === 'POST' && request.isNavigationRequest());
    await page.getByLabel('Password').press('Enter');
    expect(new URL((await posted).url()).pathname).toBe(path);

    letScriptsCome();
    await expect(page.getByRole('button', { name: button })).toBeEnabled();
    await expect(page.getByLabel('Email')).toHaveValue('someone@example.com');
    expect([...addresses, page.url()].filter((address) => address.includes('a-secret-that-stays'))).toEqual([]);
  });
}
