/** Plans for what chance brings about too seldom. With every guard in its place each of them holds. */

import type { ProviderPart } from '../system/provider';
import { LONGER_THAN_A_LOCK_MS } from './make-faults';
import type { Fault, Plan } from './plan';

/**
 * A drafter dies; a document comes in whose reader dies as well, so that the first job is back while there is nothing to draft
 * yet, and is done. The second must not have to wait for what the first one held.
 */
export const documentAfterDeadDrafter: Plan[] = [
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
export const lateReader: Plan[] = [
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
export const hastyRetries: Plan[] = [
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

/** Cases of several documents each, submitted before the first of them can have been read. */
export const manyAtOnce: Plan[] = [
  {
    seed: 0,
    theme: 'quiet',
    faults: [],
    stories: Array.from({ length: 6 }, (_, index) => ({
      title: `Case ${index + 1}`,
      claimant: 0,
      operations: [
        ...Array.from({ length: 4 }, (_, nth) => ({
          kind: 'upload' as const,
          file: 'letter' as const,
          marker: `Mcase${index}letter${nth}`,
        })),
        { kind: 'submit' },
        { kind: 'await-review' },
      ],
    })),
  },
];

/** Late, and good. */
const lateAnswers = (part: ProviderPart): Fault => ({
  kind: 'provider',
  after: 0,
  part,
  faults: Array.from({ length: 40 }, () => ({ kind: 'slow', ms: 3_000 })),
});

/**
 * No more documents than both workers take at once, and answers that take so long that both of a case are read while the first
 * waits for its vector: then both want its draft at the same time.
 */
export const slowAnswers: Plan[] = manyAtOnce.map((plan) => ({
  ...plan,
  stories: plan.stories.slice(0, 3).map((story) => ({ ...story, operations: story.operations.slice(2) })),
  faults: [lateAnswers('embedding'), lateAnswers('draft')],
}));

/** Cases that are submitted once more with nothing new in them, when all of it has been read. */
export const submittedAgain: Plan[] = [
  {
    seed: 0,
    theme: 'quiet',
    faults: [],
    stories: Array.from({ length: 3 }, (_, index) => ({
      title: `Case ${index + 1}`,
      claimant: 0,
      operations: [
        { kind: 'upload', file: 'letter', marker: `Magain${index}` },
        { kind: 'submit' },
        { kind: 'await-review' },
        { kind: 'decide', outcome: 'more_information' },
        { kind: 'submit' },
        { kind: 'await-review' },
      ],
    })),
  },
];

/** A worker stands still with a mail in hand, until another one has sent it, and goes on. */
export const lateSender: Plan[] = [
  {
    seed: 0,
    theme: 'kills',
    faults: atBothWorkers([{ after: 0, point: 'mail-taken', hit: 1, forMs: LONGER_THAN_A_LOCK_MS }]).slice(0, 1),
    stories: Array.from({ length: 4 }, (_, index) => ({
      title: `Case ${index + 1}`,
      claimant: 0,
      operations: [
        { kind: 'upload', file: 'letter', marker: `Mmail${index}` },
        { kind: 'submit' },
        { kind: 'await-review' },
      ],
    })),
  },
];
