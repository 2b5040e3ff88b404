import type { Locator, Page } from '@playwright/test';
import { expect } from '../setup/test';

/** More stops than any page has; a list of fifty cases is not part of these tests. */
const MOST_STOPS = 120;

const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement);

/** Whether a sighted person can tell where the keyboard is: an outline, or a card around the control that has one. */
async function expectFocusSeen(page: Page) {
  const seen = await page.evaluate(() => {
    for (let element = document.activeElement; element && element !== document.body; element = element.parentElement) {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) return true;
    }
    return false;
  });
  const name = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
  expect(seen, `the focus can be seen on ${name}`).toBe(true);
}

/** Presses Tab until the control has the focus, looking at the focus at every stop. */
export async function tabTo({ page, target }: { page: Page; target: Locator }) {
  await expect(target).toBeVisible();
  await expect(target).toBeEnabled();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await isFocused(target)) return;
    await page.keyboard.press('Tab');
    await expectFocusSeen(page);
  }
  throw new Error(`Tab does not lead to ${target}.`);
}

export async function pressByKeyboard({ page, target }: { page: Page; target: Locator }) {
  await tabTo({ page, target });
  await page.keyboard.press('Enter');
}
