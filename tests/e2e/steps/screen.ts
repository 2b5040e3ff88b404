import type { Page } from '@playwright/test';
import { expect } from '../setup/test';

/** The page fits the screen: what is too wide would make the whole page slide sideways. */
export async function expectNoSidewaysScroll(page: Page) {
  const { wide, widest } = await page.evaluate(() => {
    // A page that is too wide widens what the browser calls its width: the screen decides.
    const room = Math.min(document.documentElement.clientWidth, screen.width);
    const beyond = [...document.body.querySelectorAll('*')].filter(
      (node) => node.getBoundingClientRect().right > room + 1,
    );
    return {
      wide: (document.scrollingElement?.scrollWidth ?? 0) - room,
      widest: beyond.slice(0, 3).map((node) => node.outerHTML.slice(0, 160)),
    };
  });
  expect(wide, `${page.url()} is too wide: ${widest.join(' … ')}`).toBeLessThanOrEqual(0);
}
