import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

/** What zxcvbn calls very unguessable: out of reach even for whoever has stolen the hashes. */
const FEWEST_GUESSES_LOG10 = 10;

/** Whoever needs more letters than this for a good password has chosen badly; the time it takes grows with the square. */
const LOOKED_AT = 32;

const PRODUCT = 'casedraft';

let estimator: ZxcvbnFactory | undefined;

type Person = { name: string; email: string };
export type PasswordWeight = 'fit' | 'too_common' | 'personal';

/**
 * Whether a password would be guessed: it is one of 49,000 common ones, or made of them, of sequences, repetitions and neighbouring keys,
 * or of what everybody knows of the person. Nothing leaves the machine. How long it is, is asked elsewhere.
 */
export function weighPassword({ password, person }: { password: string; person: Person }): PasswordWeight {
  estimator ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  const text = password.normalize('NFKC').slice(0, LOOKED_AT);
  if (estimator.check(text, listKnown(person)).guessesLog10 >= FEWEST_GUESSES_LOG10) return 'fit';
  return estimator.check(text).guessesLog10 >= FEWEST_GUESSES_LOG10 ? 'personal' : 'too_common';
}

/** Of the person, as a guesser would take it apart. */
function listKnown({ name, email }: Person): string[] {
  const [local = '', domain = ''] = email.split('@');
  const parts = [...name.split(/\s+/), ...local.split(/[._+-]/), ...domain.split('.')];
  const known = [PRODUCT, name, email, local, domain, ...parts].filter((word) => word.length > 2);
  // Of a long one, what is looked at of a password that begins with it.
  return known.map((word) => word.slice(0, LOOKED_AT));
}
