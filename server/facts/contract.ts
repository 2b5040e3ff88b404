import { z } from 'zod';
import type { StoredPage } from '@/server/providers/ocr/contract';

/** A document as it was read. Offsets are UTF-16 units into a page's `text`; boxes are fractions of the page, 0 to 1. */
export type Paper = { id: string; filename: string; pages: PaperPage[] };
export type PaperPage = Pick<StoredPage, 'number' | 'text' | 'words' | 'rows' | 'notes'>;

const day = z.iso.date();
/** Integer minor units of an ISO 4217 currency. */
const money = { minor: z.int(), currency: z.string().length(3) };

/** How often an amount falls due, such as a rent. */
export const EACH = ['week', 'two_weeks', 'four_weeks', 'month', 'quarter', 'year'] as const;

const dateSchema = z.object({ type: z.literal('date'), date: day });
const periodSchema = z.object({ type: z.literal('period'), from: day, to: day });

/** A value in its type. Each is what code reads from the quote, never what a drafter says of it. */
export const factValueSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('money'), ...money, per: z.enum(EACH).nullable() }),
  dateSchema,
  periodSchema,
  /**
   * A date or a period that can be read in several ways, as "03/04/2026" can where the paper's other dates don't settle it. The reading
   * with the day first stands first. It is never taken for one of its readings.
   */
  z.object({
    type: z.literal('ambiguous'),
    readings: z
      .array(z.union([dateSchema, periodSchema]))
      .min(2)
      .max(4),
  }),
  /** A decimal number as printed, and its unit's symbol: "71", "mph". */
  z.object({ type: z.literal('quantity'), number: z.string(), unit: z.string() }),
  /** Names, addresses, references and other words, with single blanks; an IBAN without any. */
  z.object({ type: z.literal('text'), text: z.string().min(1) }),
  z.object({
    type: z.literal('household'),
    composition: z.enum(['single', 'couple', 'lone_parent']),
    children: z.int().min(0),
  }),
  /**
   * A line of a list: of an estimate, of a claim, or a receipt as one. `charged` is in the currency of the account that paid where
   * the paper prints it beside another currency.
   */
  z.object({
    type: z.literal('line'),
    description: z.string(),
    ...money,
    date: day.nullable(),
    /** The days that the line's date can be, where that is more than one; `date` is null then. */
    dateReadings: z.array(day).min(2).max(4).optional(),
    charged: z.object(money).nullable(),
  }),
]);
export type FactValue = z.infer<typeof factValueSchema>;
export type FactValueOf<Type extends FactValue['type']> = Extract<FactValue, { type: Type }>;

/** Words of a page that a fact rests on: the value's own first, then its label's. `quote` is `text.slice(start, …)`. */
export const factCitationSchema = z.object({
  documentId: z.string(),
  page: z.int().min(1),
  quote: z.string().min(1).max(2_000),
  start: z.int().min(0),
});
export type FactCitation = z.infer<typeof factCitationSchema>;

/** A value of one of the case type's fields, as one paper states it. A field can have several: each paper's own. */
export const factSchema = z.object({
  /** A key of the case type's fields. */
  field: z.string(),
  value: factValueSchema,
  /** As an officer reads it: "£1,025.50 a month". */
  display: z.string(),
  source: z.object({
    documentId: z.string(),
    /** The kind of evidence that states it; null where the paper is none of them. */
    kind: z.string().nullable(),
  }),
  /** The day that the paper bears: of a letter, of pay, of issue, or a statement's last; null where none was found. */
  paperDate: day.nullable(),
  citations: z.array(factCitationSchema),
  /** How likely the value is the field's, 0 to 1, calibrated on papers that took no part in training. */
  probability: z.number().min(0).max(1),
  origin: z.enum(['extractor', 'model', 'officer']),
  /**
   * What belongs together: the net pay, gross pay and pay date of one payslip; the balance and period of one account. The same in all
   * of them and in no other; null where a paper states one thing of a kind.
   */
  entry: z.string().nullable(),
});
export type Fact = z.infer<typeof factSchema>;

/** What a run of a document's pages is taken for. Papers in one file are told apart: two payslips are two parts. */
export const paperPartSchema = z.object({
  documentId: z.string(),
  /** Page numbers, in order. */
  pages: z.array(z.int()),
  /** A key of the case type's evidence; null for a paper that is none of it, such as a menu. */
  kind: z.string().nullable(),
  /** That it is this kind, 0 to 1. */
  probability: z.number(),
  /** Words of the pages that say so, the most telling first, as they stand there. */
  because: z.array(z.string()),
  /** The paper refuses what such a paper usually grants: a letter that turns a trip down. */
  refuses: z.boolean(),
});
export type PaperPart = z.infer<typeof paperPartSchema>;
