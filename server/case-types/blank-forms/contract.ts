import type { Locale } from '@/messages/locales';

/** Forms that a claimant can download, fill in by hand, and add to a case as a photograph or scan. */
export const BLANK_FORMS = [
  'claimant-statement',
  'damage-list',
  'landlord-confirmation',
  'employer-confirmation',
  'expense-claim',
] as const;
export type BlankFormKey = (typeof BLANK_FORMS)[number];

/** One thing to fill in: a line, several lines, or boxes of which one is ticked. */
export type FormField = { label: string; lines?: number; choices?: readonly string[] };

export type FormPart = {
  heading: string;
  fields: readonly FormField[];
  /** Of as many empty rows. `widest`: the column with the most to write, from 0. It stands above the fields. */
  table?: { columns: readonly string[]; rows: number; widest?: number };
};

export type FormWords = {
  title: string;
  /** Who fills it in, and what it is for. */
  purpose: string;
  parts: readonly FormPart[];
  /** Said above the place for the signature. */
  declaration: string;
  signature: readonly FormField[];
};

/** One that is missing in a language does not compile. A test compares the parts of the languages. */
export type BlankForm = Readonly<Record<Locale, FormWords>>;
