import { fold } from '@/server/facts/extract/tokens';
import { MAYBE_TITLES, PARTICLES, TITLES } from '@/server/facts/names/name-words';
import { foldName } from '@/server/facts/names/read-name';
import type { Span } from '@/server/facts/values/span';

/** Where words stand in a stretch of text, without what only leads to them. */
export type FoundWords = Span & { isDoubtful: boolean };

/** Between a label and its value on one line: marks, "is", the left edge of a form's box read as a letter. */
const LINK =
  /^(?:[\s␞:;,.*=_…|[\]()#–—>•·~-]+|(?:is|was|are|ist|lautet|est|es|è|é|to|jest)(?=[\s:])|[Il](?= +[\p{Lu}\d]))+/iu;

/** The offset at which a value can begin, past what links it to its label. */
export function skipLink(text: string): number {
  return LINK.exec(text)?.[0].length ?? 0;
}

const NAME_WORD = /^(?:\p{Lu}[\p{L}\p{M}'’`-]*\.?|\p{Lu}\.(?:\p{Lu}\.?)*)$/u;
const JOINS = new Set(['and', '&', 'und', 'et', 'e', 'y', 'i', 'en', '+']);
const LONGEST_NAME = 7;
/** Words of firms, offices and papers: no person is called so. */
const NO_PERSON = new Set(
  (
    'ltd limited plc llp llc inc gmbh ag kg sarl sas sa bv nv spa srl sp zoo council bank building society insurance insurer assurance ' +
    'lettings letting agency agent agents estates estate properties property homes housing association services service ' +
    'company group university college school hospital hotel department office team claims form roofing builders building ' +
    'contractors construction joinery maintenance solutions management trust partnership bros brothers sons laundry cleaning ' +
    'street road lane avenue close drive terrace court house flat room number date total amount address telephone name ' +
    'account statement policy schedule section part page the of for from to your our this that see please none nil yes no n/a ' +
    'husband wife partner son daughter child mother father rent pay monthly weekly north south east west january february march april may june july august september october ' +
    'november december monday tuesday wednesday thursday friday saturday sunday'
  ).split(' '),
);
const MAY_BE_NAMES = new Set(
  'may april june north west east close court house street march bank lane hill sons'.split(' '),
);

/** A person's name at the beginning of a text, without titles. */
export function readNameAt(text: string, { mayBeFirm }: { mayBeFirm: boolean }): FoundWords | null {
  const from = skipLink(text);
  const line = /^[^\n\t␞;:(|[\]{}"“”]*/u.exec(text.slice(from, from + 120))?.[0] ?? '';
  const isInCapitals = line === line.toUpperCase();
  const words = [...line.matchAll(/[^\s,]+,?/gu)];
  let [start, end, count, titles] = [-1, -1, 0, 0];
  let isFirm = false;
  for (const { 0: written, index } of words.slice(0, LONGEST_NAME + 3)) {
    const bare = written.replace(/,$/, '');
    const word = foldName(bare.replace(/(?<![.])[.]+$/, ''));
    if (TITLES.has(word) || (count === 0 && MAYBE_TITLES.has(word) && /\.$/.test(bare))) {
      titles += 1;
      // "Miss Bellamy and Mr Tarrant" goes on; letters behind a name end it.
      if (count > 0 && end >= 0 && !/(?:&|and|und|et|y|e|i|en|\+)\s*$/iu.test(line.slice(0, index))) break;
      continue;
    }
    const isSmall = PARTICLES.has(word) || JOINS.has(bare.toLowerCase());
    if (isSmall && count > 0) continue;
    const firm = NO_PERSON.has(word) && !MAY_BE_NAMES.has(word);
    if (firm && mayBeFirm && count > 0) isFirm = true;
    else if (firm || (count === 0 && NO_PERSON.has(word) && !isInCapitals)) break;
    if (!isNameWord(bare, isInCapitals) || count >= LONGEST_NAME) break;
    if (start < 0) start = index;
    end = index + bare.replace(/(?<=\p{L}{2})\.$/u, '').length;
    count += 1;
    // "Bellamy, Hannah": a comma parts a surname from first names once, and ends a name that is whole.
    if (written.endsWith(',') && count > 1) break;
    if (/\.$/.test(bare) && bare.length > 3) break;
  }
  if (start < 0 || end - start < 4) return null;
  const isWhole = count > 1 || /\p{L}{2}[/]\p{L}{2}/u.test(line.slice(start, end));
  if (!isWhole && titles === 0) return null;
  return { start: from + start, end: from + end, isDoubtful: isFirm || !isWhole };
}

function isNameWord(word: string, isInCapitals: boolean): boolean {
  if (/\d/.test(word)) return false;
  if (isInCapitals) return /^[\p{Lu}\p{M}'’`./&-]+$/u.test(word);
  return NAME_WORD.test(word) || /^\p{Lu}[\p{L}'’-]+\/\p{Lu}[\p{L}'’-]+$/u.test(word);
}

/** Words of an answer, up to the end of its sentence. */
export function readAnswerAt(text: string): FoundWords | null {
  const from = skipLink(text);
  const line = /^[^\t␞]{0,200}/u.exec(text.slice(from))?.[0] ?? '';
  const whole = line.length === 200 ? line.replace(/(?<!\S)\S*$/, '') : line;
  const sentence = whole.replace(/(?<=[\p{L}\d)]{2})[.;!?] .*$/su, '');
  const end = sentence.replace(/(?<![\s.,;:_…|])[\s.,;:_…|]+$/u, '').length;
  const answer = sentence.slice(0, end);
  if (/^(?:of|for|to|the|and|or|in|on|by|if|is|you)\s/.test(answer)) return null;
  if (!/\p{L}{2}|^\d{1,2}$/u.test(answer) || /^(?:n\/a|none|nil|[\W_]*)$/i.test(answer)) return null;
  return { start: from, end: from + end, isDoubtful: /[[\]{}|]/.test(answer) || fold(answer).length < 3 };
}
