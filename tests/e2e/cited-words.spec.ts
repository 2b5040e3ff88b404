// Cited words and their findings: on the picture of a page, in its text, and while the page is turned.
import type { Locator } from '@playwright/test';
import { SERVICES } from './setup/target';
import { expect, test } from './setup/test';
import { pictureOf, readEvidence, TICKET } from './steps/evidence';
import { findingItem, openReview, pickCitation } from './steps/officer';

test('the mark on the page answers to the finding, and the finding to the mark', { tag: SERVICES }, async ({
  officer,
  officerPage: page,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ title: 'Pointed at', files: [TICKET.path] });
  const { draft, documentId } = await readEvidence({ officer, reference });
  const { finding, citation, position } = pickCitation({ draft, documentId });
  await openReview({ page, reference });
  const item = findingItem(page, finding.statement);
  const mark = page.getByRole('button', {
    name: `Cited: “${citation.quote}”, page ${citation.page}, finding ${position}`,
    exact: true,
  });
  const colour = (of: Locator, property: string) =>
    of.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
  // Another one has to be in hand, for the pointer alone to show.
  const another = draft.findings[position];
  if (!another) throw new Error('The draft has no further finding.');
  await findingItem(page, another.statement).focus();
  await item.hover();
  await page.mouse.move(0, 0);
  const faint = await colour(mark.first(), 'background-color');
  await item.hover();
  await expect.poll(() => colour(mark.first(), 'background-color')).not.toBe(faint);
  await mark.first().hover();
  await expect.poll(() => colour(item, 'outline-style')).toBe('solid');
});

test('in the text of a page, cited words lead to their finding, by pointer', async ({
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
});

test('in the text of a page, the caret leads from cited words to their finding', async ({
  officer,
  officerPage: page,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ title: 'Walked in the text', files: [TICKET.path] });
  const { draft } = await readEvidence({ officer, reference });
  await openReview({ page, reference });
  await page.getByRole('button', { name: 'Show text' }).click();
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
