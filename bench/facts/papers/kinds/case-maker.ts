import type { FactValue } from '@/server/facts/contract';
import type { Chooser } from '../engine/choose';
import type { Desk, PrintedPaper } from '../engine/paper';
import type { PaperLanguage } from '../stock/languages';

/** Prints one paper of a kind. A language that a kind isn't printed in gives way to English. */
export type KindPrinter = (desk: Desk) => PrintedPaper;

/** Everything that makes one made-up case's papers. */
export type CaseMaker = {
  accountName: string;
  submittedOn: string;
  facts: Readonly<Record<string, FactValue[]>>;
  /** By kind of evidence; `null` papers are made elsewhere. */
  printers: Readonly<Record<string, KindPrinter>>;
  languages: Readonly<Record<string, readonly PaperLanguage[]>>;
  /** Of papers that are no evidence. */
  strayLanguages: readonly PaperLanguage[];
  /** The papers of a usual case of this type. */
  listPapers(chooser: Chooser): string[];
};
