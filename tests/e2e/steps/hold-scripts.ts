import type { Page } from '@playwright/test';

/** No script reaches the page until the function that this gives is called. */
export async function holdScripts(page: Page): Promise<() => void> {
  let letScriptsCome = () => {};
  const mayCome = new Promise<void>((resolve) => {
    letScriptsCome = resolve;
  });
  await page.route('**/*.js', async (route) => {
    await mayCome;
    await route.continue();
  });
  return letScriptsCome;
}
