import type { LineWord } from './spell-readings';

/** Tills print the letter of a rate of tax right behind an amount: "3.49F". */
const MARKED_AMOUNT = /^([$£€]?\d*[.,]\d\d)(\p{Lu})$/u;

/** Parts an amount from the mark behind it, which is no part of it. Each takes its share of the box. */
export function partMarks(words: readonly LineWord[]): LineWord[] {
  return words.flatMap((word) => {
    const [, amount, mark] = word.text.match(MARKED_AMOUNT) ?? [];
    if (!amount || !mark) return [word];
    const x = word.x0 + ((word.x1 - word.x0) * amount.length) / word.text.length;
    return [
      { ...word, text: amount, x1: x },
      { ...word, text: mark, x0: x },
    ];
  });
}
