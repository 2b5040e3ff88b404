// Demo accounts; with --cases past cases and the sample cases too, with --history the cases of the last year and a half. Safe to run again.
import path from 'node:path';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '@/prisma/demo/accounts';
import { ensureAccount } from '@/server/accounts/service';
import { closeJobQueues } from '@/server/jobs/queue';
import { closeDatabase } from '@/server/platform/database';
import { env } from '@/server/platform/env';
import { closeLiveEvents } from '@/server/platform/live-events';
import type { Actor } from '@/server/platform/trpc';
import { closeOcr } from '@/server/providers/ocr/ocr';
import { seedHistory } from './history/seed-history';
import { seedPastCases } from './seed-past-cases';
import { seedSampleCases } from './seed-sample-cases';

if (env().CASEDRAFT_MODE === 'production') throw new Error('Demo accounts are never made in production mode.');

const accounts: Actor[] = [];
for (const account of DEMO_ACCOUNTS) {
  const userId = await ensureAccount({ ...account, password: DEMO_PASSWORD });
  accounts.push({ ...account, userId, language: 'en' });
}
console.log(`${accounts.length} demo accounts`);

if (process.argv.includes('--cases')) {
  const officer = accounts.find((account) => account.email.startsWith('officer2@'));
  if (!officer) throw new Error('the second demo officer is missing');
  console.log(`${await seedPastCases({ officer })} past cases added`);
  console.log(`${await seedSampleCases({ samples: path.resolve('samples') })} sample cases added`);
}
// After the sample cases, which keep the first numbers.
if (process.argv.includes('--history')) {
  const officers = accounts.filter(({ role }) => role === 'officer');
  const supervisor = accounts.find(({ role }) => role === 'supervisor');
  if (!supervisor) throw new Error('The demo has no supervisor, who sets which decisions are checked.');
  console.log(`${await seedHistory({ officers, supervisor })} decided cases of the last year and a half added`);
}

await closeOcr();
await closeJobQueues();
await closeLiveEvents();
await closeDatabase();
