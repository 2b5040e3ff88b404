// Judging findings and citing words of the pages, by pointer and by keyboard.
import { samplePaper } from './setup/samples';
import { SERVICES } from './setup/target';
import { expect, test } from './setup/test';
import { middleOf, pictureOf, readEvidence, TICKET } from './steps/evidence';
import { tabTo } from './steps/keyboard';
import { expectHeld, findingItem, openReview, pickCitation, readDraft, startDecision } from './steps/officer';
import { expectNoSidewaysScroll } from './steps/screen';

test('an officer judges findings by pointer, and words one anew', { tag: SERVICES }, async ({
  officer,
  officerPage: page,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ title: 'Judged by pointer', files: [TICKET.path] });
  const { draft, documentId } = await readEvidence({ officer, reference });
  const { finding, position } = pickCitation({ draft, documentId });
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

  // It has the focus back, and outlives the page.
  await expect(edited).toBeFocused();
  await page.reload();
  await expectHeld({ page, reference });
  await expect(edited).toContainText('Edited by you.');
});

test('a finding is added on words dragged over, outlives a reload, and is removed', { tag: SERVICES }, async ({
  officer,
  officerPage: page,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ title: 'Dragged over', files: [TICKET.path] });
  const { draft, words, text } = await readEvidence({ officer, reference });
  await openReview({ page, reference });
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

test('the same by keyboard: judging, searching, turning', async ({ officer, officerPage: page, reviewableCase }) => {
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
});

test('words are cited by keyboard', async ({ officer, officerPage: page, reviewableCase }) => {
  const reference = await reviewableCase({ title: 'Cited by keyboard', files: [TICKET.path] });
  const { words, text } = await readEvidence({ officer, reference });
  await openReview({ page, reference });
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
