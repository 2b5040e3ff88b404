import { MESSAGES } from '@/messages/messages';
import { expect, test } from './setup/test';

const PUBLIC = ['/', '/sign-in', '/sign-up', '/no-such-page', '/%E0%A4%A'];
const PERSONAL = ['/officer', '/officer?view=done'];

test('no page runs a script, or is shown by another site, that its answer did not allow', async ({
  officerPage: page,
}) => {
  for (const path of [...PUBLIC, ...PERSONAL]) {
    const response = await page.request.get(path);
    const headers = response.headers();
    const policy = headers['content-security-policy'] ?? '';
    const nonce = /script-src 'nonce-([^']+)' 'strict-dynamic'/.exec(policy)?.[1] ?? 'none';
    expect(policy, path).toContain("frame-ancestors 'none'");
    const html = await response.text();
    const scripts = html.match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length, path).toBeGreaterThan(0);
    expect(
      scripts.filter((script) => !script.includes(`nonce="${nonce}"`)),
      path,
    ).toEqual([]);
    expect(headers, path).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
    });
    expect(headers['cache-control'], path).toContain('no-store');
  }
});

test('the start page is sent without script, to be kept by nobody, and signed-in people are led past it', async ({
  openPage,
  claimant,
}) => {
  const visitor = await openPage(null);
  const response = await visitor.request.get('/');
  expect(await response.text()).not.toContain('<script');
  expect(response.headers()['cache-control']).toContain('no-store');
  await visitor.goto('/sign-in');
  await visitor.getByRole('link', { name: 'Casedraft' }).click();
  await expect(visitor).toHaveTitle('Casedraft');
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(MESSAGES.en.home.title);

  const page = await openPage(claimant);
  const led = await page.request.get('/', { maxRedirects: 0 });
  expect(led.headers()).toMatchObject({ location: '/cases', 'cache-control': expect.stringContaining('no-store') });
  await page.goto('/');
  await expect(page).toHaveURL('/cases');
});

const SLIPPED = '<script>window.slipped = \'inline\'</script><img src="data:," onerror="window.slipped = \'handler\'">';

test('what slips into a page does not run', async ({ browser, system }) => {
  // Not by the fixture: what the browser says of a script that it blocks counts as a fault there.
  const page = await browser.newPage(system);
  await page.route('**/sign-in', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('</body>', `${SLIPPED}</body>`) });
  });
  const blocked: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') blocked.push(message.text());
  });
  await page.goto('/sign-in');
  await expect.poll(() => blocked.filter((text) => /content security policy/i.test(text))).toHaveLength(2);
  expect(await page.evaluate(() => 'slipped' in window)).toBe(false);
  await page.close();
});

test('a page is not posted to from another site', async ({ officerPage: page }) => {
  const post = (headers: Record<string, string>) => page.request.post('/officer', { headers, form: { note: 'x' } });
  for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }, { origin: '' }])
    expect((await post(headers)).status(), headers.origin).toBe(403);
});

test('scripts and styles come as brotli to whoever takes it, and say the same as without', async ({ page }) => {
  const html = await (await page.request.get('/sign-in')).text();
  const files = ['js', 'css'].map((ending) => new RegExp(`/_next/static/chunks/[^"]+?\\.${ending}`).exec(html)?.[0]);
  for (const file of files) {
    if (!file) throw new Error('The page names no such file.');
    const get = (encodings: string) => page.request.get(file, { headers: { 'accept-encoding': encodings } });
    const [small, plain] = [await get('gzip, deflate, br, zstd'), await get('identity')];
    expect(small.headers(), file).toMatchObject({ 'content-encoding': 'br', vary: expect.stringMatching(/encoding/i) });
    expect(plain.headers()['content-encoding'], file).toBeUndefined();
    expect(small.headers()['content-type'], file).toBe(plain.headers()['content-type']);
    expect(small.headers()['cache-control'], file).toContain('immutable');
    expect(await small.text(), file).toBe(await plain.text());
  }
});
