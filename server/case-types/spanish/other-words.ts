import type { DecisionOutcome } from '@/generated/prisma/enums';

/** What a case type says to claimants, in another language than English. Keys are those of the case type; a test walks them. */
export type OtherWords = {
  readonly name: string;
  readonly summary: string;
  readonly evidence: Readonly<Record<string, EvidenceWords>>;
  /** Reasons of a rejection: `label` as a word on screen, `words` as a sentence of a letter, with its placeholders. */
  readonly reasons: Readonly<Record<string, { readonly label: string; readonly words?: string }>>;
  /** By a field's key, as its label. Each begins with a noun that server/rules/spanish.ts has the article of. */
  readonly fields: Readonly<Record<string, string>>;
  readonly letter: OtherLetter;
  /** As `reconsideration.afterwards`. */
  readonly afterwards: string;
  /** By the English sentence that asks: a decision keeps that sentence, and no key of the rule that it came from. */
  readonly requests: Readonly<Record<string, string>>;
};

type OutcomeWords = { readonly decision: string; readonly next: string; readonly again: string };

/** All words of a case type's letter, with the placeholders of the English ones. */
type OtherLetter = {
  readonly team: string;
  readonly closing: string;
  readonly subject: string;
  readonly table: { readonly caption: string; readonly payable: string; readonly left: string };
} & Readonly<Record<DecisionOutcome, OutcomeWords>> & { readonly approved: OutcomeWords & { readonly inPart: string } };

type EvidenceWords = {
  readonly label: string;
  readonly hint: string;
  readonly request?: string;
  readonly instead?: string;
  readonly requiredIf?: string;
};
