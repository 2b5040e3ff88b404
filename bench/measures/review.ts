import { chromium } from '@playwright/test';
import { signInAs, startSeededSystem } from '../seeded-system';
import type { Measure, Row } from '../suite/measure';

/**
 * Each time a case is decided, the page has had the time an officer reads for to load the next one ahead, and the button is pressed. Measured in
 * the page, from the press until the next frame in which the other case's reference stands in the heading; until that frame has been laid
 * out and painted; and until one with the picture of its first page has.
 */
export const measure: Measure = {
  async run({ isQuick }) {
    const [cases, openings] = isQuick ? [1_000, 5] : [100_000, 30];
    const system = await startSeededSystem({ cases, real: openings + 5 });
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
      const opened: Opening[] = [];
      for (let opening = 0; opening < openings; opening += 1) {
        const button = page.getByRole('button', { name: 'Get next case' });
        await button.waitFor();
        // What an officer's reading gives time for: the case that is next has been loaded.
        await page.waitForTimeout(1_500);
        const before = page.url();
        const [one] = await Promise.all([page.evaluate(measureInPage), button.click()]);
        opened.push(one);
        if (page.url() === before) throw new Error('The address is still that of the case before.');
        const reference = page.url().split('/').at(-1) ?? '';
        await page.getByText(/^Yours until/).waitFor();
        await page.waitForTimeout(500);
        // Whatever the case's rules say, this takes it out of the queue: an approval could be blocked.
        await api.reviews.decide.mutate({ reference, outcome: 'more_information', note: 'The next one is measured.' });
      }
      // The first one of a page is its warming up.
      return describeOpenings({ opened: opened.slice(1), cases });
    } finally {
      await browser.close();
      await system.stop();
    }
  },
};

function describeOpenings({ opened, cases }: { opened: Opening[]; cases: number }): Row[] {
  const among = `among ${cases.toLocaleString('en-GB')} cases`;
  const row = (key: string, what: string, time: keyof Opening, target: Row['target']): Row => ({
    key,
    what: `${what}, ${among}`,
    against: null,
    unit: 'ms',
    ours: opened.map((one) => one[time]),
    floor: null,
    target,
  });
  return [
    row('there', 'the next case is there', 'thereMs', null),
    row('painted', 'it is painted', 'paintedMs', { of: 'ours', share: 0.95, most: 100 }),
    row('picture', 'its first page is seen', 'pictureMs', null),
  ];
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
