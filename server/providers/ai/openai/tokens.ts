import { encode } from 'gpt-tokenizer/encoding/o200k_base';

/** Text such as `<|endoftext|>` in a document is text like any other; without this the tokenizer throws on it. */
const AS_PLAIN_TEXT = { disallowedSpecial: new Set<string>() };

/** Tokens as OpenAI's current models count them; for other models a good estimate. */
export const countTokens = (text: string): number => encode(text, AS_PLAIN_TEXT).length;

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
