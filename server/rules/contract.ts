import type { Locale } from '@/messages/locales';
import type { Rule } from '@/server/case-types/rules-schema';
import type { CaseType } from '@/server/case-types/schema';
import type { Fact, FactCitation, PaperPart } from '@/server/facts/contract';

/** A fact as rules see it. */
export type RuleFact = Pick<Fact, 'field' | 'value' | 'display' | 'citations' | 'entry'> & {
  /** Both null where an officer says what no paper of the case does. */
  source: { documentId: string | null; kind: string | null };
  /** A word that it rests on was read two ways, so that nothing may be refused for it. */
  isDoubtful: boolean;
  /** The day that its paper bears; absent or null where that is not known. */
  paperDate?: Fact['paperDate'];
  /** An officer made it: it counts on whatever paper it stands, and on none. */
  isAdded?: boolean;
  /**
   * The paper that a fact was read on which an officer corrected; absent for others. It stays a value of that paper, and counts wherever the
   * officer's words stand. `places`: where its own words stand, of a sum those of all its parts.
   */
  readOn?: {
    documentId: string | null;
    kind: string | null;
    page: number | null;
    places: readonly Pick<FactCitation, 'documentId' | 'page'>[];
  };
  /** Whether the cited words say an officer's value too; absent or null for other facts, and where nothing is cited. */
  quoteAgrees?: boolean | null;
};

/** All that rules, award and recommendation are made of. */
export type CaseToJudge = {
  caseType: CaseType;
  /** Of a field's facts the one that holds now stands first. */
  facts: RuleFact[];
  /** Without `pages` a part is its whole document. */
  parts: (Pick<PaperPart, 'documentId' | 'kind' | 'refuses'> & Partial<Pick<PaperPart, 'pages'>>)[];
  account: { name: string };
  /** ISO day. */
  submittedOn: string;
  /** In which the claimant is told what the papers show; English where left out. Case type and displays are in it too. */
  locale?: Locale;
  /** Where else the case's papers were found. */
  reuse: PaperReuse[];
};

/** A paper of the case that is in another document too. */
export type PaperReuse = {
  documentId: string;
  /** The kind of evidence that it is; null for a paper that is none. */
  kind: string | null;
  /** The first of its pages that are there; null where it is the same file. */
  page: number | null;
  /** The same bytes, the same picture with the same words, or the same issuer, number, day and amount. */
  how: 'bytes' | 'picture' | 'facts';
  other: {
    /** Of the case. */
    reference: string;
    documentId: string;
    whose: Extract<Rule, { kind: 'not_used_before' }>['whose'];
    /** The claimant took that case back, or it was turned down: nothing was paid on it. */
    isClosedUnpaid: boolean;
  };
};

/** A rule's list as a table: what was matched with what, or what a sum is made of. */
export type RuleTable = {
  columns: { label: string; isAmount: boolean }[];
  /** As many cells as there are columns. `isOpen`: what keeps the rule from being met. */
  rows: { cells: RuleTableCell[]; isOpen: boolean }[];
};
/** `place`: where its words stand; null where no page has them. */
export type RuleTableCell = { text: string; place: FactCitation | null };

export type RuleOutcome = 'met' | 'not_met' | 'unknown';

export type RuleResult = Pick<Rule, 'key' | 'question' | 'severity'> & {
  outcome: RuleOutcome;
  /** One sentence that names what it rests on. */
  statement: string;
  /** Of both sides. */
  citations: FactCitation[];
  /** What would make it met, as a thing to send or say; null where nothing would. */
  wouldChange: string | null;
  /** The statement as a letter tells it to the claimant, with the papers it rests on; empty where what is asked says it all. */
  told: string;
  /** What to ask for because of it; null where nothing is to be asked. */
  ask: Ask | null;
  /** Where the rule is about a list. */
  table?: RuleTable;
  /** The field without whose value it can't be told. */
  lacks: string | null;
  /** The kind of evidence whose absence alone keeps it open: with that paper it could be told. */
  missing?: string;
};

/** What a kind of rule answers; the rest of a result is the rule's own. */
export type Judgement = Pick<RuleResult, 'outcome' | 'statement' | 'citations' | 'table'> & {
  wouldChange?: string;
  /** Where a claimant would not follow the statement, or it names no paper. */
  told?: string;
  /** What to ask for in this case: in place of the rule's words alone, or of its evidence too. */
  ask?: string | Ask;
  /** The field without whose value the rule can't be told. */
  lacks?: string;
};

/** Integer minor units. The lines add up to the total. */
export type Award = {
  currency: string;
  totalMinor: number;
  /** How often it is paid; null where once. */
  per: 'week' | null;
  lines: AwardLine[];
};
export type AwardLine = {
  label: string;
  amountMinor: number;
  /** What the line rests on, in words. */
  because: string;
  citations: FactCitation[];
  /** Something that was claimed is cut by it; an excess cuts nothing. */
  isReduction: boolean;
  /** It is below nothing and part of what is claimed, such as an advance that the claimant takes off themselves. */
  isClaimed?: boolean;
  /** In the words of a letter to the claimant, where they are others. */
  told?: { label?: string; because: string };
};

export const RECOMMENDATIONS = ['approved', 'approved_in_part', 'rejected', 'more_information'] as const;
export type Recommendation = (typeof RECOMMENDATIONS)[number];

/** One thing to ask the claimant for. */
export type Ask = { evidence?: string; words: string };

export type CaseAssessment = {
  rules: RuleResult[];
  award: Award | null;
  recommendation: Recommendation;
  /** One of the case type's reasons, where it is to be rejected. */
  rejectionReason: string | null;
  /** Keys of the rules that decide. */
  recommendationReasons: string[];
  asks: Ask[];
  wouldChange: string[];
};
