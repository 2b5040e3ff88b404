import type { Locator, Page } from '@playwright/test';
import { expect } from '../setup/test';

/** More stops than any page has: a review with all its rules, facts and findings has some 150. A list of fifty cases is not part of these tests. */
const MOST_STOPS = 250;

const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement);

/**
 * Whether a sighted person can tell where the keyboard is: an outline, on the control or on a card around it, that is on
 * screen, scrolled into sight, and not behind a bar or a panel.
 */
export async function expectFocusSeen(page: Page) {
  const fault = await page.evaluate(() => {
    const hasOutline = (element: Element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
    };
    let ringed = document.activeElement;
    while (ringed && ringed !== document.body && !hasOutline(ringed)) ringed = ringed.parentElement;
    if (!ringed || ringed === document.body) return 'has no outline';

    const whole = ringed.getBoundingClientRect();
    let { left, top, right, bottom } = whole;
    const clip = (to: { left: number; top: number; right: number; bottom: number }) => {
      left = Math.max(left, to.left);
      top = Math.max(top, to.top);
      right = Math.min(right, to.right);
      bottom = Math.min(bottom, to.bottom);
    };
    for (let around = ringed.parentElement; around; around = around.parentElement)
      if (getComputedStyle(around).overflow !== 'visible') clip(around.getBoundingClientRect());
    clip({ left: 0, top: 0, right: innerWidth, bottom: innerHeight });
    // What is larger than a row of text need not be there as a whole.
    const ENOUGH = 40;
    const isShort = (seen: number, size: number) => seen < Math.min(size, ENOUGH) - 1;
    if (isShort(right - left, whole.width) || isShort(bottom - top, whole.height)) return 'is out of sight';
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return hit && ringed.contains(hit) ? null : `is covered by ${hit?.outerHTML.slice(0, 200)}`;
  });
  const name = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
  expect(fault, `the focus on ${name}`).toBeNull();
}

/** Presses Tab until the control has the focus, looking at the focus at every stop. */
export async function tabTo({ page, target }: { page: Page; target: Locator }) {
  await expect(target).toBeVisible();
  await expect(target).toBeEnabled();
  let hasLeftPage = false;
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await isFocused(target)) return;
    await page.keyboard.press('Tab');
    // Behind the last control comes the browser's own bar, and then the first; more than once round leads nowhere.
    const isInBrowser = await page.evaluate(() => document.activeElement === document.body);
    if (!isInBrowser) await expectFocusSeen(page);
    else if (hasLeftPage) break;
    hasLeftPage ||= isInBrowser;
  }
  throw new Error(`Tab does not lead to ${target}.`);
}

export async function pressByKeyboard({ page, target }: { page: Page; target: Locator }) {
  await tabTo({ page, target });
  await page.keyboard.press('Enter');
}

/** After a key that takes the focus somewhere by itself. */
export async function expectFocusOn({ page, target }: { page: Page; target: Locator }) {
  await expect(target).toBeFocused();
  await expectFocusSeen(page);
}
