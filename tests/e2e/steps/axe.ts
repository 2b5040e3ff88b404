import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { expect } from '../setup/test';

/** WCAG 2.2 AA, as far as a program can judge it. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

type AxeWindow = { axe: { run: (context: Document, options: object) => Promise<AxeResults> } };

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Judges what is on screen in light and in dark: nothing but colours changes between the two. */
export async function expectAccessible(page: Page) {
  // In a background tab colours are not what people see.
  await page.bringToFront();
  // Evaluated, because a script element would rightly be stopped by a content security policy.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await source);
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  // It stays as it is seen last, so that half of a longer way is gone in the dark.
  for (const colorScheme of isDark ? (['dark', 'light'] as const) : (['light', 'dark'] as const)) {
    await page.emulateMedia({ colorScheme });
    expect(await findViolations(page), `${page.url()}, ${colorScheme}`).toEqual([]);
  }
  // Behind a dialog they are hidden from screen readers, and still the only ones.
  await expect(page.getByRole('heading', { level: 1, includeHidden: true })).toHaveCount(1);
  await expect(page.getByRole('main', { includeHidden: true })).toHaveCount(1);
  await expect(page).toHaveTitle(/Casedraft/);
}

async function findViolations(page: Page) {
  // Half-way through a fade colours are not what people see either, and the end of one sets off others within it. What turns
  // for as long as it is there keeps its colours.
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState, effect }) => {
      return playState !== 'running' || effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY;
    }),
  );
  const violations = await page.evaluate(async (tags) => {
    const { axe } = window as unknown as AxeWindow;
    const found = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
    // What lies half under a bar that stays is in full view once the page is scrolled: its own size counts.
    const isLarge = (selector: unknown) => {
      const box = typeof selector === 'string' && document.querySelector(selector)?.getBoundingClientRect();
      return box && box.width >= 24 && box.height >= 24;
    };
    return found.violations
      .map(({ id, help, nodes }) => ({
        id,
        help,
        nodes: id === 'target-size' ? nodes.filter(({ target }) => !isLarge(target[0])) : nodes,
      }))
      .filter(({ nodes }) => nodes.length > 0);
  }, TAGS);
  return violations.map(({ id, help, nodes }) => ({
    id,
    help,
    nodes: nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`),
  }));
}
