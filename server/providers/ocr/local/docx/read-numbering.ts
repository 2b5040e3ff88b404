import { childOf, childrenOf, numberOf, settingOf, type XmlElement } from './parse-xml';

/** Gives the next label of a list. */
export type NextLabel = (place: { list: string; level: number }) => string | null;

type Level = { format: string; pattern: string; start: number };

const DEEPEST = 8;
const BULLET = '•';

/** Counts the numbered lists of a file as it is read from its beginning to its end. */
export function countLists(root: XmlElement | null): NextLabel {
  const lists = readLists(root);
  const counters = new Map<string, number[]>();
  return ({ list, level }) => {
    const levels = lists.get(list);
    const own = levels?.get(level);
    if (!levels || !own || own.format === 'none') return null;
    if (own.format === 'bullet') return BULLET;
    const numbers = counters.get(list) ?? [];
    for (let each = 0; each <= level; each += 1)
      numbers[each] =
        each === level ? (numbers[each] ?? startOf(levels, each) - 1) + 1 : (numbers[each] ?? startOf(levels, each));
    // What is counted below a number begins anew with the next one.
    numbers.length = level + 1;
    counters.set(list, numbers);
    return own.pattern.replace(/%([1-9])/g, (_whole, digit: string) => {
      const at = Number(digit) - 1;
      return writeNumber(numbers[at] ?? 1, levels.get(at)?.format ?? 'decimal');
    });
  };
}

const startOf = (levels: ReadonlyMap<number, Level>, level: number): number => levels.get(level)?.start ?? 1;

function readLists(root: XmlElement | null): Map<string, Map<number, Level>> {
  const kinds = new Map(
    childrenOf(root ?? undefined, 'w:abstractNum').map((kind) => [
      kind.attributes['w:abstractNumId'],
      new Map(childrenOf(kind, 'w:lvl').map((level) => [levelOf(level), readLevel(level)])),
    ]),
  );
  return new Map(
    childrenOf(root ?? undefined, 'w:num').map((list) => {
      const levels = new Map(kinds.get(settingOf(list, 'w:abstractNumId')));
      for (const override of childrenOf(list, 'w:lvlOverride')) {
        const level = levelOf(override);
        const whole = childOf(override, 'w:lvl');
        const start = numberOf(settingOf(override, 'w:startOverride'), COUNTED);
        const changed = whole ? readLevel(whole) : levels.get(level);
        if (changed) levels.set(level, start === null ? changed : { ...changed, start });
      }
      return [list.attributes['w:numId'] ?? '', levels];
    }),
  );
}

const COUNTED = { least: 0, most: 10_000 };

const levelOf = ({ attributes }: XmlElement): number =>
  numberOf(attributes['w:ilvl'], { least: 0, most: DEEPEST }) ?? 0;

const readLevel = (level: XmlElement): Level => ({
  format: settingOf(level, 'w:numFmt') ?? 'decimal',
  pattern: (settingOf(level, 'w:lvlText') ?? '').slice(0, 60),
  start: numberOf(settingOf(level, 'w:start'), COUNTED) ?? 1,
});

function writeNumber(value: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return writeLetter(value);
    case 'upperLetter':
      return writeLetter(value).toUpperCase();
    case 'lowerRoman':
      return writeRoman(value);
    case 'upperRoman':
      return writeRoman(value).toUpperCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    default:
      return String(value);
  }
}

/** After z comes aa, then bb, as Word counts. */
const writeLetter = (value: number): string =>
  value < 1 ? '0' : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(10, Math.ceil(value / 26)));

const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

function writeRoman(value: number): string {
  let left = value;
  let written = '';
  for (const [worth, letters] of ROMAN)
    while (left >= worth) {
      written += letters;
      left -= worth;
    }
  return written || '0';
}
