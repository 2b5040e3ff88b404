import { findOrders } from '@/server/facts/orders/find-orders';

/** Why a sentence of a model's is left out. */
export type WordsFault = 'link' | 'other_case' | 'number' | 'order' | 'verdict' | 'letter';

/** What may be said of a case: what stands in its papers, and what code made of them. */
export type KnownWords = {
  reference: string;
  filenames: readonly string[];
  folded: string;
  numbers: ReadonlySet<string>;
};

type Knowing = { reference: string; filenames: readonly string[]; texts: readonly string[] };

export function listKnownWords({ reference, filenames, texts }: Knowing): KnownWords {
  const whole = [reference, ...filenames, ...texts];
  return {
    reference,
    filenames: filenames.filter((name) => PLAIN_NAME.test(name)),
    folded: fold(whole.join('\n')),
    numbers: new Set(whole.flatMap(listNumbers)),
  };
}

const PLAIN_NAME = /^[^/:@]{1,255}\.(?:pdf|docx|jpe?g|png|tiff?|heic|heif|webp)$/i;

const LINK =
  /\b(?:https?|ftp|mailto|javascript|data|file):\S|\bwww\.|\]\(|<[a-z!/][^>]{0,100}>|[\w.+-]{1,64}@[\w-]{1,63}\.\w|\b[\w-]{2,63}\.(?:com|org|net|io|co|uk|de|fr|es|it|eu|info|biz|app|dev|xyz|ru|cn|me|ly|gg|site|online|test|example|invalid)\b/i;
const REFERENCE = /\bCASE-\d{4}-\d{6}\b/gi;
const LETTER = /\{\{|\}\}|\[to be completed\]/i;
/** What is decided, and whether that needs a look, is never a drafter's to say. */
const VERDICT =
  /\b(?:claim|application|case|refund|request|reimbursement) (?:should|must|has to|ought to|can|will|is to|needs to) (?:now )?be (?:approved|paid|granted|accepted|allowed|rejected|refused|declined)\b|\b(?:approve|reject|grant|pay|refuse) (?:this|the) (?:claim|application|case|refund|request)\b|\b(?:no|without) (?:further|more|additional|other) (?:checks?|review|evidence|enquir(?:y|ies)|questions?|verification)\b|\b(?:is|are|was) (?:pre-?approved|beyond (?:any )?doubt)\b/i;
const QUOTED = /[“"]([^”"]{1,2000})[”"]/g;

type Checked = { text: string; known: KnownWords; mayJudge?: boolean };

/** What is wrong with a sentence, or null. `mayJudge`: it is the drafter's opinion. */
export function checkWords({ text, known, mayJudge = false }: Checked): WordsFault | null {
  if (LINK.test(dropNames(text, known))) return 'link';
  if ([...text.matchAll(REFERENCE)].some(([found]) => !known.folded.includes(found.toLowerCase()))) return 'other_case';
  if (LETTER.test(text)) return 'letter';
  if (findOrders(text).length > 0) return 'order';
  if (!mayJudge && VERDICT.test(dropQuotes(text, known))) return 'verdict';
  return hasUnknownNumber(dropNames(text, known), known) ? 'number' : null;
}

const fold = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ');

const dropNames = (text: string, { filenames }: KnownWords): string =>
  filenames.reduce((rest, name) => rest.replaceAll(name, ' '), text);

/** Words of a paper are the paper's. What is only put in quotes stays. */
const dropQuotes = (text: string, { folded }: KnownWords): string =>
  text.replace(QUOTED, (whole: string, quote: string) => (folded.includes(fold(quote)) ? ' ' : whole));

/** Digits that stand together, and those that only blanks part, as in account numbers. */
const TOGETHER = /\d(?:[.,]?\d){0,40}/g;
const APART = /\d(?:[ .,-]?\d){0,40}/g;
const YEAR = /^(?:19|20)\d\d$/;
const DATE = /\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}/g;
/** Shorter numbers are counts, pages and days. */
const TELLING = 4;

const listNumbers = (text: string): string[] =>
  [...text.matchAll(TOGETHER), ...text.matchAll(APART)].flatMap(([found]) => {
    const digits = found.replace(/\D/g, '');
    return digits.endsWith('00') ? [digits, digits.slice(0, -2)] : [digits, `${digits}00`];
  });

/** A number of four digits or more that stands nowhere in the case: an amount, an account, a telephone or somebody else's reference. */
const hasUnknownNumber = (text: string, { numbers }: KnownWords): boolean =>
  [...text.replace(DATE, ' ').matchAll(APART)].some(([found]) => {
    if (numbers.has(found.replace(/\D/g, ''))) return false;
    return [...found.matchAll(TOGETHER)].some(([piece]) => {
      const digits = piece.replace(/\D/g, '');
      return digits.length >= TELLING && !YEAR.test(digits) && !numbers.has(digits);
    });
  });
