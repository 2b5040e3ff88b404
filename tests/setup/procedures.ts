import { randomUUID } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { Meta } from '@/server/platform/trpc';
import { appRouter } from '@/server/router';

export type Target = { reference: string; documentId: string };
export type Sample = {
  /** A valid input that names the owner's case or document. */
  input: (target: Target) => unknown;
  /** Whether the input names a case or document, so that somebody else's must not be found. */
  names: 'case' | 'nothing';
};

const byReference: Sample = { input: ({ reference }) => ({ reference }), names: 'case' };
const byDocument: Sample = { input: ({ documentId }) => ({ documentId }), names: 'case' };
const citing = (documentId: string) => ({ documentId, page: 1, start: 0, end: 3 });
const free = (input: unknown): Sample => ({ input: () => input, names: 'nothing' });

/** One valid input a procedure. One that is missing here fails a test in access.test.ts. */
export const SAMPLES: Record<string, Sample> = {
  'account.read': free(undefined),
  'account.changeName': free({ name: 'Clara Owner' }),
  'account.changeAddress': free({ email: 'clara@elsewhere.example', password: 'not hers' }),
  'account.confirmAddress': free({ token: 'none' }),
  'account.changePassword': free({ password: 'not hers', newPassword: 'long enough to be one' }),
  'account.sessions': free(undefined),
  'account.endSession': free({ id: randomUUID() }),
  'account.endOtherSessions': free(undefined),
  'account.prepareDownload': free({ password: 'not hers' }),
  'account.closing': free(undefined),
  'account.close': free({ password: 'not hers', isUnderstood: true }),
  'accounts.officers': free({}),
  // Claimants are no officers: their ids are not found, whoever asks.
  'accounts.setCaseTypes': free({ officerId: '00000000-0000-7000-8000-000000000000', caseTypes: [] }),
  'audit.timeline': byReference,
  'audit.noteSeen': byReference,
  'cases.types': free(undefined),
  'cases.create': free({ caseType: 'storm-damage-claim', title: 'Slates blown off' }),
  'cases.list': free({}),
  'cases.byReference': byReference,
  'cases.grounds': byReference,
  'cases.submit': byReference,
  'cases.withdraw': byReference,
  'checks.list': free({ of: 'waiting' }),
  'checks.byDecision': free({ decisionId: randomUUID() }),
  'checks.make': free({ decisionId: randomUUID(), agrees: true }),
  'checks.settle': free({ decisionId: randomUUID(), as: 'upheld', because: 'It stands' }),
  'conflicts.blocked': free(undefined),
  'conflicts.lift': {
    input: ({ reference }) => ({ reference, officerId: randomUUID(), reason: 'Another person' }),
    names: 'case',
  },
  'documents.requestUpload': {
    input: ({ reference }) => ({ reference, filename: 'a.pdf', contentType: 'application/pdf', bytes: 10 }),
    names: 'case',
  },
  'documents.register': byDocument,
  'documents.resumeUpload': byDocument,
  'documents.remove': byDocument,
  'documents.retry': byDocument,
  'documents.provideText': { input: ({ documentId }) => ({ documentId, text: 'Words' }), names: 'case' },
  'documents.pages': byDocument,
  'documents.words': { input: ({ documentId }) => ({ documentId, page: 1 }), names: 'case' },
  'drafts.current': byReference,
  'drafts.history': byReference,
  'evidence.say': { input: ({ documentId }) => ({ documentId, says: 'something_else' }), names: 'case' },
  'facts.judge': {
    input: ({ reference }) => ({ reference, factId: randomUUID(), revision: 0, verdict: 'struck', reason: 'Not his' }),
    names: 'case',
  },
  'facts.takeBack': { input: ({ reference }) => ({ reference, factId: randomUUID(), revision: 1 }), names: 'case' },
  'facts.add': {
    input: ({ reference, documentId }) => ({
      reference,
      addedFactId: uuidv7(),
      field: 'excess',
      text: '£250.00',
      citation: citing(documentId),
      reason: 'Seen',
    }),
    names: 'case',
  },
  'facts.remove': { input: ({ reference }) => ({ reference, addedFactId: randomUUID(), revision: 1 }), names: 'case' },
  'findings.judgements': byReference,
  'findings.judge': {
    input: ({ reference }) => ({ reference, findingId: randomUUID(), revision: 0, verdict: 'accepted' }),
    names: 'case',
  },
  'findings.takeBack': {
    input: ({ reference }) => ({ reference, findingId: randomUUID(), revision: 1 }),
    names: 'case',
  },
  'findings.add': {
    input: ({ reference, documentId }) => ({
      reference,
      addedFindingId: uuidv7(),
      statement: 'Seen',
      citations: [citing(documentId)],
    }),
    names: 'case',
  },
  'findings.change': {
    input: ({ reference, documentId }) => ({
      reference,
      addedFindingId: randomUUID(),
      revision: 1,
      statement: 'Seen',
      citations: [citing(documentId)],
    }),
    names: 'case',
  },
  'findings.remove': {
    input: ({ reference }) => ({ reference, addedFindingId: randomUUID(), revision: 1 }),
    names: 'case',
  },
  'drafts.version': { input: ({ reference }) => ({ reference, draftId: randomUUID() }), names: 'case' },
  'letters.current': byReference,
  'letters.forDecision': { input: ({ reference }) => ({ reference, outcome: 'approved' }), names: 'case' },
  'letters.save': { input: ({ reference }) => ({ reference, round: null, body: 'Dear', revision: 0 }), names: 'case' },
  // In tests mails are not kept as files, which those who may ask are told.
  'mail.outbox': free(undefined),
  'live.onCase': byReference,
  'live.onTopics': free({}),
  'operations.overview': free(undefined),
  'operations.failed': free({}),
  'operations.retry': byDocument,
  'operations.retryAll': free({ failureCode: 'bad_key' }),
  'operations.redraft': free({ failureCode: 'bad_key' }),
  'operations.liftBudget': free(undefined),
  'operations.pause': free({ note: 'The scanner service is down' }),
  'operations.resume': free(undefined),
  'operations.pauseState': free(undefined),
  'retention.ofCase': byReference,
  'retention.list': free({ list: 'due' }),
  'retention.lastNight': free(undefined),
  'retention.hold': { input: ({ reference }) => ({ reference, reason: 'Proceedings 12/26' }), names: 'case' },
  'retention.lift': { input: ({ reference }) => ({ reference, reason: 'They have ended' }), names: 'case' },
  // Shows nothing of the case, so that one of a supervisor's own can be erased too.
  'retention.again': { ...byReference, names: 'nothing' },
  'requests.answerItem': {
    input: ({ reference }) => ({ reference, requestId: randomUUID(), item: 'hotel-invoice', words: 'I have none' }),
    names: 'case',
  },
  'requests.placeDocument': {
    input: ({ reference, documentId }) => ({ reference, documentId, requestId: randomUUID(), item: null }),
    names: 'case',
  },
  'phoneLinks.make': byReference,
  'phoneLinks.state': byReference,
  'phoneLinks.end': byReference,
  'quality.plan': free(undefined),
  'quality.changePlan': free({}),
  'quality.figures': free({}),
  'reconsiderations.chance': byReference,
  'reconsiderations.byReference': byReference,
  'reconsiderations.figures': free({ from: '2026-01-01', to: '2026-12-31' }),
  'reconsiderations.begin': byReference,
  'reconsiderations.send': {
    input: ({ reference }) => ({ reference, grounds: [{ reason: 'something-else', words: 'It was the storm' }] }),
    names: 'case',
  },
  'reviews.queue': free({}),
  'reviews.changes': free({
    references: [],
    lookedUpTo: { at: new Date(), id: '00000000-0000-7000-8000-000000000000' },
  }),
  'reviews.find': free({ search: 'ada' }),
  'reviews.counts': free(undefined),
  'reviews.upNext': free({}),
  'reviews.claim': byReference,
  'reviews.renew': byReference,
  'reviews.renewPages': free({ pages: [{ reference: 'CASE-2026-000001', token: randomUUID() }] }),
  'reviews.release': byReference,
  'reviews.leave': { input: ({ reference }) => ({ reference, token: randomUUID() }), names: 'case' },
  'reviews.approvalBlocks': byReference,
  'reviews.askFor': byReference,
  'reviews.askedFor': free(undefined),
  'reviews.end': byReference,
  'reviews.takeOver': byReference,
  'reviews.undo': byReference,
  'reviews.next': free({}),
  'savedViews.list': free(undefined),
  'savedViews.save': free({ name: 'Overdue', filters: 'due=overdue' }),
  'savedViews.rename': free({ id: randomUUID(), name: 'Late' }),
  'savedViews.arrange': free({ ids: [] }),
  'savedViews.remove': free({ id: randomUUID() }),
  'workload.overview': free({}),
  'workload.cases': free({ of: 'waiting' }),
  'reviews.decide': { input: ({ reference }) => ({ reference, outcome: 'approved' }), names: 'case' },
};

type Procedure = { _def: { meta?: Meta; type: 'query' | 'mutation' | 'subscription' } };
/** All there are. */
export const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Procedure>).map(
  ([path, procedure]) => ({ path, type: procedure._def.type, roles: procedure._def.meta?.roles }),
);
