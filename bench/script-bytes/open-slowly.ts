import type { Browser, BrowserContextOptions } from '@playwright/test';

/** A phone of a few years ago, far from a mast. */
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true };
const BYTES_A_SECOND = 400_000 / 8;
const LATENCY_MS = 400;
/** What comes once a page is usable, such as menus, dialogs and pictures, may still move it. */
const SETTLED_MS = 2_000;
/** Far beyond what the slowest page takes. */
const GIVE_UP_MS = 60_000;

/** In seconds since the address was asked for; `shift` as browsers add it up, of what no press has moved. */
type Opened = { seen: number; usable: number; shift: number };

type Opening = { browser: Browser; url: string; cookie?: string | undefined; control: string };

/** Opens a page with nothing in the cache. It is usable once `control`, a selector, can be pressed and hears of it. */
export async function openSlowly({ browser, url, cookie, control }: Opening): Promise<Opened> {
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
    await page.addInitScript(watch, control);
    await page.goto(url, { timeout: GIVE_UP_MS, waitUntil: 'commit' });
    await page.evaluate('window.whenUsable');
    await page.waitForLoadState('load', { timeout: GIVE_UP_MS });
    await page.waitForTimeout(SETTLED_MS);
    const { usable, seen, shift } = await page.evaluate<Opened>('window.watched');
    return { seen: seen / 1_000, usable: usable / 1_000, shift };
  } finally {
    await context.close();
  }
}

const readCookies = ({ cookie, url }: { cookie: string; url: string }) =>
  cookie.split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return { name, value: value.join('='), url };
  });

/** Runs in the page, before anything of its own. */
function watch(control: string): void {
  const watched: Opened = { seen: 0, usable: 0, shift: 0 };
  Object.assign(window, { watched });
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries())
      if (name === 'first-contentful-paint') watched.seen = startTime;
  }).observe({ type: 'paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { hadRecentInput, value } = entry as PerformanceEntry & { hadRecentInput: boolean; value: number };
      if (!hadRecentInput) watched.shift += value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
  const whenUsable = new Promise<void>((resolve) => {
    const look = () => {
      const element = document.querySelector(control);
      // React marks what it has taken over. A page without script needs nobody to take it over.
      const isHeard = Object.keys(element ?? {}).some((key) => key.startsWith('__reactProps'));
      const isPlain = document.readyState !== 'loading' && !document.querySelector('script[src]');
      const isReady = element?.matches(':enabled, a[href]') && (isHeard || isPlain) && watched.seen > 0;
      if (!isReady) return void setTimeout(look, 20);
      watched.usable = performance.now();
      resolve();
    };
    look();
  });
  Object.assign(window, { whenUsable });
}
