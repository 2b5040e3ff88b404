import type { PaperPage } from '@/server/facts/contract';
import { measureTable } from '@/server/facts/kinds/measure-table';
import { MOST_LETTERS } from '@/server/facts/kinds/read-words';

/** How a page looks, each from 0 to about 1. */
export const LAYOUT_KEYS = [
  'few-words',
  'many-words',
  'narrow',
  'wide',
  'prose',
  'amounts',
  'many-amounts',
  'balance',
  'dated-rows',
  'priced-rows',
  'cells',
  'dates',
  'times',
  'labels',
  'percents',
  'capitals',
  'exclaims',
  'boxes',
  'blanks',
  'mail-head',
  'iban',
  'ni-number',
  'sort-code',
  'gusts',
  'passport-lines',
  'pounds',
  'euros',
  'salutation-line',
] as const;
export type LayoutKey = (typeof LAYOUT_KEYS)[number];
export type Layout = Record<LayoutKey, number>;

const DATE =
  /\b\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{1,2}(?:st|nd|rd|th|\.)?[ -](?:de )?\p{L}{3,10}\.?,?[ -](?:de )?(?:\d{4}|\d{2})\b/gu;
const TIME = /\b(?:[01]?\d|2[0-3])[:.h][0-5]\d\b(?![.,]?\d)/g;
const GUST = /\b\d{1,3}(?:[.,]\d)? ?(?:mph|km\/h|kmh|knots|kn|kts?|m\/s)\b/gi;
const MAIL_LINE =
  /^[ \t]*(?:from|to|sent|subject|cc|date|von|an|betreff|gesendet|de|à|a|objet|envoyé|para|asunto|enviado|da|oggetto|inviato|assunto|od|do|temat|wysłano|van|aan|onderwerp|verzonden) ?:/gim;
const NATIONAL_INSURANCE = /\b[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/;
const IBAN = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}/;
const SALUTATION_LINE =
  /^[ \t]*(?:dear|hello|hi|sehr geehrte|liebe|lieber|hallo|guten tag|madame|monsieur|chère?|bonjour|estimad|hola|gentile|egregio|spettabile|buongiorno|ex\.?m|car[ao]|prezad|bom dia|szanown|dzień dobry|geachte|beste)[^\n]{0,60}[,:!]?[ \t]*$/im;

export function measureLayout(page: PaperPage): Layout {
  const text = page.text.slice(0, MOST_LETTERS);
  const words = Math.max(1, page.words.length);
  const lines = Math.max(1, page.rows.length);
  const shape = estimateShape(page);
  const table = measureTable({ page, text });
  const share = (count: number, of: number) => Math.min(1, count / of);
  const has = (pattern: RegExp) => (pattern.test(text) ? 1 : 0);
  const letters = count(text, /\p{L}/gu);
  return {
    'few-words': Math.max(0, 1 - page.words.length / 30),
    'many-words': share(words, 500),
    narrow: shape === null ? 0 : Math.min(1, Math.max(0, (shape - 1.6) / 0.8)),
    wide: shape === null ? 0 : Math.min(1, Math.max(0, (1.1 - shape) / 0.5)),
    prose: share(table.proseWords, words),
    amounts: share(table.amounts * 4, words),
    'many-amounts': Math.min(1, Math.log1p(table.amounts) / 4),
    balance: table.balance,
    'dated-rows': share(table.datedRows, 8),
    'priced-rows': share(table.pricedRows, lines),
    cells: share(table.cells, lines * 3),
    dates: Math.min(1, Math.log1p(count(text, DATE)) / 3),
    times: Math.min(1, Math.log1p(count(text, TIME)) / 3),
    labels: share(count(text, /\p{L}[\p{L} .()]{1,40}:(?=\s)/gu), lines),
    percents: Math.min(1, count(text, /\d ?%/g) / 4),
    capitals: share(count(text, /\p{Lu}/gu), Math.max(1, letters)),
    exclaims: Math.min(1, count(text, /[!]/g) / 3),
    boxes: Math.min(1, count(text, /[☐☑☒□■✓✔]|\[[ xX]?\]/g) / 4),
    blanks: Math.min(1, count(text, /_{4,}|\.{6,}/g) / 4),
    'mail-head': Math.max(0, Math.min(1, (count(text.slice(0, 1_500), MAIL_LINE) - 1) / 2)),
    iban: has(IBAN),
    'ni-number': has(NATIONAL_INSURANCE),
    'sort-code': has(/\b\d{2}-\d{2}-\d{2}\b/),
    gusts: Math.min(1, count(text, GUST) / 3),
    'passport-lines': has(/<{4,}/),
    pounds: has(/£|\bGBP\b/),
    euros: has(/€|\bEUR\b/),
    'salutation-line': has(SALUTATION_LINE),
  };
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found += 1;
  return found;
}

/** So many words show how wide letters are. */
const MOST_WORDS = 300;
/** A letter is about half as wide as a line's letters are high: boxes as shares of a page give its height to its width. */
const LETTER_WIDTH_TO_HEIGHT = 0.62;

function estimateShape({ words }: PaperPage): number | null {
  const ratios = words
    .slice(0, MOST_WORDS)
    .filter(({ start, end, w, h }) => end - start >= 4 && w > 0 && h > 0)
    .map(({ start, end, w, h }) => w / (end - start) / h / LETTER_WIDTH_TO_HEIGHT)
    .sort((a, b) => a - b);
  return ratios.length < 5 ? null : (ratios[ratios.length >> 1] ?? null);
}
