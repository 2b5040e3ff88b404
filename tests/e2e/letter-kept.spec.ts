// The letter as it is typed: whatever happens to the page, the network or the review, no typed word is lost.
import { samplePaper } from './setup/samples';
import { expect, test } from './setup/test';
import { expectSaved, typeInLetter } from './steps/letter';
import { expectHeld, letterOf, openHeldCase, openReview, writeLetter } from './steps/officer';

const TICKET = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'ticket' });

test('closing the page in mid-edit loses no word', async ({ officer, officerPage: page, reviewableCase }) => {
  const { reference, drafted } = await openHeldCase({ page, reviewableCase, files: [TICKET.path] });
  await typeInLetter({ page, words: ' And one last word' });
  // The lid is shut before anything could be saved.
  await page.close({ runBeforeUnload: true });
  await expect
    .poll(async () => (await officer.api.letters.current.query({ reference })).body)
    .toBe(`${drafted} And one last word`);

  const again = await page.context().newPage();
  await openReview({ page: again, reference });
  await expect(letterOf(again)).toHaveValue(`${drafted} And one last word`);
});

test('words typed without a network are saved when it is back, and outlive the page', async ({
  officer,
  officerPage: page,
  reviewableCase,
}) => {
  const { reference, drafted } = await openHeldCase({ page, reviewableCase, files: [TICKET.path] });
  await page.context().setOffline(true);
  await typeInLetter({ page, words: ' Typed in a tunnel' });
  const notSaved = page.getByRole('status').filter({ hasText: 'Not saved:' });
  await expect(notSaved).toBeVisible();
  await page.context().setOffline(false);
  // By itself: an officer who came out of the tunnel need not think of it.
  await expectSaved(page);
  expect((await officer.api.letters.current.query({ reference })).body).toBe(`${drafted} Typed in a tunnel`);

  await page.context().setOffline(true);
  await typeInLetter({ page, words: ' and further on' });
  await expect(notSaved).toBeVisible();
  await page.close();

  const again = await page.context().newPage();
  await page.context().setOffline(false);
  await openReview({ page: again, reference });
  const whole = `${drafted} Typed in a tunnel and further on`;
  await expect(letterOf(again)).toHaveValue(whole);
  await expectSaved(again);
  expect((await officer.api.letters.current.query({ reference })).body).toBe(whole);
});

test('a laptop that slept in mid-sentence until the review was gone wakes with every word', async ({
  officer,
  officerPage: page,
  supervisor,
  reviewableCase,
}) => {
  await page.clock.install();
  const { reference, drafted } = await openHeldCase({ page, reviewableCase, files: [TICKET.path] });
  // Asleep: no timer fires, nothing reaches the page or leaves it.
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.context().setOffline(true);
  await typeInLetter({ page, words: ' Before the lid was shut' });
  await supervisor.api.reviews.end.mutate({ reference });

  // Awake: the clock has jumped, and all timers are due at once.
  await page.clock.fastForward('02:00:00');
  await page.clock.resume();
  await page.context().setOffline(false);
  // The notice over both sides; the letter's own line says it too, and sooner.
  await expect(page.getByText('Your review of this case has ended', { exact: true })).toBeVisible();
  const whole = `${drafted} Before the lid was shut`;
  await expect(letterOf(page)).toHaveValue(whole);
  await page.getByRole('button', { name: 'Start again', exact: true }).click();
  await expectHeld({ page, reference });
  await expectSaved(page);
  expect((await officer.api.letters.current.query({ reference })).body).toBe(whole);
});

test('a minute without a network costs neither the review nor a word', async ({
  officer,
  officerPage: page,
  reviewableCase,
}) => {
  await page.clock.install();
  const { reference, drafted } = await openHeldCase({ page, reviewableCase, files: [TICKET.path] });
  await page.context().setOffline(true);
  await typeInLetter({ page, words: ' In the lift' });
  // Time enough for a renewal of the review to fail.
  await page.clock.fastForward('01:10');
  await expect(page.getByRole('status').filter({ hasText: 'Not saved:' })).toBeVisible();
  await page.context().setOffline(false);
  await expectSaved(page);
  await expectHeld({ page, reference });
  expect((await officer.api.letters.current.query({ reference })).body).toBe(`${drafted} In the lift`);
});

test('an officer who loses the case to another keeps what they typed, and can still choose it over the other letter', async ({
  officer,
  officerPage: page,
  secondOfficer,
  supervisor,
  reviewableCase,
}) => {
  const { reference } = await openHeldCase({ page, reviewableCase, files: [TICKET.path] });
  await page.context().setOffline(true);
  await letterOf(page).fill('My own words');
  await supervisor.api.reviews.end.mutate({ reference });
  await secondOfficer.api.reviews.claim.mutate({ reference });
  await page.context().setOffline(false);
  await expect(page.getByText(`${secondOfficer.name} has taken over this case`)).toBeVisible();
  await expect(letterOf(page)).toHaveValue('My own words');

  // Not even a reload, and a letter of the other officer's, take them away.
  await page.reload();
  await expect(page.getByText(`${secondOfficer.name} is reviewing this case`)).toBeVisible();
  await expect(letterOf(page)).toHaveValue('My own words');
  await secondOfficer.api.letters.save.mutate({ reference, round: null, body: 'Their words', revision: 0 });
  await secondOfficer.api.reviews.release.mutate({ reference });
  await page.getByRole('button', { name: 'Save it' }).click();
  await expect(page.getByText(`${secondOfficer.name} changed this letter`)).toBeVisible();
  const difference = page.getByRole('region', { name: 'Your text against the saved letter' });
  await expect(difference.getByRole('deletion')).toContainText('Their');
  await expect(difference.getByRole('insertion')).toContainText('My own');
  await expect(letterOf(page)).toHaveValue('My own words');
  await page.getByRole('button', { name: 'Keep my text' }).click();
  await expectSaved(page);
  expect((await officer.api.letters.current.query({ reference })).body).toBe('My own words');
});

test('two tabs write one letter: neither loses a word to the other, and their difference is shown', async ({
  officer,
  officerPage: first,
  openPage,
  reviewableCase,
}) => {
  const { reference, drafted } = await openHeldCase({ page: first, reviewableCase, files: [TICKET.path] });
  const second = await openPage(officer);
  await openReview({ page: second, reference });
  let isAway = true;
  await second.route('**/api/trpc/letters.save*', (route) =>
    isAway ? route.fulfill({ status: 502, body: 'Bad gateway' }) : route.continue(),
  );
  const theirs = `${drafted} Of the second tab`;
  await typeInLetter({ page: second, words: ' Of the second tab' });
  await expect(second.getByRole('status').filter({ hasText: 'Not saved:' })).toBeVisible();
  await writeLetter({ page: first, body: 'Something else' });
  await second.reload();
  await expect(letterOf(second)).toHaveValue(theirs);

  isAway = false;
  await second.getByText('You changed this letter in another window').waitFor();
  await expect(
    second.getByRole('region', { name: 'Your text against the saved letter' }).getByRole('deletion').first(),
  ).toContainText('Something');
  for (const page of [second, first]) await page.reload();
  await expect(letterOf(first)).toHaveValue('Something else');
  await expect(letterOf(second)).toHaveValue(theirs);
  await second.getByRole('button', { name: 'Keep my text' }).click();
  await expectSaved(second);
  expect((await officer.api.letters.current.query({ reference })).body).toBe(theirs);
});

test('a letter that could not be saved for a moment is saved by itself when the server is back', async ({
  officerPage: page,
  reviewableCase,
}) => {
  await openHeldCase({ page, reviewableCase, files: [TICKET.path] });
  let isAway = true;
  await page.route('**/api/trpc/letters.save*', (route) =>
    isAway ? route.fulfill({ status: 502, body: 'Bad gateway' }) : route.continue(),
  );
  await letterOf(page).fill('Written while the server was away');
  await expect(page.getByRole('status').filter({ hasText: 'Not saved:' })).toContainText('We keep trying.');
  isAway = false;
  await expectSaved(page);
});

test('a letter that is too long stays whole, outlives a reload, and is saved once it is shortened', async ({
  officer,
  officerPage: page,
  reviewableCase,
}) => {
  const { reference } = await openHeldCase({ page, reviewableCase, files: [TICKET.path] });
  const tooLong = 'Long. '.repeat(3_386);
  await letterOf(page).fill(tooLong);
  await expect(
    page.getByText('20,316 characters: 316 too many. Shorten it; it is not saved until then.'),
  ).toBeVisible();
  await expect(page.getByText('Not saved: it is too long. Your text is kept in this browser.')).toBeVisible();
  await page.reload();
  await expectHeld({ page, reference });
  await expect(letterOf(page)).toHaveValue(tooLong);
  await letterOf(page).fill(tooLong.slice(0, 20_000));
  await expect(page.getByText('20,000 of 20,000 characters')).toBeVisible();
  await expectSaved(page);
  expect((await officer.api.letters.current.query({ reference })).body).toHaveLength(20_000);
});
