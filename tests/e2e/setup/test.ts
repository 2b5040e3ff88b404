import { type Browser, type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test';
import { addDocument, createCase, waitForReview, withdrawIfOpen } from './case-over-api';
import { type Session, signIn, signUp } from './session';
import { claimantCredentials, readTarget, type StaffAccount, staffCredentials } from './target';

export type NewCase = { caseType?: string; title?: string; files?: string[] };

export type TestFixtures = {
  /** A page in a browser of its own, signed in as the person, or signed out without one. */
  openPage: (person: Session | null, options?: BrowserContextOptions) => Promise<Page>;
  claimantPage: Page;
  officerPage: Page;
  /** An open case of the worker's claimant with these files, made through the API. Withdrawn after the test. */
  newCase: (options?: NewCase) => Promise<string>;
  /** A submitted case that waits for an officer. Withdrawn after the test unless it is decided by then. */
  reviewableCase: (options: NewCase & { files: string[] }) => Promise<string>;
  /** Cases made on screen, to be withdrawn after the test. */
  withdrawLater: (reference: string) => void;
};

type WorkerFixtures = {
  /** What the people below are signed in to; see own-system.ts for files that start one of their own. */
  system: { baseURL: string };
  claimant: Session;
  officer: Session;
  secondOfficer: Session;
  supervisor: Session;
};

const signInStaff = ({ system, account }: { system: WorkerFixtures['system']; account: StaffAccount }) =>
  signIn({ ...system, ...staffCredentials(account) });

/** Faults that no assertion may look for: a script that failed, a page that broke down, HTML that React had to discard. */
function watchForFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    // Refused requests are part of many tests; the browser itself writes a line for each of them.
    if (message.type() === 'error' && !/^Failed to load resource|net::ERR_/.test(message.text()))
      faults.push(`${page.url()}: ${message.text()}`);
  });
  return faults;
}

async function newPage({
  browser,
  person,
  options,
}: {
  browser: Browser;
  person: Session | null;
  options: BrowserContextOptions;
}) {
  const context = await browser.newContext({ ...options, ...(person ? { storageState: person.storageState } : {}) });
  const page = await context.newPage();
  return { context, page, faults: watchForFaults(page) };
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  system: [async ({}, use) => use({ baseURL: readTarget().baseURL }), { scope: 'worker' }],
  claimant: [
    async ({ system }, use) => {
      const known = claimantCredentials();
      await use(known ? await signIn({ ...system, ...known }) : await signUp(system));
    },
    { scope: 'worker' },
  ],
  officer: [async ({ system }, use) => use(await signInStaff({ system, account: 'OFFICER' })), { scope: 'worker' }],
  secondOfficer: [
    async ({ system }, use) => use(await signInStaff({ system, account: 'OFFICER2' })),
    { scope: 'worker' },
  ],
  supervisor: [
    async ({ system }, use) => use(await signInStaff({ system, account: 'SUPERVISOR' })),
    { scope: 'worker' },
  ],

  openPage: async ({ browser, system }, use) => {
    const opened: Awaited<ReturnType<typeof newPage>>[] = [];
    await use(async (person, options) => {
      const fresh = await newPage({ browser, person, options: { ...system, ...options } });
      opened.push(fresh);
      return fresh.page;
    });
    for (const { context } of opened) await context.close();
    expect(opened.flatMap(({ faults }) => faults)).toEqual([]);
  },
  claimantPage: async ({ openPage, claimant }, use) => use(await openPage(claimant)),
  officerPage: async ({ openPage, officer }, use) => use(await openPage(officer)),

  withdrawLater: async ({ claimant }, use) => {
    const references: string[] = [];
    await use((reference) => references.push(reference));
    for (const reference of references) await withdrawIfOpen({ claimant, reference });
  },
  newCase: async ({ claimant, withdrawLater }, use) => {
    await use(async ({ caseType = 'travel-expense-refund', title = 'Conference in Lisbon', files = [] } = {}) => {
      const reference = await createCase({ claimant, caseType, title });
      withdrawLater(reference);
      for (const file of files) await addDocument({ claimant, reference, file });
      return reference;
    });
  },
  reviewableCase: async ({ claimant, officer, newCase }, use) => {
    await use(async (options) => {
      const reference = await newCase(options);
      await claimant.api.cases.submit.mutate({ reference });
      await waitForReview({ api: officer.api, reference });
      return reference;
    });
  },
});

export { expect };
