import type { Span } from '@/server/facts/values/span';
import { decodeEscapes, decodeTexts, reverseText, turnLetters, undisguise } from './decode-texts';
import { foldLetters } from './fold-letters';
import { ENGLISH, MACHINERY } from './languages/english';
import { FRENCH } from './languages/french';
import { GERMAN } from './languages/german';
import { SPANISH } from './languages/spanish';

const PLAIN = [...ENGLISH, ...MACHINERY, ...SPANISH, ...GERMAN, ...FRENCH];

/**
 * Where a text speaks to a program instead of a person: it calls an AI by a name, takes back what the program was told, or says what is to be
 * written or kept from people. In English, Spanish, German and French, over lines' ends, in look-alike letters, and in plain codes.
 * A person who asks an office to approve a claim does none of that.
 */
export function findOrders(text: string): Span[] {
  return mergeSpans([
    ...searchFolded({ text: hideNames(text), patterns: PLAIN }),
    ...searchChanged({ text, changed: undisguise(text) }),
    ...searchChanged({ text, changed: turnLetters(text), isAlwaysOther: true }),
    ...searchReversed(text),
    ...searchEscaped(text),
    ...decodeTexts(text).filter(({ says }) => speaksToProgram(says)),
    ...searchSpaced(text),
  ]);
}

/** Ai, Ki and Ia are people's names too: after a title, or before another name that is no machine's. */
const NAMED =
  /(?<![\p{L}\d])(?:(?<=(?<!\p{L})(?:Mr|Mrs|Ms|Miss|Dr|Herrn?|Frau|Mme|Sra?)\.? )(?:Ai|Ki|Ia)|(?:Ai|Ki|Ia)(?= (?!(?:Reviewer|Assistant|Model|Agent|System|Assessor|Reader|Drafter|Bot|Tool|Pr\u00fcfer|Assistent)\p{L}*)\p{Lu}\p{Ll}+))(?![\p{L}\d])/gu;

const hideNames = (text: string): string => text.replace(NAMED, 'Xx');

const speaksToProgram = (text: string): boolean => searchFolded({ text, patterns: PLAIN }).length > 0;

function searchFolded({ text, patterns }: { text: string; patterns: readonly RegExp[] }): Span[] {
  const { folded, starts, ends } = foldLetters(text);
  return patterns.flatMap((pattern) =>
    [...folded.matchAll(pattern)].map(({ index, 0: found }) => ({
      start: starts[index] ?? 0,
      end: ends[index + found.length - 1] ?? text.length,
    })),
  );
}

/** A text with other letters in the same places. What is found in it stands there in the text. */
function searchChanged(input: { text: string; changed: string; isAlwaysOther?: boolean }): Span[] {
  const { text, changed, isAlwaysOther = false } = input;
  if (changed === text) return [];
  const found = searchFolded({ text: changed, patterns: ENGLISH });
  return isAlwaysOther ? found : found.filter(({ start, end }) => text.slice(start, end) !== changed.slice(start, end));
}

const searchReversed = (text: string): Span[] =>
  searchFolded({ text: reverseText(text), patterns: ENGLISH }).map(({ start, end }) => ({
    start: text.length - end,
    end: text.length - start,
  }));

const ESCAPE = /&#x?[0-9a-f]{2,6};|%[0-9a-f]{2}|\\u\{?[0-9a-f]{4}|\\x[0-9a-f]{2}/gi;

function searchEscaped(text: string): Span[] {
  const says = decodeEscapes(text);
  if (says === null || !speaksToProgram(says)) return [];
  const escapes = [...text.matchAll(ESCAPE)];
  const [first, last] = [escapes[0], escapes.at(-1)];
  return first && last ? [{ start: first.index, end: last.index + last[0].length }] : [];
}

/** Letters one by one: "i g n o r e", "i.g.n.o.r.e". */
const SPACED = /(?<![\p{L}\d])(?:[\p{L}\d][ .,;:\-_*|/]{1,3}){9,400}[\p{L}\d](?![\p{L}\d])/gu;
const SPELLED =
  /ignore(?:all|any|the|your|every|previous)|disregard(?:all|any|the|your|previous)|previousinstructions|systemprompt|approvethis(?:claim|case|application)|languagemodel|youarean?ai/;

const searchSpaced = (text: string): Span[] =>
  [...text.matchAll(SPACED)].flatMap(({ index, 0: found }) =>
    SPELLED.test(foldLetters(found).folded.replace(/[^a-z]/g, '')) ? [{ start: index, end: index + found.length }] : [],
  );

/** In order, and none that overlap. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}
