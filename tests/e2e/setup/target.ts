// What the tests run against, from the environment; see docs/testing.md. The one place here that reads it.
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '@/prisma/demo/accounts';

export type Credentials = { email: string; password: string };

/** Marks the flows that depend on who stores, reads, queues or drafts: `npm test` runs them on both columns. */
export const SERVICES = '@services';

/** The system under test: started by Playwright, or one that is running already. */
export function readTarget() {
  const { BASE_URL, PORT, COLUMN, CHROMIUM_PATH, PLAYWRIGHT_JSON_OUTPUT_FILE } = process.env;
  const port = Number(PORT ?? 3210);
  return {
    baseURL: BASE_URL ? new URL(BASE_URL).origin : `http://127.0.0.1:${port}`,
    port,
    startsSystem: !BASE_URL,
    /** Files are stored and read at Cloudinary, which says of a file less than we do. */
    isCloudinary: COLUMN === 'production',
    chromiumPath: CHROMIUM_PATH,
    jsonReport: PLAYWRIGHT_JSON_OUTPUT_FILE !== undefined,
  };
}

const STAFF_EMAILS = {
  OFFICER: 'officer@demo.casedraft.test',
  OFFICER2: 'officer2@demo.casedraft.test',
  SUPERVISOR: 'supervisor@demo.casedraft.test',
} as const;
export type StaffAccount = keyof typeof STAFF_EMAILS;

function readCredentials(account: StaffAccount | 'CLAIMANT'): Credentials | null {
  const email = process.env[`E2E_${account}_EMAIL`];
  if (!email) return null;
  const password = process.env[`E2E_${account}_PASSWORD`];
  if (!password) throw new Error(`E2E_${account}_EMAIL is set, E2E_${account}_PASSWORD is not.`);
  return { email, password };
}

/** An account made before the tests run: the demo's, unless the environment names another. */
export function staffCredentials(account: StaffAccount): Credentials {
  const email = STAFF_EMAILS[account];
  if (!DEMO_ACCOUNTS.some((demo) => demo.email === email)) throw new Error(`${email} is not a demo account.`);
  return readCredentials(account) ?? { email, password: DEMO_PASSWORD };
}

/** The claimant to sign in as; null means that each worker signs up a new one. */
export const claimantCredentials = () => readCredentials('CLAIMANT');
