import { encode } from 'gpt-tokenizer/encoding/o200k_base';

/** Text such as `<|endoftext|>` in a document is text like any other; without this the tokenizer throws on it. */
const AS_PLAIN_TEXT = { disallowedSpecial: new Set<string>() };

/** The tokenizer's time grows by the square of a run without a break, such as a page of one letter, so it is given no longer one. */
const RUN_LETTERS = 500;

/** Tokens as OpenAI's current models count them; for other models, and over runs of letters without a break, a good estimate. */
export function countTokens(text: string): number {
  let tokens = 0;
  for (let start = 0; start < text.length; ) {
    const end = findBreak({ text, start });
    tokens += encode(text.slice(start, end), AS_PLAIN_TEXT).length;
    start = end;
  }
  return tokens;
}

/** Where a run of at most `RUN_LETTERS` ends: before a blank between two words, as no token goes over one, if there is any. */
function findBreak({ text, start }: { text: string; start: number }): number {
  const end = start + RUN_LETTERS;
  if (end >= text.length) return text.length;
  for (let at = end; at > start; at -= 1) if (WORD_BREAK.test(text.slice(at - 1, at + 2))) return at;
  return start + dropHalfLetter(text.slice(start, end)).length;
}

const WORD_BREAK = /^[\p{L}\p{N}.,] \p{L}$/u;

/**
 * The beginning of a text, at most `limit` tokens of it and not many fewer. The tokenizer's own `decode` is of no use here:
 * what it has left of a letter that was cut in two comes out at the start of the next text.
 */
export function takeTokens({ text, limit }: { text: string; limit: number }): string {
  let taken = text;
  for (let count = countTokens(taken); count > limit; count = countTokens(taken)) {
    const letters = Math.min(Math.floor((taken.length * limit) / count), taken.length - 1);
    taken = dropHalfLetter(taken.slice(0, letters));
  }
  return taken;
}

/** Without the first half of a pair at its end, which would be no letter. */
const dropHalfLetter = (text: string): string => text.replace(/[\uD800-\uDBFF]$/, '');

/** Twice what a token of prose has: encoding all that is left for each piece would stand still over a long text. */
const LETTERS_A_TOKEN = 8;

/** A text in pieces of at most `limit` tokens; nothing is lost between them. */
export function splitByTokens({ text, limit }: { text: string; limit: number }): string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length; ) {
    const window = dropHalfLetter(text.slice(start, start + limit * LETTERS_A_TOKEN));
    const piece = takeTokens({ text: window, limit });
    if (piece === '') throw new Error(`a text cannot be split at letter ${start}`);
    pieces.push(piece);
    start += piece.length;
  }
  return pieces;
}
