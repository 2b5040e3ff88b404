import { distance } from 'fastest-levenshtein';

export type Errors = { errors: number; of: number };

function foldSpace(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Characters to insert, delete or replace to come from the reading to the truth; white space folded, case kept. */
export function countCharacterErrors({ truth, read }: { truth: string; read: string }): Errors {
  return countEdits(foldSpace(truth), foldSpace(read));
}

/** The same with whole words, as they stand between white space. */
export function countWordErrors({ truth, read }: { truth: string; read: string }): Errors {
  const letters = new Map<string, string>();
  // The library compares code units, so each distinct word gets one of its own.
  const encode = (text: string) => {
    const words = foldSpace(text).split(' ').filter(Boolean);
    return words
      .map((word) => {
        const letter = letters.get(word) ?? String.fromCharCode(letters.size);
        letters.set(word, letter);
        return letter;
      })
      .join('');
  };
  const [coded, readCoded] = [encode(truth), encode(read)];
  if (letters.size > 0x10000) throw new Error(`More than ${0x10000} distinct words on one page.`);
  return countEdits(coded, readCoded);
}

/**
 * At most one error a unit of the truth: a reading twice as long as the truth is all wrong whatever it says, which also
 * bounds what is compared.
 */
function countEdits(truth: string, read: string): Errors {
  const of = truth.length;
  if (read.length >= 2 * of) return { errors: of, of };
  return { errors: Math.min(of, distance(truth, read)), of };
}
