// What the tests need besides npm packages: a browser, a Redis server and a native tesseract. What is there is used, the rest
// is fetched.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fromRoot } from '../machine/paths.mjs';
import { findProgram, findRootPrefix, installSystemPackage } from '../machine/system-packages.mjs';
import { runCommand } from '../supervise/run-command.mjs';

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** A program that is there may still not start: Ubuntu's `chromium` is a stub that asks for snap. */
function starts(file) {
  return spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

async function findPlaywrightBrowser() {
  const { chromium } = await import('playwright');
  const file = chromium.executablePath();
  return existsSync(file) && starts(file) ? file : null;
}

async function findBrowser() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    if (starts(chosen)) return chosen;
    throw new Error(`CHROMIUM_PATH is ${chosen}, which does not start.`);
  }
  const onPath = BROWSERS.map(findProgram).find((file) => file && starts(file));
  return onPath ?? (await findPlaywrightBrowser());
}

/**
 * A Chromium for the end-to-end tests.
 * @param {{ say: (line: string) => void }} options
 * @returns {Promise<{ path: string } | { missing: string }>} where it is, or why there is none
 */
export async function provideBrowser({ say }) {
  const present = await findBrowser();
  if (present) return { path: present };
  const reasons = [];
  const refused = await installSystemPackage({ apt: 'chromium', brew: null, say });
  if (refused) reasons.push(refused);
  const installed = await findBrowser();
  if (installed) return { path: installed };
  try {
    say("Installing Playwright's own Chromium");
    const withDependencies = findProgram('apt-get') && findRootPrefix() ? ['--with-deps'] : [];
    await runCommand({
      title: 'playwright install chromium',
      command: fromRoot('node_modules', '.bin', 'playwright'),
      args: ['install', ...withDependencies, 'chromium'],
      cwd: fromRoot(),
    });
  } catch (error) {
    reasons.push(error.message);
  }
  const fetched = await findPlaywrightBrowser();
  return fetched ? { path: fetched } : { missing: `no Chromium: ${reasons.join('; ')}` };
}

/**
 * A redis-server for the tests of the queue on Redis.
 * @param {{ say: (line: string) => void }} options
 * @returns {Promise<{ path: string } | { missing: string }>}
 */
export async function provideRedis({ say }) {
  const present = findProgram('redis-server');
  if (present) return { path: present };
  const refused = await installSystemPackage({ apt: 'redis-server', brew: 'redis', say });
  const installed = findProgram('redis-server');
  return installed ? { path: installed } : { missing: `no redis-server: ${refused ?? 'its package has none'}` };
}

/** Debian's package puts it beside the programs for administrators, which not everybody has on their path. */
const findClamd = () => process.env.CLAMD_PATH ?? findProgram('clamd') ?? findProgram('../sbin/clamd');

/**
 * ClamAV's daemon for the tests of scanning; 24 MB, without signatures. Only a build machine installs it: elsewhere its package would
 * start services that download signatures.
 * @param {{ say: (line: string) => void }} options
 * @returns {Promise<{ path: string } | { missing: string }>}
 */
export async function provideClamd({ say }) {
  const present = findClamd();
  if (present) return { path: present };
  if (!['true', '1'].includes(process.env.CI ?? ''))
    return { missing: 'no clamd: install clamav-daemon, or name one by CLAMD_PATH' };
  const refused = await installSystemPackage({ apt: 'clamav-daemon', brew: null, say });
  const installed = findClamd();
  return installed ? { path: installed } : { missing: `no clamd: ${refused ?? 'its package has none'}` };
}

/** The tests look on PATH as well, and take no older one. */
function findTesseract() {
  const file = findProgram('tesseract');
  if (!file) return null;
  const { stdout } = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return /^tesseract v?[5-9]\./.test(stdout ?? '') ? file : null;
}

/**
 * A native tesseract for the tests of reading with it.
 * @param {{ say: (line: string) => void }} options
 * @returns {Promise<{ path: string } | { missing: string }>}
 */
export async function provideTesseract({ say }) {
  const present = findTesseract();
  if (present) return { path: present };
  const refused = await installSystemPackage({ apt: 'tesseract-ocr', brew: 'tesseract', say });
  const installed = findTesseract();
  return installed ? { path: installed } : { missing: `no tesseract 5 or newer: ${refused ?? 'its package has none'}` };
}
