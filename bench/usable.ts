/**
 * When a phone far from a mast can use a page, and how much the page moves: `npm run bench:usable`. Opens each page of the built system in
 * Chromium with an empty cache, at 400 kbit/s and 400 ms. `usable`: the control that a person came for is painted, and can be
 * used by a link, a field or a form of the page as it was sent. `heard`: the script has taken it over. `shift` is what browsers add up while
 * the page loads and at its first press of Tab; above the target, the places that moved most are named.
 */
import { chromium } from '@playwright/test';
import { listPages } from './first-load/list-pages';
import { openSlowly } from './first-load/open-slowly';
import { startSeededSystem } from './seeded-system';

const MOST_SHIFT = 0.02;
const USABLE_SECONDS = 2.5;

const system = await startSeededSystem({ cases: 1, real: 1 });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const { baseUrl } = system;
  for (const { path, cookie, control, isClaimants } of await listPages({ baseUrl })) {
    const opened = await openSlowly({ browser, url: `${baseUrl}${path}`, cookie, control });
    const { seen, largest, usable, heard, shift, moved } = opened;
    const seconds = Object.entries({ seen, largest, usable, heard }).map(([name, value]) => `${name} ${value.toFixed(1)} s`);
    const faults = [
      ...(isClaimants && usable > USABLE_SECONDS ? ['slow'] : []),
      ...(shift >= MOST_SHIFT ? [`moves: ${moved.join(', ')}`] : []),
    ];
    console.log([path.padEnd(32), ...seconds, `shift ${shift.toFixed(3)}`, ...faults].join('   '));
  }
} finally {
  await browser.close();
  await system.stop();
}
