import { existsSync } from 'node:fs';
import { defineConfig, devices } from '@playwright/test';
import { readTarget } from './tests/e2e/setup/target';

const { baseURL, port, startsSystem, chromiumPath, jsonReport } = readTarget();

// Debian's build is used where it stands; elsewhere Playwright finds its own.
const DEBIAN_CHROMIUM = '/usr/bin/chromium';
const executablePath = chromiumPath ?? (existsSync(DEBIAN_CHROMIUM) ? DEBIAN_CHROMIUM : undefined);

// Two pages of the browser's own for its address bar, drawn anew beside each of ours, which nobody sees and which cost a fifth of
// the time. Chromium heeds the last list it is given, so what Playwright itself turns off stands here too.
const DISABLED_FEATURES = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup', 'Aim'],
  ...[
    'AvoidUnnecessaryBeforeUnloadCheckSync',
    'DestroyProfileOnBrowserClose',
    'HttpsUpgrades',
    'LensOverlay',
    'MediaRouter',
  ],
  ...['HttpsFirstBalancedModeAutoEnable', 'PaintHolding', 'ThirdPartyStoragePartitioning', 'TcpPortRandomizationWin'],
  ...['AvoidCorsURLLoaderRestartOnRedirect', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled'],
  ...['PreconnectToSearch', 'msForceBrowserSignIn', 'msEdgeUpdateLaunchServicesPreferredVersion'],
];

// These start a system themselves: they say nothing about one that runs already.
const OWN_SYSTEM = /own-system\/.*\.spec\.ts$/;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  // A test that passes at the second try has found something.
  retries: 0,
  // The worker reads the documents on the same cores.
  workers: 2,
  // Seconds on an idle machine; only there so that a hang ends.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['html', { open: 'never' }], ...(jsonReport ? [['json'] as const] : [])],
  use: {
    ...devices['Desktop Chrome'],
    baseURL,
    viewport: { width: 1440, height: 900 },
    // Neither UTC nor a whole number of hours from it, so that a time in the wrong zone shows.
    timezoneId: 'America/St_Johns',
    locale: 'en-GB',
    // The page before and after each step is kept as it is built; drawing it all along would cost a third of the time.
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        `--disable-features=${DISABLED_FEATURES.join(',')}`,
      ],
    },
  },
  projects: [
    // First, because they are the longest: the short ones fill the time until all are done.
    ...(startsSystem ? [{ name: 'own-system', testMatch: OWN_SYSTEM }] : []),
    { name: 'chromium', testIgnore: OWN_SYSTEM },
  ],
  ...(startsSystem
    ? {
        webServer: {
          // In the shell's place, not below it: the system ends itself when the process above it is gone.
          command: `${process.platform === 'win32' ? '' : 'exec '}node scripts/e2e-server.mjs`,
          wait: { stdout: /^ready$/m },
          env: {
            PORT: String(port),
            // All tests come from one address; the limit itself stays on.
            SIGN_IN_ATTEMPTS_PER_MINUTE: '300',
            QUOTA_SIGN_UPS_PER_HOUR: '10000',
            // Mails are files, whose links the tests open.
            OWN_ENV: JSON.stringify({ MAIL: 'outbox' }),
          },
          // A build from nothing on a loaded machine.
          timeout: 300_000,
          // The worker finishes what it reads, and the data is thrown away.
          gracefulShutdown: { signal: 'SIGTERM', timeout: 45_000 },
        },
      }
    : {}),
});
