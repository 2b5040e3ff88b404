import { accountsRouter, ownAccountRouter } from './accounts/router';
import { caseViewRouter } from './case-view/router';
import { casesRouter } from './cases/router';
import { checksRouter } from './checks/router';
import { conflictsRouter } from './conflicts/router';
import { decisionsRouter } from './decisions/router';
import { documentsRouter } from './documents/router';
import { draftsRouter } from './drafts/router';
import { evidenceRouter } from './evidence/router';
import { factVerdictsRouter } from './fact-verdicts/router';
import { findingsRouter } from './findings/router';
import { leavingRouter, lettersRouter } from './letters/router';
import { liveRouter } from './live/router';
import { mailRouter } from './mail/router';
import { operationsRouter } from './operations/router';
import { phoneLinksRouter } from './phone-links/router';
import { createCallerFactory, mergeRouters, router } from './platform/trpc';
import { qualityRouter } from './quality/router';
import { queueRouter } from './queue/router';
import { reconsiderationsRouter } from './reconsiderations/router';
import { requestsRouter } from './requests/router';
import { retentionRouter } from './retention/router';
import { reviewsRouter } from './reviews/router';
import { savedViewsRouter } from './saved-views/router';
import { timelineRouter } from './timeline/router';
import { workloadRouter } from './workload/router';

/** What the procedures are called: programs and pages rely on these names, whichever noun they are of. */
export const appRouter = router({
  account: ownAccountRouter,
  accounts: accountsRouter,
  audit: timelineRouter,
  cases: mergeRouters(casesRouter, caseViewRouter),
  checks: checksRouter,
  conflicts: conflictsRouter,
  documents: documentsRouter,
  drafts: draftsRouter,
  evidence: evidenceRouter,
  facts: factVerdictsRouter,
  findings: findingsRouter,
  letters: lettersRouter,
  live: liveRouter,
  mail: mailRouter,
  operations: operationsRouter,
  phoneLinks: phoneLinksRouter,
  quality: qualityRouter,
  reconsiderations: reconsiderationsRouter,
  requests: requestsRouter,
  retention: retentionRouter,
  reviews: mergeRouters(reviewsRouter, queueRouter, decisionsRouter, leavingRouter),
  savedViews: savedViewsRouter,
  workload: workloadRouter,
});

export type AppRouter = typeof appRouter;
export const createCaller = createCallerFactory(appRouter);
