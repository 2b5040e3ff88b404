import { chromium } from '@playwright/test';
const base = 'http://127.0.0.1:' + (process.env.PORT ?? 3466);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
for (const [width, height] of [[1440, 900], [900, 900], [390, 844]]) {
  const context = await browser.newContext({ baseURL: base, viewport: { width, height }, timezoneId: 'America/St_Johns', locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto('/sign-in?next=/officer');
  await page.getByLabel('Email').fill('officer@demo.casedraft.test');
  await page.getByLabel('Password').fill('casedraft-demo');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL('**/officer');
  await page.addInitScript({ path: '/tmp/small-run/init.js' });
  await page.getByRole('link', { name: /^CASE-/ }).nth(Number(process.env.CASES ?? 2) - 1).waitFor({ timeout: 240000 });

  const links = await page.getByRole('link', { name: /^CASE-/ }).evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).getAttribute('href') ?? ''));
  const href = links[1]!;
  const report = async (what: string) => {
    await page.waitForTimeout(Number(process.env.WAIT ?? 1500));
    const all = await page.evaluate(() => { const all = (window as any).shifts; (window as any).shifts = []; return all; }) as any[];
    const sum = all.filter((e) => !e.input).reduce((a, e) => a + e.v, 0);
    console.log(width, what, 'CLS', sum.toFixed(4), 'with input', all.reduce((a, e) => a + e.v, 0).toFixed(4));
    for (const e of all.filter((x) => x.v > 0.001)) console.log('   ', e.v, e.t, e.input ? 'input' : '', '\n        ' + e.s.join('\n        '));
  };
  await page.goto(href); await report('load');
  await page.getByRole('button', { name: 'Start review' }).click(); await report('start');
  await page.reload(); await report('reload mine');
  await page.keyboard.press('j'); await report('j');
  await page.keyboard.press('a'); await report('a');
  await page.keyboard.press('a'); await report('a again');
  for (let i = 0; i < 5; i++) { await page.keyboard.press('j'); await page.waitForTimeout(700); } await report('jjjjj');
  await page.keyboard.press('.'); await report('next document');
  await page.keyboard.press('c'); await report('caret');
  await page.keyboard.press('Shift+ArrowRight'); await report('select');
  await page.keyboard.press('Escape'); await page.keyboard.press('Escape'); await report('escape');
  await page.keyboard.press('2'); await report('versions'); await page.keyboard.press('3'); await report('timeline'); await page.keyboard.press('1'); await report('review');
  await page.getByRole('button', { name: 'Release case' }).click(); await page.waitForURL('**/officer'); await page.waitForTimeout(1500);
  await page.evaluate(() => { (window as any).shifts = []; });
  await page.getByRole('button', { name: 'Get next case' }).click(); await page.waitForURL('**/cases/**'); await report('next case');
  await page.evaluate(() => { document.querySelector('main')!.insertAdjacentHTML('afterbegin', '<div style="height:60px">x</div>'); }); await report('made');
  await page.goto('/officer'); await report('queue');
  await context.close();
}
await browser.close();
