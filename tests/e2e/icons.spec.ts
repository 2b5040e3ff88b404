// What browsers ask for by themselves is there.
import { expect, test } from './setup/test';

test('a page’s icons and manifest, and what is asked for without being named, are there', async ({
  openPage,
  system,
}) => {
  const page = await openPage(null);
  await page.goto('/');
  const links = page.locator('link[rel~="icon"], link[rel="apple-touch-icon"], link[rel="manifest"]');
  // They may come after the page, and be moved into its head.
  await expect(links).toHaveCount(4);
  const named = await links.evaluateAll((all) => all.map((link) => (link as HTMLLinkElement).href));
  const manifest = await page.request.get(`${system.baseURL}/manifest.webmanifest`);
  const { icons } = (await manifest.json()) as { icons: { src: string }[] };
  const unnamed = ['/favicon.ico', '/robots.txt', ...icons.map(({ src }) => src)];
  for (const address of [...named, ...unnamed.map((path) => `${system.baseURL}${path}`)]) {
    const answer = await page.request.get(address);
    expect([address, answer.status()]).toEqual([address, 200]);
    expect((await answer.body()).length).toBeGreaterThan(50);
  }
});
