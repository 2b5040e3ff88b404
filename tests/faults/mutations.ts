import { LONGER_THAN_A_LOCK_MS } from './plan/make-faults';
import { makePlan } from './plan/make-plan';
import type { Fault, Plan, Theme } from './plan/plan';
import type { Edit } from './system/build-programs';
import type { Backend } from './system/world';

/** One guard taken away. The suite is to fail without it, or it would not notice that it is gone. */
export type Mutation = {
  name: string;
  what: string;
  edits: Edit[];
  /** Done to the template database. */
  sql?: string;
  /** Plans that should notice, tried in this order. */
  plans: (backend: Backend) => Plan[];
};

const generated =
  (theme: Theme, { seeds = [1, 2, 3], documents = 20 } = {}) =>
  (backend: Backend): Plan[] =>
    seeds.map((seed) => makePlan({ seed, theme, documents, backend }));

/**
 * A drafter dies; a document comes in whose reader dies as well, so that the first job is back while there is nothing to draft
 * yet, and is done. The second must not have to wait for what the first one held.
 */
const documentAfterDeadDrafter = (): Plan[] => [
  {
    seed: 0,
    theme: 'kills',
    faults: [
      ...[0, 1].map((victim) => ({ kind: 'kill-at' as const, after: 2, victim, point: 'draft-paid' as const, hit: 1 })),
      ...[0, 1].map((victim) => ({ kind: 'kill-at' as const, after: 4, victim, point: 'pages-read' as const, hit: 1 })),
    ],
    stories: [
      {
        title: 'Case 1',
        claimant: 0,
        operations: [
          { kind: 'upload', file: 'letter', marker: 'Mfirst' },
          { kind: 'submit' },
          { kind: 'await-death' },
          { kind: 'upload', file: 'letter', marker: 'Msecond' },
          { kind: 'await-review' },
        ],
      },
    ],
  },
];

/** Whichever has the document; the other one goes on. */
const atBothWorkers = (blocks: Omit<Extract<Fault, { kind: 'block-at' }>, 'kind' | 'victim'>[]): Fault[] =>
  [0, 1].flatMap((victim) => blocks.map((block) => ({ kind: 'block-at' as const, victim, ...block })));

/** A worker has read a document, and comes to keep what it read when another one has done so. */
const lateReader = (): Plan[] => [
  {
    seed: 0,
    theme: 'kills',
    faults: [{ kind: 'block-at', after: 0, victim: 0, point: 'pages-read', hit: 1, forMs: LONGER_THAN_A_LOCK_MS }],
    stories: Array.from({ length: 4 }, (_, index) => ({
      title: `Case ${index + 1}`,
      claimant: 0,
      operations: [
        { kind: 'upload', file: 'letter', marker: `Mlate${index}` },
        { kind: 'submit' },
        { kind: 'await-review' },
      ],
    })),
  },
];

/** Documents that are asked for again at once, from several windows, while a worker dwells on having failed them. */
const hastyRetries = (): Plan[] => [
  {
    seed: 0,
    theme: 'quiet',
    faults: atBothWorkers(
      Array.from({ length: 4 }, (_, index) => ({ after: 0, point: 'reading-failed', hit: index + 1, forMs: 300 })),
    ),
    stories: Array.from({ length: 4 }, (_, index) => ({
      title: `Case ${index + 1}`,
      claimant: 0,
      operations: [
        { kind: 'upload', file: 'damaged', marker: `Mdamaged${index}` },
        { kind: 'retry-hastily' },
        { kind: 'submit' },
        { kind: 'retry-hastily' },
      ],
    })),
  },
];

export const MUTATIONS: Mutation[] = [
  {
    name: 'lease-without-compare',
    what: 'a document is taken without asking who has it',
    edits: [
      {
        file: 'server/documents/lease.ts',
        find: `        lease: left,
        OR: [{ lease: null }, { leaseEnds: { lt: new Date() } }, { leaseJob: jobId }],
`,
        replace: '',
      },
    ],
    plans: generated('quiet'),
  },
  {
    name: 'late-pages',
    what: 'a worker keeps what it read without asking whether the document is still its own',
    edits: [
      {
        file: 'server/documents/reading.ts',
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
    plans: lateReader,
  },
  {
    name: 'drafts-without-key',
    what: 'no unique key on what a draft rests on',
    edits: [],
    sql: 'DROP INDEX draft_case_id_input_key_key',
    plans: generated('quiet', { seeds: [1] }),
  },
  {
    name: 'draft-lease-without-compare',
    what: 'a case is drafted without asking who drafts it',
    edits: [
      {
        file: 'server/drafts/lease.ts',
        find: ', OR: [{ draftLease: null }, { draftLeaseEnds: { lt: new Date() } }, { draftLeaseJob: jobId }]',
        replace: '',
      },
    ],
    plans: generated('quiet', { seeds: [1, 2, 3, 4], documents: 40 }),
  },
  {
    name: 'draft-lease-for-minutes',
    what: 'the lease of a dead drafter lasts for minutes',
    edits: [{ file: 'server/drafts/lease.ts', find: 'DRAFT_LEASE_MS = 30_000', replace: 'DRAFT_LEASE_MS = 300_000' }],
    plans: documentAfterDeadDrafter,
  },
  {
    name: 'no-sweep',
    what: 'nobody looks for what the queue has lost',
    edits: [{ file: 'worker/main.ts', find: 'run: sweep }', replace: 'run: async () => 0 }' }],
    plans: generated('stores'),
  },
  {
    name: 'enqueue-before-commit',
    what: 'a document is put into the queue before its row is committed',
    edits: [
      {
        file: 'server/documents/arrival.ts',
        find: '  await commitRegistration({ actorId,',
        replace: '  await enqueueCommitted(documentId);\n  await commitRegistration({ actorId,',
      },
      {
        file: 'server/documents/arrival.ts',
        find: '  await enqueueCommitted(documentId);\n  await publishCaseChanged',
        replace: '  await publishCaseChanged',
      },
    ],
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
    plans: generated('quiet'),
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
        find: 'if (prepared) await storeDraft',
        replace: 'if (!kept) await storeDraft',
      },
    ],
    plans: generated('quiet'),
  },
  {
    name: 'no-kept-vector',
    what: 'a vector is computed again although it is kept',
    edits: [
      {
        file: 'worker/aiDraftProcessor.ts',
        find: 'if (document.embedding?.model !== aiEngine().embeddingModel)',
        replace: 'if (aiEngine().embeddingModel)',
      },
    ],
    plans: generated('quiet'),
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
    plans: generated('kills', { seeds: [1], documents: 6 }),
  },
];
