/**
 * How much script a page loads before it can be used: `npm run bench:bytes`. Starts the built system with one case, asks for each page as
 * a browser would, and adds up the scripts that its HTML names, compressed as they are sent. What a page fetches once it is on screen,
 * such as menus and dialogs, is not among them. Then opens each page in Chromium as a phone at 400 kbit/s and 400 ms: when it is seen,
 * when it can be used, and by how much it moved.
 */
import { chromium } from '@playwright/test';
import { findScripts } from './script-bytes/find-scripts';
import { openSlowly } from './script-bytes/open-slowly';
import { readBytes } from './script-bytes/read-bytes';
import { signInAs, startSeededSystem } from './seeded-system';

type Page = { path: string; cookie?: string; control: string };

const system = await startSeededSystem({ cases: 1, real: 1 });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const { baseUrl } = system;
  const claimant = await signInAs({ baseUrl, email: 'claimant@demo.casedraft.test' });
  const officer = await signInAs({ baseUrl, email: 'officer@demo.casedraft.test' });
  const { reference } = await claimant.api.cases.create.mutate({
    caseType: 'housing-benefit',
    title: 'A page to weigh',
  });
  const { items } = await officer.api.reviews.queue.query({});
  const waiting = items[0]?.reference;
  if (!waiting) throw new Error('No case waits for an officer.');
  const pages: Page[] = [
    { path: '/', control: 'main a[href="/sign-in"]' },
    { path: '/sign-in', control: 'main form [type=submit]' },
    { path: '/cases', cookie: claimant.cookie, control: 'main a' },
    { path: '/cases/new', cookie: claimant.cookie, control: 'main form [type=submit]' },
    { path: `/cases/${reference}`, cookie: claimant.cookie, control: 'main input[type=file]' },
    { path: '/officer', cookie: officer.cookie, control: 'main button' },
    { path: `/officer/cases/${waiting}`, cookie: officer.cookie, control: 'main button' },
  ];
  for (const { path, cookie, control } of pages) {
    const url = `${baseUrl}${path}`;
    const scripts = findScripts(await readPage({ url, cookie }));
    let total = 0;
    for (const script of scripts) total += await readBytes(new URL(script, baseUrl));
    const { seen, usable, shift } = await openSlowly({ browser, url, cookie, control });
    console.log(
      [
        path.padEnd(32),
        `${(total / 1_000).toFixed(1).padStart(6)} kB in ${scripts.length} scripts`,
        `seen ${seen.toFixed(1)} s`,
        `usable ${usable.toFixed(1)} s`,
        `shift ${shift.toFixed(3)}`,
      ].join('   '),
    );
  }
} finally {
  await browser.close();
  await system.stop();
}

async function readPage({ url, cookie }: { url: string; cookie?: string | undefined }): Promise<string> {
  const response = await fetch(url, { headers: cookie ? { cookie } : {}, redirect: 'manual' });
  if (response.status !== 200) throw new Error(`${url} was answered ${response.status}.`);
  return response.text();
}
