import type { JudgedChar } from './visible-chars';

/** The words that hidden characters make, with the share of them that lies under something drawn. */
export type HiddenWord = { text: string; isCovered: boolean; chars: JudgedChar[] };

/** Puts hidden characters together as words; what holds no letter or digit is none. */
export function listHiddenWords(judged: JudgedChar[]): HiddenWord[] {
  const words: HiddenWord[] = [];
  let chars: JudgedChar[] = [];
  const endWord = () => {
    const text = chars.map((char) => char.text).join('');
    const isCovered = chars.some(({ verdict }) => verdict === 'covered');
    // Unmapped characters have no text, but somebody put them there.
    if (/[\p{L}\p{N}]/u.test(text) || chars.some(({ unmapped }) => unmapped)) words.push({ text, isCovered, chars });
    chars = [];
  };
  for (const char of judged) {
    if (char.verdict === 'hidden' || char.verdict === 'covered') chars.push(char);
    else if (chars.length > 0) endWord();
  }
  if (chars.length > 0) endWord();
  return words;
}
