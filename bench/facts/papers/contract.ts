import type { FactValue, Paper } from '@/server/facts/contract';
import type { PaperSet } from './engine/choose';
import type { NoiseLevel } from './engine/noise';
import type { Sheet } from './engine/sheet';
import type { Role } from './engine/words';
import type { PaperLanguage } from './stock/languages';

export type { PaperSet } from './engine/choose';

/** A place of a page that states a fact. Offsets are UTF-16 units into the page's text. */
export type Shown = {
  field: string;
  value: FactValue;
  /** As it stands on the page, slips of the reading and all; the runs of a value in several pieces are parted by a blank. */
  printed: string;
  page: number;
  /** Of the value's first run; of a list's line, of its amount. */
  start: number;
  end: number;
  /** Every run, in the order of the text. A list's line says which of its parts each is. */
  spans: readonly { start: number; end: number; role: Role | null }[];
  /** Indexes into the page's `words`. */
  words: readonly number[];
  entry: string | null;
};

/** What a run of pages is; `kind` is null for what is no evidence. */
export type TruePart = { kind: string | null; pages: number[]; refuses: boolean };

export type PaperTruth = { parts: TruePart[]; shows: Shown[] };
/** `sheets` is what was printed, to be drawn and looked at. */
export type MadePaper = {
  paper: Paper;
  truth: PaperTruth;
  language: PaperLanguage;
  noise: NoiseLevel | null;
  sheets: Sheet[];
};

export type MadeCase = {
  caseType: string;
  set: PaperSet;
  /** As the account holds it. */
  accountName: string;
  /** ISO. */
  submittedOn: string;
  papers: MadePaper[];
  /** What is true of each field, whether or not a paper of the case states it; several values of a field that each paper has its own of. */
  facts: Readonly<Record<string, FactValue[]>>;
};
