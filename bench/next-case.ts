/**
 * How soon the next case is there after “Get next case”, in Chromium, over very many cases: `npm run bench:next`. Each time a case is
 * decided, the page has had the time an officer reads for to load the next one ahead, and the button is pressed. Measured in the
 * page, from the press until the next frame in which the other case's reference stands in the heading; until that frame has been laid
 * out and painted; and until one with the picture of its first page has.
 */
import { availableParallelism, loadavg } from 'node:os';
import { chromium } from '@playwright/test';
import { signInAs, startSeededSystem } from './seeded-system';

const OPENINGS = 40;
const TARGET_MS = 100;
const cases = Number(process.argv[2] ?? 100_000);

const system = await startSeededSystem({ cases, real: OPENINGS + 5 });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const { api, cookie } = await signInAs({ baseUrl: system.baseUrl, email: 'officer@demo.casedraft.test' });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addCookies(
    cookie.split('; ').map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return { name, value: value.join('='), url: system.baseUrl };
    }),
  );
  const page = await context.newPage();
  // The compiler names the functions it passes on by this helper, which the page has not got.
  await page.addInitScript('globalThis.__name = (named) => named;');
  await page.goto(`${system.baseUrl}/officer`);
  await page.waitForLoadState('networkidle');
  const openings: Opening[] = [];
  for (let opening = 0; opening < OPENINGS; opening += 1) {
    const button = page.getByRole('button', { name: 'Get next case' });
    await button.waitFor();
    // What an officer's reading gives time for: the case that is next has been loaded.
    await page.waitForTimeout(1_500);
    const before = page.url();
    const [opened] = await Promise.all([page.evaluate(measureInPage), button.click()]);
    openings.push(opened);
    if (page.url() === before) throw new Error('The address is still that of the case before.');
    const reference = page.url().split('/').at(-1) ?? '';
    await page.getByText(/^Yours until/).waitFor();
    await page.waitForTimeout(500);
    // Whatever the case's rules say, this takes it out of the queue: an approval could be blocked.
    await api.reviews.decide.mutate({ reference, outcome: 'more_information', note: 'The next one is measured.' });
  }
  const [load = 0] = loadavg();
  const show = (what: string, times: number[]) =>
    console.log(
      `${what.padEnd(26)} middle ${percentile(times, 0.5).toFixed(0).padStart(4)} ms   p95 ${percentile(times, 0.95).toFixed(0).padStart(4)} ms   worst ${Math.max(
        ...times,
      )
        .toFixed(0)
        .padStart(4)} ms`,
    );
  console.log(
    `${cases.toLocaleString('en-GB')} cases, ${availableParallelism()} cores, load ${load.toFixed(1)}, ${OPENINGS} openings`,
  );
  // The first one of a page is its warming up.
  const times = (key: keyof Opening) => openings.slice(1).map((opening) => opening[key]);
  show('the next case is there', times('thereMs'));
  show('it is painted', times('paintedMs'));
  show('its first page is seen', times('pictureMs'));
  process.exitCode = percentile(times('thereMs'), 0.95) > TARGET_MS ? 1 : 0;
} finally {
  await browser.close();
  await system.stop();
}

function percentile(times: number[], part: number): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}

type Opening = { thereMs: number; paintedMs: number; pictureMs: number };

/** Runs in the page. */
function measureInPage(): Promise<Opening> {
  const referenceNow = () => document.querySelector('h1')?.textContent?.match(/CASE-\d+-\d+/)?.[0] ?? null;
  const before = referenceNow();
  return new Promise((resolve) => {
    addEventListener(
      'click',
      ({ timeStamp }) => {
        const since = () => performance.now() - timeStamp;
        let thereMs = 0;
        let paintedMs = 0;
        const { port1: painted, port2: frame } = new MessageChannel();
        // Comes after the frame it is sent in: that one is laid out and painted by then.
        painted.onmessage = ({ data: isPictureSeen }) => {
          if (thereMs) paintedMs ||= since();
          if (thereMs && isPictureSeen) resolve({ thereMs, paintedMs, pictureMs: since() });
          else requestAnimationFrame(look);
        };
        function look() {
          const reference = referenceNow();
          if (reference !== null && reference !== before) thereMs ||= since();
          const image = document.querySelector<HTMLImageElement>('[data-page] img');
          frame.postMessage(image?.complete === true && image.naturalWidth > 0);
        }
        requestAnimationFrame(look);
      },
      { capture: true, once: true },
    );
  });
}
