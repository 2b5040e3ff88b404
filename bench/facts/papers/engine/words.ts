import type { FactValue } from '@/server/facts/contract';

/** A statement of a fact on a paper. Each is its own object: what is marked with the same one is one statement. */
export type Mark = { field: string; value: FactValue; entry: string | null };
/** Of a list's line: which part of it the words are. */
export type Role = 'description' | 'amount' | 'date' | 'charged';
export type Piece = { text: string; mark?: Mark; role?: Role };
/** Text, some of which states facts. */
export type Words = string | Piece | readonly Words[];

export function flatten(words: Words): Piece[] {
  if (typeof words === 'string') return words === '' ? [] : [{ text: words }];
  if ('text' in words) return words.text === '' ? [] : [words];
  return words.flatMap(flatten);
}

export const plainText = (words: Words): string =>
  flatten(words)
    .map(({ text }) => text)
    .join('');

/** What a letter is part of. */
export type Tag = { mark: Mark; role: Role | null };
/** A letter with what it states. */
export type Letter = { text: string; tag: Tag | undefined };

export const toLetters = (words: Words): Letter[] =>
  flatten(words).flatMap(({ text, mark, role }) => {
    const tag = mark && { mark, role: role ?? null };
    return [...text].map((letter) => ({ text: letter, tag }));
  });

export const isSameTag = (a: Tag | undefined, b: Tag | undefined): boolean =>
  a?.mark === b?.mark && a?.role === b?.role;

/** Fills "{name}" in a template with words; throws where one is not given. */
export function fill(template: string, words: Readonly<Record<string, Words>>): Words {
  return template.split(/(\{[a-zA-Z]+\})/).map((part): Words => {
    const name = /^\{([a-zA-Z]+)\}$/.exec(part)?.[1];
    if (name === undefined) return part;
    const filling = words[name];
    if (filling === undefined) throw new Error(`The template has no words for ${part}.`);
    return filling;
  });
}
