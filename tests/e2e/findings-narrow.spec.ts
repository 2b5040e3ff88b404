// Findings on a narrow screen, where pages and draft are two tabs.
import { expect, test } from './setup/test';
import { middleOf, pictureOf, readEvidence, TICKET } from './steps/evidence';
import { openReview, readDraft } from './steps/officer';
import { expectNoSidewaysScroll } from './steps/screen';

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
