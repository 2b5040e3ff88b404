import { fold } from '@/server/facts/extract/tokens';

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).map(fold));

/**
 * Words beside a label that make it another one: "total savings", "opening balance", "date of birth of partner". Which word turns
 * which label is for the weights to say; these only count.
 */
const CONTRARY = list(`
  vat tax taxes savings saved subtotal sub opening previous brought forward last old former deposit discount minimum average mean record
  year ytd cumulative annual excluding excl ex before without per each unit rate net contents subsidence escape water voluntary premium
  partner spouse agent employer bank insurer witness contractor emergency claims office registered branch station partial part
  landlord tenant expiry expires expiry renewal issue issued printed report invoice due valid until return inbound arrival booking
  balance credit debit change tip advance interest limit overdraft available example if unless should would guide
  following next earlier later yesterday tomorrow other another
  mwst ust netto tva ht iva base imponible imposta btw podatek alter anterior precedente vorig initial anfang kaution caution fianza
`);

/** Words that say the value itself follows. */
const LEADING = list('is was are of to for be amounts comes total now only about exactly approximately gbp eur £ €');

export const isContrary = (token: string): boolean => CONTRARY.has(token);
export const isLeading = (token: string): boolean => LEADING.has(token);
