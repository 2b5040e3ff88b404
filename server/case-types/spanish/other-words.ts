/** What a case type says to claimants, in another language than English. Keys are those of the case type; a test walks them. */
export type OtherWords = {
  readonly name: string;
  readonly summary: string;
  readonly evidence: Readonly<Record<string, EvidenceWords>>;
  /** Reasons of a rejection: `label` as a word on screen, `words` as a sentence of a letter, with its placeholders. */
  readonly reasons: Readonly<Record<string, { readonly label: string; readonly words?: string }>>;
  /** By the English sentence that asks: a decision keeps that sentence, and no key of the rule that it came from. */
  readonly requests: Readonly<Record<string, string>>;
};

type EvidenceWords = {
  readonly label: string;
  readonly hint: string;
  readonly request?: string;
  readonly instead?: string;
  readonly requiredIf?: string;
};
