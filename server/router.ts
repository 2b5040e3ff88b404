import { accountsRouter } from './accounts/router';
import { auditRouter } from './audit/router';
import { casesRouter } from './cases/router';
import { conflictsRouter } from './conflicts/router';
import { documentsRouter } from './documents/router';
import { draftsRouter } from './drafts/router';
import { factsRouter } from './facts/router';
import { findingsRouter } from './findings/router';
import { lettersRouter } from './letters/router';
import { liveRouter } from './live/router';
import { mailRouter } from './mail/router';
import { operationsRouter } from './operations/router';
import { createCallerFactory, router } from './platform/trpc';
import { reviewsRouter } from './reviews/router';

export const appRouter = router({
  accounts: accountsRouter,
  audit: auditRouter,
  cases: casesRouter,
  conflicts: conflictsRouter,
  documents: documentsRouter,
  drafts: draftsRouter,
  facts: factsRouter,
  findings: findingsRouter,
  letters: lettersRouter,
  live: liveRouter,
  mail: mailRouter,
  operations: operationsRouter,
  reviews: reviewsRouter,
});

export type AppRouter = typeof appRouter;
export const createCaller = createCallerFactory(appRouter);
