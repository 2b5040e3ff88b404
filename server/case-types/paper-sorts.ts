/**
 * The sorts of paper that the sorter tells apart, whatever is claimed. A kind of evidence names those it takes; the rest are none of
 * it. A new sort needs cues in `server/facts/kinds/lexicon` and training (`npm run train:kinds`).
 */
export const PAPER_SORTS = [
  'benefit-form',
  'tenancy-agreement',
  'payslip',
  'bank-statement',
  'identity-document',
  'landlord-letter',
  'council-tax-bill',
  'claim-form',
  'repair-quote',
  'repair-invoice',
  'emergency-receipt',
  'weather-report',
  'policy-schedule',
  'photo-record',
  'claim-letter',
  'expense-form',
  'approval-letter',
  'ticket',
  'hotel-invoice',
  'receipt',
  'fee-receipt',
  'event-programme',
  'hotel-booking',
  'utility-bill',
  'other-invoice',
  'other-letter',
  'other-form',
  'other-contract',
  'menu',
  'advert',
  'article',
  'list',
  /** Hardly a word on it. */
  'picture',
] as const;
export type PaperSort = (typeof PAPER_SORTS)[number];
