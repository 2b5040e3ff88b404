import type { FailPoint } from '@/server/platform/fail-point';
import type { ServerMoment } from '../system/mail-server';
import type { ProviderFault, ProviderPart } from '../system/provider';

export type FileKind =
  /** A page of text, read from its own text layer. */
  | 'letter'
  | 'two-pages'
  /** A picture of a page, which has to be recognised. */
  | 'picture'
  /** Cannot be read, and is to fail with a reason. */
  | 'damaged'
  /** Kills every worker that reads it. */
  | 'deadly';

/** What somebody does to one case. What does not fit the case's state when its turn comes is left out. */
export type Operation =
  | { kind: 'upload'; file: FileKind; marker: string }
  /** Takes out the document uploaded as the `nth` of those that are still there. */
  | { kind: 'remove'; nth: number }
  | { kind: 'submit' }
  | { kind: 'withdraw' }
  /** Asks for every failed document to be read once more. */
  | { kind: 'retry' }
  /** Asks for it from several windows at once, the moment one fails, and when it fails again. */
  | { kind: 'retry-hastily' }
  /** An officer types in what the failed documents say. */
  | { kind: 'type-text' }
  /** Waits until officers have the case. */
  | { kind: 'await-review' }
  /** Waits until a process has died. */
  | { kind: 'await-death' }
  | { kind: 'decide'; outcome: 'approved' | 'rejected' | 'more_information' }
  | { kind: 'undo' }
  /** The claimant is reminded of the last day to answer, or to ask for another look, as if that day were near. */
  | { kind: 'remind' };

/** One case from its opening on, one operation after the other. */
export type Story = { title: string; claimant: number; operations: Operation[] };

/** Of one mail, in their order: what the worker does before its server knows of it, what the server sees, what the worker does after the 250. */
export const MAIL_MOMENTS = [
  'mail-taken',
  'sender',
  'recipient',
  'data',
  'whole',
  'answered',
  'mail-sent',
  'mail-settled',
] as const satisfies readonly (ServerMoment | FailPoint)[];
export type MailMoment = (typeof MAIL_MOMENTS)[number];

/** Comes when `after` operations of all stories together have been done. */
export type Fault = { after: number } & (
  | { kind: 'kill-at'; victim: number | 'web'; point: FailPoint; hit: number }
  | { kind: 'kill'; victim: number | 'web' }
  /** Those of one victim come one after the other, each as soon as it sends a mail. */
  | { kind: 'kill-sending'; victim: number; moment: MailMoment }
  | { kind: 'block-at'; victim: number; point: FailPoint; hit: number; forMs: number }
  | { kind: 'crash-postgres'; downMs: number }
  | { kind: 'crash-redis'; downMs: number }
  | { kind: 'lose-jobs' }
  | { kind: 'provider'; part: ProviderPart; faults: ProviderFault[] }
);

export const THEMES = ['quiet', 'kills', 'stores', 'provider', 'mails'] as const;
/** `quiet`: nothing goes wrong, so everything has to happen exactly once and the sweep has nothing to do. */
export type Theme = (typeof THEMES)[number];

export type Plan = {
  seed: number;
  theme: Theme;
  stories: Story[];
  faults: Fault[];
  /** How many people sign up once the first process has died. Each is owed a mail. */
  newcomers?: number;
};

export const countOperations = ({ stories }: Plan): number =>
  stories.reduce((sum, { operations }) => sum + operations.length + 1, 0);

export const countDocuments = ({ stories }: Plan): number =>
  stories.reduce((sum, { operations }) => sum + operations.filter(({ kind }) => kind === 'upload').length, 0);

/** Not a breach of anything by itself; only there so that a plan can be read in a report. */
export function describeFault(fault: Fault): string {
  switch (fault.kind) {
    case 'kill-at':
      return `${nameVictim(fault.victim)} dies at hit ${fault.hit} of ${fault.point}`;
    case 'kill':
      return `${nameVictim(fault.victim)} is killed`;
    case 'kill-sending':
      return `${nameVictim(fault.victim)} is killed at the moment ${fault.moment} of a mail`;
    case 'block-at':
      return `${nameVictim(fault.victim)} does nothing for ${fault.forMs} ms from hit ${fault.hit} of ${fault.point} on`;
    case 'crash-postgres':
      return `Postgres crashes and is away for ${fault.downMs} ms`;
    case 'crash-redis':
      return `Redis crashes and is away for ${fault.downMs} ms`;
    case 'lose-jobs':
      return 'the queue loses all jobs';
    case 'provider':
      return `the service fails ${fault.part}s: ${fault.faults.map(({ kind }) => kind).join(', ')}`;
  }
}

const nameVictim = (victim: number | 'web') => (victim === 'web' ? 'the web process' : `worker ${victim + 1}`);

export function describeOperation(operation: Operation): string {
  switch (operation.kind) {
    case 'upload':
      return `upload ${operation.file}`;
    case 'remove':
      return `remove document ${operation.nth + 1}`;
    case 'decide':
      return `decide ${operation.outcome}`;
    default:
      return operation.kind;
  }
}
