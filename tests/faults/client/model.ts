import type { FileKind } from '../plan/plan';

/** What a claimant or officer was told has been done, and so must hold whatever happened since. */
export type OwedDocument = {
  id: string;
  reference: string;
  file: FileKind;
  marker: string;
  sha256: string;
  pages: number;
  isRemoved: boolean;
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
  documents: OwedDocument[];
};

export type Model = { cases: OwedCase[] };
