import { decode, encode } from 'gpt-tokenizer/encoding/o200k_base';

/** Text such as `<|endoftext|>` in a document is text like any other; without this the tokenizer throws on it. */
const AS_PLAIN_TEXT = { disallowedSpecial: new Set<string>() };

/** Tokens as OpenAI's current models count them; for other models a good estimate. */
export const countTokens = (text: string): number => encode(text, AS_PLAIN_TEXT).length;

/** The beginning of a text, at most `limit` tokens of it. */
export function takeTokens({ text, limit }: { text: string; limit: number }): string {
  const tokens = encode(text, AS_PLAIN_TEXT);
  // A cut within a letter leaves a replacement character at the end.
  return tokens.length <= limit ? text : decode(tokens.slice(0, limit)).replace(/\uFFFD+$/, '');
}

/** A text in pieces of at most `limit` tokens; nothing is lost between them. */
export function splitByTokens({ text, limit }: { text: string; limit: number }): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest !== '') {
    const piece = takeTokens({ text: rest, limit });
    pieces.push(piece);
    rest = rest.slice(piece.length);
  }
  return pieces;
}
