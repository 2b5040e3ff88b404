import type { Browser, BrowserContextOptions } from '@playwright/test';
import { type Watched, watchPage } from './watch-page';

/** A phone of a few years ago, far from a mast. */
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true };
const BYTES_A_SECOND = 400_000 / 8;
const LATENCY_MS = 400;
/** What comes once a page is usable, such as menus, dialogs and pictures, may still move it. */
const SETTLED_MS = 2_000;
/** Far beyond what the slowest page takes. */
const GIVE_UP_MS = 60_000;

type Opening = { browser: Browser; url: string; cookie?: string | undefined; control: string };

/** Opens a page with nothing in the cache, waits until it hears of its control, and presses Tab. Times are in seconds. */
export async function openSlowly({ browser, url, cookie, control }: Opening): Promise<Watched> {
  const context = await browser.newContext(PHONE);
  try {
    if (cookie) await context.addCookies(readCookies({ cookie, url }));
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: LATENCY_MS,
      downloadThroughput: BYTES_A_SECOND,
      uploadThroughput: BYTES_A_SECOND,
    });
    // The compiler names the functions it passes on by this helper, which the page has not got.
    await page.addInitScript('globalThis.__name = (named) => named;');
    await page.addInitScript(watchPage, control);
    await page.goto(url, { timeout: GIVE_UP_MS, waitUntil: 'commit' });
    await page.evaluate('window.whenHeard');
    await page.waitForLoadState('load', { timeout: GIVE_UP_MS });
    await page.waitForTimeout(SETTLED_MS);
    await page.keyboard.press('Tab');
    await page.waitForTimeout(SETTLED_MS);
    const watched = await page.evaluate<Watched>('window.watched');
    const inSeconds = (time: number) => time / 1_000;
    return {
      ...watched,
      seen: inSeconds(watched.seen),
      largest: inSeconds(watched.largest),
      usable: inSeconds(watched.usable),
      heard: inSeconds(watched.heard),
    };
  } finally {
    await context.close();
  }
}

const readCookies = ({ cookie, url }: { cookie: string; url: string }) =>
  cookie.split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return { name, value: value.join('='), url };
  });
