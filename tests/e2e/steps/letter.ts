import { expect, type Page } from '@playwright/test';
import { letterOf } from './officer';

/** Word by word at the end of the letter, as a person would. */
export async function typeInLetter({ page, words }: { page: Page; words: string }) {
  await letterOf(page).click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(words);
}

export const expectSaved = (page: Page) =>
  expect(page.getByRole('status').filter({ hasText: /^Saved \d/ })).toBeVisible();
