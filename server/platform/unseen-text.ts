/**
 * Characters that show nothing, in which a text can say to a program what no reader sees: tags, direction controls, spaces without
 * width, fillers, and variation selectors. This is the one place that says which of them writing needs, and which go.
 */

/**
 * What shows nothing, to stand within the brackets of an expression with the flag u. The search index drops the same
 * (`fold_letters` in the migrations), and so does whatever compares texts.
 */
export const UNSEEN_SET = '\\p{Default_Ignorable_Code_Point}\\ufff9-\\ufffb';

/** Scripts whose letters change shape at a joiner or non-joiner. */
const JOINING = ['Arab', 'Syrc', 'Mong', 'Nkoo', 'Deva', 'Beng', 'Guru', 'Gujr', 'Orya', 'Taml', 'Telu', 'Knda', 'Mlym']
  .concat(['Sinh', 'Khmr', 'Mymr', 'Tibt'])
  .map((script) => `\\p{scx=${script}}`)
  .join('');
const PICTOGRAPH = '\\p{Extended_Pictographic}';

/** What writing needs, each only where it does. */
const NEEDED = [
  `(?<=[\\p{L}\\p{M}])(?<=[${JOINING}])[\\u200c\\u200d](?=[${JOINING}])`,
  `(?<=${PICTOGRAPH}\\ufe0f|${PICTOGRAPH}|\\p{Emoji_Modifier})\\u200d(?=${PICTOGRAPH})`,
  `(?<=${PICTOGRAPH})[\\ufe0e\\ufe0f]`,
  // The digit of a keycap.
  '(?<=[0-9#*])\\ufe0f(?=\\u20e3)',
  '(?<=\\p{sc=Mong})[\\u180b-\\u180d\\u180f]',
  // It shows where a line ends at it, and comparisons of quotes know it.
  '\\u00ad',
].join('|');
const RIGHT_TO_LEFT = /(?=\p{L})[\p{sc=Hebr}\p{sc=Arab}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}]/u;
/** Of use beside letters that are written from right to left. One alone: a run of them would be a code. */
const DIRECTION_MARK = '(?<![\\u200e\\u200f\\u061c])[\\u200e\\u200f\\u061c]';

const UNSEEN = new RegExp(`(?!${NEEDED})[${UNSEEN_SET}]`, 'gu');
const UNSEEN_BESIDE_RIGHT_TO_LEFT = new RegExp(`(?!${NEEDED}|${DIRECTION_MARK})[${UNSEEN_SET}]`, 'gu');

const patternFor = (text: string): RegExp => (RIGHT_TO_LEFT.test(text) ? UNSEEN_BESIDE_RIGHT_TO_LEFT : UNSEEN);

/** The text without what shows nothing and no writing needs. */
export const dropUnseen = (text: string): string => text.replace(patternFor(text), '');

/** Where that stands in a text, in order: UTF-16 offsets. */
export const findUnseen = (text: string): { start: number; end: number }[] =>
  [...text.matchAll(patternFor(text))].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));

/** Characters that spell: each of them stands for a letter or a byte. */
const SPELLED = /(?:[\u{e0020}-\u{e007e}]|\p{Variation_Selector}){4,}/gu;

/** How many runs of a text spell something that nobody sees. */
export const countSpelled = (text: string): number => [...text.matchAll(SPELLED)].length;
