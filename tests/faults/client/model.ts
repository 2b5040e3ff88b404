import type { FileKind, Operation } from '../plan/plan';

/** What a claimant or officer was told has been done, and so must hold whatever happened since. */
export type OwedDocument = {
  id: string;
  reference: string;
  file: FileKind;
  marker: string;
  sha256: string;
  pages: number;
  isRemoved: boolean;
  /** Came while the case was submitted, so that it may be in a draft of its own. */
  isLate: boolean;
  /** What an officer typed in. */
  typed: string | null;
};

export type OwedStatus = 'open' | 'submitted' | 'withdrawn' | 'approved' | 'rejected' | 'awaiting_claimant';

export type OwedCase = {
  reference: string;
  title: string;
  status: OwedStatus;
  submissions: number;
  decisions: number;
  /** How often its claimant was to be reminded of a last day. */
  reminders: number;
  /** When the last decision was first asked for, by the clock of this machine. */
  decisionAskedAt?: number;
  /** A request for more that the claimant could not see yet when it was last looked for. */
  isUnsent?: boolean;
  documents: OwedDocument[];
};

/** What the product said no to, although nothing that was done to the case before is a reason for that. */
export type WrongRefusal = { reference: string; operation: Operation; code: string; message: string };

export type Model = {
  cases: OwedCase[];
  refusals: WrongRefusal[];
  /** The addresses of people who signed up. */
  newcomers: string[];
};
