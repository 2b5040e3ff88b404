import {
  documentAfterDeadDrafter,
  hastyRetries,
  lateReader,
  lateSender,
  manyAtOnce,
  slowAnswers,
  submittedAgain,
} from './plan/hand-written';
import { makePlan } from './plan/make-plan';
import type { Plan, Theme } from './plan/plan';
import type { Edit } from './system/build-programs';
import type { Backend } from './system/system';

/** One guard taken away. The suite is to fail without it, or it would not notice that it is gone. */
export type Mutation = {
  name: string;
  what: string;
  edits: Edit[];
  /** Done to the template database. */
  sql?: string;
  /** Kinds of breach that follow from what the guard is for. Any other one is something else, which says nothing about it. */
  noticedAs: string[];
  /** Plans that should notice, tried in this order. */
  plans: Plan[] | ((backend: Backend) => Plan[]);
};

const generated =
  (theme: Theme, { seeds = [1, 2, 3], documents = 20 } = {}) =>
  (backend: Backend): Plan[] =>
    seeds.map((seed) => makePlan({ seed, theme, documents, backend }));

export const MUTATIONS: Mutation[] = [
  {
    name: 'lease-without-compare',
    what: 'a document is taken without asking who has it',
    edits: [
      {
        file: 'server/documents/lease.ts',
        find: `      lease: left,
      OR: [{ lease: null }, { leaseEnds: { lt: new Date() } }, { leaseJob: jobId }],
`,
        replace: '',
      },
    ],
    noticedAs: ['interrupted', 'record-reading_interrupted'],
    plans: generated('quiet'),
  },
  {
    name: 'late-pages',
    what: 'a worker keeps what it read without asking whether the document is still its own',
    edits: [
      {
        file: 'server/documents/reading/read-document.ts',
        find: `where: { id: documentId, lease: token, ocrStatus: { in: [...from] } },
      data: {
        ocrStatus: to,
        ocrEngine`,
        replace: `where: { id: documentId },
      data: {
        ocrStatus: to,
        ocrEngine`,
      },
    ],
    noticedAs: ['record-document_read'],
    plans: lateReader,
  },
  {
    name: 'drafts-without-key',
    what: 'no unique key on what a draft rests on',
    edits: [],
    sql: 'DROP INDEX draft_case_id_input_key_key',
    noticedAs: ['no-guard', 'twin-draft'],
    plans: generated('quiet', { seeds: [1] }),
  },
  {
    name: 'draft-lease-without-compare',
    what: 'a case is drafted without asking who drafts it',
    edits: [
      {
        file: 'server/drafts/lease.ts',
        find: '      OR: [{ draftLease: null }, { draftLeaseEnds: { lt: new Date() } }, { draftLeaseJob: jobId }],\n',
        replace: '',
      },
    ],
    noticedAs: ['paid-draft'],
    plans: slowAnswers,
  },
  {
    name: 'draft-lease-for-minutes',
    what: 'the lease of a dead drafter lasts for minutes',
    edits: [{ file: 'server/drafts/lease.ts', find: 'DRAFT_LEASE_MS = 30_000', replace: 'DRAFT_LEASE_MS = 300_000' }],
    noticedAs: ['stuck'],
    plans: documentAfterDeadDrafter,
  },
  {
    name: 'no-sweep',
    what: 'nobody looks for what the queue has lost',
    edits: [{ file: 'worker/main.ts', find: 'run: sweep }', replace: 'run: async () => 0 }' }],
    noticedAs: ['stuck', 'removed-file'],
    plans: generated('stores'),
  },
  {
    name: 'enqueue-before-commit',
    what: 'a document is put into the queue before its row is committed',
    edits: [
      {
        file: 'server/documents/files/register-document.ts',
        find: '  await commitRegistration({ actorId,',
        replace: '  await enqueueCommitted(documentId);\n  await commitRegistration({ actorId,',
      },
      {
        file: 'server/documents/files/register-document.ts',
        find: '  await enqueueCommitted(documentId);\n  await publishCaseChanged',
        replace: '  await publishCaseChanged',
      },
    ],
    noticedAs: ['healed'],
    plans: generated('quiet'),
  },
  {
    name: 'no-kept-reading',
    what: 'a document is read again although its pages are kept',
    edits: [
      {
        file: 'worker/aiDraftProcessor.ts',
        find: "if (document.ocrStatus !== 'completed') {",
        replace: 'if (document.ocrStatus) {',
      },
      {
        file: 'server/documents/state.ts',
        find: "start: { from: ['pending', 'processing']",
        replace: "start: { from: ['pending', 'processing', 'completed']",
      },
    ],
    noticedAs: ['record-document_read'],
    plans: submittedAgain,
  },
  {
    name: 'drafts-too-early',
    what: 'a case is drafted although a document of it is still to be read',
    edits: [
      { file: 'server/drafts/service.ts', find: ', documents: { none: UNREAD }', replace: '' },
      {
        file: 'server/drafts/service.ts',
        find: "    if (!input.isComplete) return last?.result ?? 'not_ready';\n",
        replace: '',
      },
    ],
    noticedAs: ['early-draft'],
    plans: manyAtOnce,
  },
  {
    name: 'gives-up-at-once',
    what: 'what failed once is not tried again',
    edits: [
      {
        file: 'worker/aiDraftProcessor.ts',
        find: 'job.attemptsMade + 1 >= (job.opts.attempts ?? 1)',
        replace: 'job.attemptsMade >= 0',
      },
    ],
    noticedAs: ['undrafted', 'not-embedded'],
    plans: generated('provider'),
  },
  {
    name: 'no-kept-draft',
    what: 'a draft is made again although one of the same documents is kept',
    edits: [
      {
        file: 'server/drafts/service.ts',
        find: 'const prepared = kept ? null : await',
        replace: 'const prepared = await',
      },
      {
        file: 'server/drafts/service.ts',
        find: "if (found.status !== 'awaiting_officer_review') return false;",
        replace: 'if (key) return false;',
      },
      {
        file: 'server/drafts/service.ts',
        find: 'const stored = prepared && (await storeDraft',
        replace: 'const stored = !kept && prepared && (await storeDraft',
      },
    ],
    noticedAs: ['paid-draft'],
    plans: generated('quiet'),
  },
  {
    name: 'no-kept-vector',
    what: 'a vector is computed again although it is kept',
    edits: [
      {
        file: 'worker/aiDraftProcessor.ts',
        find: 'if (document.embeddedBy === null || !models.includes(document.embeddedBy))',
        replace: 'if (models.length > 0)',
      },
    ],
    noticedAs: ['paid-embedding'],
    plans: submittedAgain,
  },
  {
    name: 'settle-unread',
    what: 'a run is settled although its document is to be read',
    edits: [
      {
        file: 'server/documents/lease.ts',
        find: ', ocrStatus: { notIn: [...UNREAD_STATUSES] } }',
        replace: ' }',
      },
    ],
    sql: 'ALTER TABLE document DROP CONSTRAINT document_unread_is_owed',
    noticedAs: ['stuck', 'unread'],
    plans: hastyRetries,
  },
  {
    name: 'no-kill-count',
    what: 'nobody counts how many workers died over a document',
    edits: [
      {
        file: 'server/documents/lease.ts',
        find: 'const kills = document.kills + (left ? 1 : 0);',
        replace: 'const kills = document.kills;',
      },
    ],
    noticedAs: ['stuck', 'unread', 'record-reading_interrupted'],
    plans: generated('kills', { seeds: [1], documents: 6 }),
  },
  {
    name: 'mail-noted-first',
    what: 'a mail is noted as sent before a mail server has taken it',
    edits: [
      {
        file: 'worker/send-mail.ts',
        find: '    await deliver({ taken, signal: AbortSignal.any([signal, lost.signal]) });\n    await noteSent({ taken, signal });',
        replace:
          '    await noteSent({ taken, signal });\n    await deliver({ taken, signal: AbortSignal.any([signal, lost.signal]) });',
      },
    ],
    noticedAs: ['mail-lost', 'mail-after-sent'],
    plans: generated('mails', { seeds: [1], documents: 6 }),
  },
  {
    name: 'late-mail',
    what: 'a worker that stood still sends a mail without asking whether it is still its own',
    edits: [
      {
        file: 'worker/send-mail.ts',
        find: 'if (!(await keepMail(taken.lease)))',
        replace: 'if (taken.mail.messageId === null)',
      },
    ],
    noticedAs: ['mail-twice', 'mail-after-sent'],
    plans: lateSender,
  },
];
