import type { FactVerdict } from '@/generated/prisma/enums';
import type { Fact, FactValue } from '@/server/facts/contract';
import type { CheckedCitation } from './checked-citation';

/** A fact as its draft made it. */
export type DraftedFact = Omit<Fact, 'citations'> & { id: string; citations: CheckedCitation[] };

/** Who said something of a fact, why and when. */
export type FactWord = { reason: string; by: { name: string }; at: Date };

/** What a fact was before an officer spoke of it. */
export type OriginalFact = Pick<DraftedFact, 'value' | 'display' | 'source' | 'citations' | 'origin' | 'paperDate'>;

/** A fact that counts now, or that was struck: a drafted one with the last word of an officer on it, or one that an officer made. */
export type HeldFact = Omit<DraftedFact, 'source'> & {
  /** Both null where an officer says what no paper of the case does. */
  source: { documentId: string | null; kind: string | null };
  /** Counts officers' words on it, in all drafts it stands in. A write names the one it is based on. */
  revision: number;
  /** The word that holds; null where nobody has said anything, or it was taken back. */
  judgement: (FactWord & { verdict: FactVerdict; original: OriginalFact }) | null;
  /** Its id where an officer made it. */
  addedFactId: string | null;
  /** Who made it, where an officer did. */
  added: FactWord | null;
  /** Whether the cited words say an officer's value too; null for other facts, and where nothing is cited. False of a sum that counts one they don't say. */
  quoteAgrees: boolean | null;
};

/** The facts that hold, in the order of the case type's fields, and those that officers struck. */
export type HeldFacts = { facts: HeldFact[]; struck: HeldFact[] };

/** What officers said of a case's facts, whichever draft they had before them. */
export type FactWords = { judgements: StoredFactJudgement[]; added: StoredAddedFact[] };

export type StoredFactJudgement = {
  /** Of the fact it was said of: see `identifyFact`. */
  identity: string;
  revision: number;
  /** Null where it was taken back. */
  said: Said | null;
};

type Said = FactWord &
  (
    | { verdict: 'struck' }
    | {
        verdict: 'corrected';
        value: FactValue;
        display: string;
        /** Empty where the fact's own words stay. */
        citations: CheckedCitation[];
      }
  );

export type StoredAddedFact = FactWord & {
  id: string;
  field: string;
  value: FactValue;
  display: string;
  documentId: string | null;
  citations: CheckedCitation[];
  entry: string | null;
  revision: number;
};
