// `npm run screenshots`: takes the pictures in docs/screenshots anew, of a system with the sample cases.
import { defineConfig } from '@playwright/test';
import { fromRoot } from '@/scripts/machine/paths.mjs';
import root from '../../playwright.config';

const { webServer } = root;
if (!webServer || Array.isArray(webServer))
  throw new Error('Pictures are taken of a system of their own: unset BASE_URL.');

export default defineConfig({
  ...root,
  testDir: '.',
  outputDir: fromRoot('test-results'),
  projects: [{ name: 'chromium' }],
  reporter: 'list',
  workers: 1,
  // The sample cases are read before the first picture.
  timeout: 300_000,
  webServer: {
    ...webServer,
    cwd: fromRoot(), // As long as in production: a dialog names the time.
    env: { ...webServer.env, SAMPLE_CASES: 'true', DECISION_UNDO_SECONDS: '600' },
    timeout: 900_000,
  },
});
