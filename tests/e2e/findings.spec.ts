// Judging findings and citing words of the pages, by pointer, by keyboard, on a narrow screen and in two windows.
import type { Locator, Page } from '@playwright/test';
import { samplePaper } from './setup/samples';
import type { Session } from './setup/session';
import { SERVICES } from './setup/target';
import { expect, test } from './setup/test';
import { tabTo } from './steps/keyboard';
import { expectHeld, findingItem, openReview, pickCitation, readDraft, startDecision } from './steps/officer';
import { expectNoSidewaysScroll } from './steps/screen';
import { holdNextCall, isCallOf } from './steps/watch';

const TICKET = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'ticket' });

/** The draft, its document and the words of the first page. */
async function readEvidence({ officer, reference }: { officer: Session; reference: string }) {
  const draft = await readDraft({ officer, reference });
  const { documents } = await officer.api.cases.byReference.query({ reference });
  const documentId = documents[0]?.id ?? '';
  const words = await officer.api.documents.words.query({ documentId, page: 1 });
  const [page] = await officer.api.documents.pages.query({ documentId });
  return { draft, documentId, words, text: page?.text ?? '' };
}

const pictureOf = (page: Page) => page.getByRole('img', { name: `${TICKET.name}, page 1` });

/** The middle of a word, in pixels of the window. */
async function middleOf({ picture, word }: { picture: Locator; word: { x: number; y: number; w: number; h: number } }) {
  const box = await picture.boundingBox();
  if (!box) throw new Error('The picture of the page is not on screen.');
  return { x: box.x + (word.x + word.w / 2) * box.width, y: box.y + (word.y + word.h / 2) * box.height };
}

test('an officer judges findings and adds one on words dragged over', { tag: SERVICES }, async ({
  officer,
  officerPage: page,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ title: 'Judged by pointer', files: [TICKET.path] });
  const { draft, documentId, words, text } = await readEvidence({ officer, reference });
  const { finding, citation, position } = pickCitation({ draft, documentId });
  await openReview({ page, reference });
  const item = findingItem(page, finding.statement);
  await expect(item).toContainText('Supported');

  await item.getByRole('button', { name: `Accept finding ${position}` }).click();
  await expect(item).toContainText('Accepted by you.');
  await item.getByRole('button', { name: `Accept finding ${position}`, pressed: true }).click();
  await expect(item).not.toContainText('Accepted by you.');
  await item.getByRole('button', { name: `Reject finding ${position}` }).click();
  await expect(item).toContainText('Rejected by you.');
  await item.getByRole('button', { name: `Edit finding ${position}` }).click();
  const statement = page.getByRole('textbox', { name: 'Finding' });
  // Nothing that is pasted is cut off, and nothing is sent that would be.
  await statement.fill('x'.repeat(1_040));
  await page.getByRole('button', { name: 'Save finding' }).click();
  await expect(page.getByText('1,040 characters: 40 too many. Shorten it to go on.')).toBeVisible();
  await expect(statement).toHaveValue('x'.repeat(1_040));
  await expect(statement).toBeFocused();
  await statement.fill('What the ticket says, in better words.');
  await page.getByRole('button', { name: 'Save finding' }).click();
  const edited = findingItem(page, 'What the ticket says, in better words.');
  // The check has compared the draft's words with the page, not these.
  await expect(edited).toContainText('Wording by you, evidence as quoted');
  await expect(edited).not.toContainText('Supported');
  await expect(edited).toContainText(`The draft says: “${finding.statement}”`);
  // One's own words are never lost by a single press.
  for (const verdict of ['Accept', 'Reject']) {
    await edited.getByRole('button', { name: `${verdict} finding ${position}` }).click();
    await edited.getByRole('button', { name: 'Keep my wording' }).click();
    await expect(edited).toBeFocused();
  }
  await expect(edited).toContainText('Wording by you, evidence as quoted');

  // The mark on the page answers to the finding, and the finding to the mark.
  const mark = page.getByRole('button', {
    name: `Cited: “${citation.quote}”, page ${citation.page}, finding ${position}`,
    exact: true,
  });
  const colour = (of: Locator, property: string) =>
    of.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
  // It has the focus back after saving, and is in hand; another one has to be, for the pointer alone to show.
  await expect(edited).toBeFocused();
  const another = draft.findings[position];
  if (!another) throw new Error('The draft has no further finding.');
  await findingItem(page, another.statement).focus();
  await edited.hover();
  await page.mouse.move(0, 0);
  const faint = await colour(mark.first(), 'background-color');
  await edited.hover();
  await expect.poll(() => colour(mark.first(), 'background-color')).not.toBe(faint);
  await mark.first().hover();
  await expect.poll(() => colour(edited, 'outline-style')).toBe('solid');

  const [from, to] = [words[0], words[2]];
  if (!from || !to) throw new Error('the page has no words');
  await pictureOf(page).evaluate((image) => image.scrollIntoView({ block: 'start' }));
  // The words come once the pointer is over the page, and are found as it moves; until it has come to rest the page moves too.
  // Nobody hits the first letter: the drag begins beside it.
  const beside = { ...from, x: from.x - from.h, w: from.h };
  const cursorOverWord = async () => {
    const start = await middleOf({ picture: pictureOf(page), word: beside });
    await page.mouse.move(start.x + 1, start.y);
    await page.mouse.move(start.x, start.y);
    return pictureOf(page).evaluate((image) => getComputedStyle(image).cursor);
  };
  await expect.poll(cursorOverWord).toBe('text');
  await page.mouse.down();
  const end = await middleOf({ picture: pictureOf(page), word: to });
  await page.mouse.move(end.x, end.y, { steps: 4 });
  await page.mouse.up();
  const quote = text.slice(Math.min(from.start, to.start), Math.max(from.end, to.end));
  const chosen = page.getByRole('region', { name: 'Selected words' });
  await expect(chosen).toContainText(quote.replace(/\s+/g, ' '));
  await chosen.getByRole('button', { name: 'Cite in a new finding' }).click();
  const composer = page.getByRole('form', { name: 'New finding' });
  await composer.getByRole('textbox', { name: 'Finding' }).fill('The ticket names who issued it.');
  // Neither the words nor what they cite is gone with the page.
  await page.reload();
  await expectHeld({ page, reference });
  await expect(composer.getByRole('textbox', { name: 'Finding' })).toHaveValue('The ticket names who issued it.');
  await expect(composer).toContainText(quote.replace(/\s+/g, ' '));
  await composer.getByRole('button', { name: 'Add finding' }).click();
  const added = findingItem(page, 'The ticket names who issued it.');
  await expect(added).toContainText('Added by you.');

  await page.reload();
  await expectHeld({ page, reference });
  await expect(edited).toContainText('Edited by you.');
  await added.getByRole('button', { name: /page 1:/ }).click();
  await expect(
    page.getByRole('button', { name: new RegExp(`finding ${draft.findings.length + 1}$`) }).first(),
  ).toBeInViewport();
  await added.getByRole('button', { name: /^Remove finding \d/ }).click();
  await added.getByRole('button', { name: 'Keep it' }).click();
  await added.getByRole('button', { name: /^Remove finding \d/ }).click();
  await added.getByRole('button', { name: 'Remove finding', exact: true }).click();
  await expect(added).toHaveCount(0);
});

test('the same by keyboard: judging, searching, turning, citing', async ({
  officer,
  officerPage: page,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ title: 'Judged by keyboard', files: [TICKET.path] });
  const { draft, words, text } = await readEvidence({ officer, reference });
  const [first, second] = draft.findings;
  if (!first || !second) throw new Error('the draft has fewer than two findings');
  await openReview({ page, reference });

  // Nobody waits for the finding before.
  for (const key of ['j', 'a', 'j', 'x']) await page.keyboard.press(key);
  await expect(findingItem(page, first.statement)).toContainText('Accepted by you.');
  await expect(findingItem(page, second.statement)).toContainText('Rejected by you.');

  const long = words.find(({ start, end }) => end - start > 4);
  const wanted = text.slice(long?.start, long?.end);
  await page.keyboard.press('/');
  const field = page.getByRole('searchbox', { name: 'Search the documents' });
  await expect(field).toBeFocused();
  await page.keyboard.type(wanted);
  const status = page.getByRole('search').getByRole('status');
  await expect(status).toHaveText(/^\d+ places?$/);
  await page.keyboard.press('Enter');
  await expect(status).toHaveText(/^1 of \d+$/);
  await page.keyboard.press('Shift+Enter');
  await expect(status).toHaveText(/^(\d+) of \1$/);
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);

  await page.keyboard.press('9');
  await page.keyboard.press('r');
  await expect
    .poll(async () => {
      const box = await pictureOf(page).boundingBox();
      return box !== null && box.width > box.height;
    }, 'the page lies on its side')
    .toBe(true);
  for (const key of ['r', 'r', 'r', '0']) await page.keyboard.press(key);

  await page.keyboard.press('c');
  const area = page.getByRole('application', { name: 'Words of page 1' });
  await expect(area).toBeFocused();
  // Of a cited word it says more.
  await expect(area.getByRole('status')).toContainText(text.slice(words[0]?.start, words[0]?.end));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  const quote = text.slice(words[1]?.start, words[2]?.end);
  await expect(area.getByRole('status')).toHaveText(`Selected: ${quote.replace(/\s+/g, ' ')}`);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Finding' })).toBeFocused();
  await page.keyboard.type('Cited by keyboard.');
  await tabTo({ page, target: page.getByRole('button', { name: 'Add finding', exact: true }) });
  await page.keyboard.press('Enter');
  await expect(findingItem(page, 'Cited by keyboard.')).toContainText('Added by you.');
  // The text goes where the focus is, and the keys are the page's again.
  await expect(page.getByRole('form', { name: 'New finding' })).toHaveCount(0);
  const { added } = await officer.api.findings.judgements.query({ reference });
  expect(added.map(({ citations }) => citations.map((cited) => cited.quote))).toEqual([[quote]]);
});

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

test('in the text of a page, cited words lead to their finding, by pointer and by keyboard', async ({
  officer,
  officerPage: page,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ title: 'Judged in the text', files: [TICKET.path] });
  const { draft, documentId } = await readEvidence({ officer, reference });
  const { finding, citation, position } = pickCitation({ draft, documentId });
  const another = draft.findings[position];
  if (!another) throw new Error('The draft has no further finding.');
  await openReview({ page, reference });
  await page.getByRole('button', { name: 'Show text' }).click();
  const item = findingItem(page, finding.statement);
  const mark = page.getByRole('button', {
    name: `Cited: “${citation.quote}”, page ${citation.page}, finding ${position}`,
    exact: true,
  });
  await findingItem(page, another.statement).focus();
  await expect(mark).toHaveCount(1);
  await mark.hover();
  await expect
    .poll(() => item.evaluate((element) => getComputedStyle(element).outlineStyle), 'the finding lights up')
    .toBe('solid');

  // Letting go of the mouse after selecting within a mark does not press it: one in the middle of its line, so that words of another
  // piece of the text stand before it.
  const start = await mark.evaluate((element) => {
    const text = element.parentElement;
    return element.getClientRects()[0]?.left === (text?.firstElementChild?.getClientRects()[0]?.left ?? 0)
      ? 'line'
      : 'middle';
  });
  expect(start, 'where the cited words begin').toBe('middle');
  const line = await mark.evaluate((element) => element.getClientRects()[0]?.toJSON());
  const middle = line.top + line.height / 2;
  await page.mouse.move(line.left + 2, middle);
  await page.mouse.down();
  await page.mouse.move(line.right - 2, middle, { steps: 4 });
  await page.mouse.up();
  const chosen = page.getByRole('region', { name: 'Selected words' });
  await expect(chosen).toContainText(citation.quote);
  await expect(findingItem(page, another.statement)).toHaveAttribute('aria-current', 'true');
  // Marked as selected, it still is one thing.
  await expect(mark).toHaveCount(1);

  await mark.click();
  await expect(chosen).toHaveCount(0);
  await expect(item).toHaveAttribute('aria-current', 'true');

  await page.keyboard.press('c');
  const status = page.getByRole('application', { name: 'Words of page 1' }).getByRole('status');
  await expect(status).not.toHaveText('Loading the words.');
  await expect(async () => {
    await page.keyboard.press('ArrowRight');
    await expect(status).toHaveText(/, evidence of finding \d+$/, { timeout: 200 });
  }).toPass();
  const named = draft.findings[Number((await status.textContent())?.match(/\d+$/)?.[0]) - 1];
  if (!named) throw new Error('The draft has no such finding.');
  await page.keyboard.press('f');
  await expect(findingItem(page, named.statement)).toBeFocused();
});

test('a page that is turned at 300 % keeps what was in the middle', async ({ officerPage: page, reviewableCase }) => {
  const reference = await reviewableCase({ title: 'Turned in large', files: [TICKET.path] });
  await openReview({ page, reference });
  const pages = page.getByRole('region', { name: `Pages of ${TICKET.name}` });
  /** The middle of the view, in fractions of the picture as it lies. */
  const middle = async () => {
    const [view, picture] = await Promise.all([pages.boundingBox(), pictureOf(page).boundingBox()]);
    if (!view || !picture) throw new Error('The page is not on screen.');
    return {
      x: (view.x + view.width / 2 - picture.x) / picture.width,
      y: (view.y + view.height / 2 - picture.y) / picture.height,
    };
  };
  await expect(pictureOf(page)).toBeVisible();
  const zoomIn = page.getByRole('button', { name: 'Zoom in' });
  while (await zoomIn.isEnabled()) await zoomIn.click();
  await pages.evaluate((box) => box.scrollTo(box.scrollWidth * 0.4, box.scrollHeight * 0.3));
  const before = await middle();
  await page.getByRole('button', { name: 'Turn right' }).click();
  await expect.poll(async () => Math.abs((await middle()).x - (1 - before.y))).toBeLessThan(0.02);
  expect(Math.abs((await middle()).y - before.x)).toBeLessThan(0.02);
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

test('behind the pages of a narrow window, the keys say which finding they move to and judge', async ({
  officer,
  openPage,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ title: 'Judged at 200 %', files: [TICKET.path] });
  const draft = await readDraft({ officer, reference });
  const page = await openPage(officer, { viewport: { width: 640, height: 720 } });
  await openReview({ page, reference });
  await page.getByRole('tab', { name: 'Pages' }).click();
  await page.keyboard.press('j');
  const inHand = page.getByRole('status').filter({ hasText: `Finding 1: ${draft.findings[0]?.statement}` });
  await expect(inHand).toBeInViewport();
  await page.keyboard.press('a');
  await expect(page.getByRole('status').filter({ hasText: 'Finding 1: Accepted.' })).toBeInViewport();
});

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

  test('words are tapped, and cited in the draft’s tab', async ({ officer, openPage, reviewableCase }) => {
    const reference = await reviewableCase({ title: 'Judged on a phone', files: [TICKET.path] });
    const { words, text } = await readEvidence({ officer, reference });
    const page = await openPage(officer, { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
    await openReview({ page, reference });
    await page.getByRole('tab', { name: 'Pages' }).tap();
    const [from, to] = [words[0], words[1]];
    if (!from || !to) throw new Error('the page has no words');
    const chosen = page.getByRole('region', { name: 'Selected words' });
    await expect
      .poll(async () => {
        const at = await middleOf({ picture: pictureOf(page), word: from });
        await page.touchscreen.tap(at.x, at.y);
        return chosen.isVisible();
      }, 'a tapped word is selected as soon as the page’s words are there')
      .toBe(true);
    const at = await middleOf({ picture: pictureOf(page), word: to });
    await page.touchscreen.tap(at.x, at.y);
    await expect(chosen).toContainText(text.slice(from.start, to.end).replace(/\s+/g, ' '));
    await chosen.getByRole('button', { name: 'Cite in a new finding' }).tap();
    await expect(page.getByRole('tab', { name: 'Draft' })).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByRole('textbox', { name: 'Finding' })).toBeFocused();
    await expectNoSidewaysScroll(page);
  });
});

test('a word without end in a finding leaves its buttons in sight, wide and narrow', async ({
  officer,
  officerPage: page,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ title: 'W'.repeat(120), files: [TICKET.path] });
  const { findings } = await readDraft({ officer, reference });
  const [finding] = findings;
  if (!finding) throw new Error('The draft has no finding.');
  await openReview({ page, reference });
  const statement = 'W'.repeat(1_000);
  await officer.api.findings.judge.mutate({
    reference,
    findingId: finding.id,
    revision: 0,
    verdict: 'edited',
    statement,
    citations: [],
  });
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    const item = findingItem(page, statement);
    const reject = item.getByRole('button', { name: 'Reject finding 1' });
    await reject.scrollIntoViewIfNeeded();
    await expect(reject).toBeInViewport({ ratio: 1 });
    // Not by having been slid there from far to the right.
    expect((await item.boundingBox())?.width).toBeLessThan(width);
    await expectNoSidewaysScroll(page);
  }
});

test('a contradiction is named before an approval, with both sides of it', async ({
  officer,
  officerPage: page,
  reviewableCase,
}) => {
  const papers = ['claim-form', 'claim-letter'].map((evidence) =>
    samplePaper({ slug: 'okafor-conservatory', evidence }),
  );
  const reference = await reviewableCase({
    caseType: 'storm-damage-claim',
    title: 'Two dates of one storm',
    files: papers.map((paper) => paper.path),
  });
  const { rules } = await readDraft({ officer, reference });
  const conflict = rules.find(({ key }) => key === 'one-date-of-damage');
  if (!conflict || conflict.outcome === 'met') throw new Error('the papers do not contradict each other');
  await openReview({ page, reference });
  const { dialog } = await startDecision({ page, decision: 'approve' });
  const named = dialog.getByRole('listitem').filter({ hasText: conflict.question });
  await expect(named).toContainText(conflict.statement);
  for (const { name } of papers) {
    await named
      .getByRole('button', { name: `${name}, page 1:` })
      .first()
      .click();
    await expect(page.getByRole('navigation', { name: 'Documents' }).getByRole('button', { name })).toHaveAttribute(
      'aria-current',
      'true',
    );
  }
  await expect(dialog).toBeVisible();
});

test('what nobody needs to judge singly is accepted at one press', async ({
  officer,
  officerPage: page,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ title: 'Accepted at once', files: [TICKET.path] });
  await openReview({ page, reference });
  const button = page.getByRole('button', { name: /^Accept all that is met \(\d+\)$/ });
  const count = Number(/\d+/.exec((await button.textContent()) ?? '')?.[0]);
  expect(count).toBeGreaterThan(1);
  await button.click();
  await expect(page.getByRole('status').filter({ hasText: `${count} findings accepted.` })).toBeAttached();
  await expect(button).toHaveCount(0);
  const { judgements } = await officer.api.findings.judgements.query({ reference });
  expect(judgements.filter(({ verdict }) => verdict === 'accepted')).toHaveLength(count);
});
