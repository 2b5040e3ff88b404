import type { AlignedChunk } from './align-quote';

/** Words whose change turns a statement round, or makes it another date or amount. */
const EXACT_WORDS = new Set(
  (
    'not no never none nor neither nothing nobody nowhere without cannot unless except only if before after ' +
    'january february march april may june july august september october november december ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday ' +
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen ' +
    'nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million half quarter double ' +
    'first second third fourth fifth sixth seventh eighth ninth tenth mr mrs ms miss more less above below over under'
  ).split(' '),
);
/** "isn't" with its apostrophe folded away. */
const SHORT_NOT = /^(?:is|was|are|were|do|does|did|ca|wo|could|would|should|has|have|had|must|need)nt$/;
/** From here on, one letter off in an exact word gives no other word: "Novembor" is November, "jury" need not be July. */
const SURE_LENGTH = 6;
/** What a misread short word must not be, for then it was meant. */
const SHORT_WORDS = new Set(
  (
    'am an as at be by do go he if in is it me my no of on or so to up us we act add age ago aid air all and any are arm art ask ' +
    'bad bag bar bed big bit box boy bus but buy can car cat cut dad day did die dog dry due ear eat end err eye fan far fat fee few ' +
    'fit fix flu fly for fun gap gas get got gun guy had has hat her hid him his hit hot how ice ill ink its job key kid lab law lay ' +
    'led leg let lid lie lot low mad man map mat may men met mom mud mum net new nod nor not now nut oak odd off oil old one our out ' +
    'own par pay pen per pet pie pig pin pit pot put ran raw red rid rim rob row run sat saw say sea see set sex she sir sit six sky ' +
    'son sum sun tax ten the tie tin tip toe ton too top toy try two use van via war was way web wet who why win won yes yet you'
  ).split(' '),
);
const NEGATING_PREFIX = /^(?:un|in|im|il|ir|dis|non|mis)/;
const ROLE_ENDING = /(?:er|or|ee|ed|ing)$/;

/**
 * Whether the differences between a quote and the text can be what a reader of pictures gets wrong: a letter or two in a
 * long word, a lost space, a comma for a full stop. Anything with a digit, a negation or a word for a number must be equal.
 */
export function isReadingSlip(input: { chunks: AlignedChunk[]; countInText: (word: string) => number }): boolean {
  const differing = input.chunks.filter((chunk) => chunk.quote !== chunk.text);
  if (!differing.every((chunk) => isChunkSlip(chunk, input.countInText))) return false;
  // Two similar words that changed places differ by one letter each, and yet say something else.
  const theirs = new Set(differing.map((chunk) => bare(chunk.text)));
  return !differing.some((chunk) => bare(chunk.quote) !== bare(chunk.text) && theirs.has(bare(chunk.quote)));
}

function isChunkSlip(chunk: AlignedChunk, countInText: (word: string) => number): boolean {
  if (/[\d£$€%]/.test(chunk.quote + chunk.text)) return joinNumbers(chunk.quote) === joinNumbers(chunk.text);
  const ours = bare(chunk.quote);
  const theirs = bare(chunk.text);
  if (ours === theirs) return true;
  if (words(chunk.text).some(isExactWord)) return false;
  if (words(chunk.quote).some((word) => isExactWord(word) && word.length < SURE_LENGTH)) return false;
  if (lookAlike(ours) === lookAlike(theirs)) return true;
  // A space on one side alone is a word joined, parted or put in: with a letter changed as well it is no slip.
  if (chunk.quote.includes(' ') || chunk.text.includes(' ')) return false;
  if (Math.min(ours.length, theirs.length) < 2) return false;
  if (theirs.length < 4 && SHORT_WORDS.has(theirs)) return false;
  if (ours.replace(NEGATING_PREFIX, '') === theirs.replace(NEGATING_PREFIX, '')) return false;
  if (ours.replace(ROLE_ENDING, '') === theirs.replace(ROLE_ENDING, '')) return false;
  // A word that stands on the page more than once was read right: "insurer" is then no slip for "insured".
  if (countInText(theirs) > 1) return false;
  return distance(ours, theirs) <= Math.max(1, Math.floor(ours.length / 6));
}

function words(chunk: string): string[] {
  return chunk.split(' ').map(bare);
}

function isExactWord(word: string): boolean {
  return EXACT_WORDS.has(word) || SHORT_NOT.test(word);
}

/** Letters and "&" only: punctuation and spaces within a chunk are what readers lose most. */
function bare(chunk: string): string {
  return chunk.replace(/[^\p{L}\p{M}&]/gu, '');
}

/** Spaces matter between digits alone: "4 500" may be two numbers, "£ 450" is one. */
function joinNumbers(chunk: string): string {
  return chunk.replace(/[.,;:]$/, '').replace(/(?<!\d) | (?!\d)/g, '');
}

function lookAlike(word: string): string {
  return word
    .replaceAll('rn', 'm')
    .replaceAll('cl', 'd')
    .replaceAll('vv', 'w')
    .replace(/[ij]/g, 'l')
    .replaceAll('c', 'e');
}

function distance(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const row = [i];
    for (let j = 1; j <= right.length; j++) {
      const substituted = (previous[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      row.push(Math.min(substituted, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return previous[right.length] ?? 0;
}
