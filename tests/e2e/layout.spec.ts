// Nothing moves under the eyes of whoever opens a case.
import type { Page } from '@playwright/test';
import { samplePaper } from './setup/samples';
import { expect, test } from './setup/test';
import { findingItem, readDraft } from './steps/officer';

const TICKET = samplePaper({ slug: 'lindqvist-lisbon', evidence: 'ticket' });
const SIZES = [
  { width: 1440, height: 900 },
  { width: 900, height: 900 },
  { width: 390, height: 844 },
];
/** A fifth of what is held to be good anywhere; a line that comes late over both sides is three times this. */
const MOST_SHIFTED = 0.02;

/** Keeps what of the page has moved, and how much, without what somebody's own press has moved. */
const WATCH = `
  window.shifts = [];
  const describe = ({ node, previousRect, currentRect }) =>
    [node?.nodeName, node?.textContent?.slice(0, 40), previousRect.x, previousRect.y, '->', currentRect.x, currentRect.y].join(' ');
  new PerformanceObserver((list) => {
    for (const { hadRecentInput, value, sources } of list.getEntries())
      if (!hadRecentInput) window.shifts.push({ value, of: sources.map(describe) });
  }).observe({ type: 'layout-shift', buffered: true });
`;

async function expectStill({ page, when }: { page: Page; when: string }) {
  const shifts = await page.evaluate<{ value: number; of: string[] }[]>('window.shifts');
  const moved = shifts.reduce((sum, { value }) => sum + value, 0);
  expect(moved, `${when}: ${JSON.stringify(shifts)}`).toBeLessThan(MOST_SHIFTED);
}

test('the review stays where it is while it loads, in the three sizes', async ({
  officer,
  openPage,
  reviewableCase,
}) => {
  const reference = await reviewableCase({ title: 'Stays in place', files: [TICKET.path] });
  const [first] = (await readDraft({ officer, reference })).findings;
  if (!first) throw new Error('the draft has no finding');
  for (const viewport of SIZES) {
    const page = await openPage(officer, { viewport });
    // By way of the queue, as officers come: the letters' face is in the browser then.
    await page.goto('/officer');
    await page.evaluate(() => document.fonts.ready);
    await page.addInitScript(WATCH);
    await page.goto(`/officer/cases/${reference}`);
    await expect(findingItem(page, first.statement)).toBeVisible();
    const picture = page.getByRole('img', { name: `${TICKET.name}, page 1` });
    if (viewport.width > 900)
      await expect
        .poll(() => picture.evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0)))
        .toBeGreaterThan(0);
    await page.evaluate(() => document.fonts.ready);
    await expectStill({ page, when: `${viewport.width} wide, loaded` });
    await page.getByRole('button', { name: 'Start review' }).click();
    await expect(page.getByText(/^Yours until/)).toBeVisible();
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await expect(findingItem(page, first.statement)).toContainText('Accepted by you.');
    await expectStill({ page, when: `${viewport.width} wide, at work` });
    await officer.api.reviews.release.mutate({ reference });
    await page.close();
    const { judgements } = await officer.api.findings.judgements.query({ reference });
    await officer.api.findings.takeBack.mutate({
      reference,
      findingId: first.id,
      revision: judgements[0]?.revision ?? 0,
    });
    await officer.api.reviews.release.mutate({ reference });
  }
});
