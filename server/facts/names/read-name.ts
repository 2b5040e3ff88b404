import { MAIDEN_WORDS, MAYBE_TITLES, PARTICLES, TITLES } from '@/server/facts/names/name-words';

export type NameRole = 'given' | 'surname';

export type NameWord = {
  /** Small letters without accents: "oconnell". One letter is an initial. */
  text: string;
  /** With the particles before it: "vandenberg". The same as `text` without any. */
  glued: string;
  role: NameRole;
  /** A title as likely as a name. */
  isOptional: boolean;
};

/** One person's name, in the order it is written. Titles are gone. */
export type PersonName = {
  words: readonly NameWord[];
  /** Surnames that the paper calls former ones. */
  maiden: readonly string[];
  /** Forms and tickets that print a name in capitals often put the surname first. */
  isInCapitals: boolean;
};

/** A name on a paper is never longer: what is, is text. */
const MAX_LENGTH = 200;
const MAX_WORDS = 12;

/** Letters that keep their stroke when accents are taken off. */
const STROKED: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/** Small letters without accents or apostrophes: "O’Connell" is "oconnell". */
export function foldName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[łøđðþßæœı]/g, (letter) => STROKED[letter] ?? letter)
    .normalize('NFD')
    .replace(/[\p{M}'’‘ʼ`´]/gu, '');
}

/** Parts the people of a line. "e", "y" and "i" also stand within one name, so they part only whole names. */
const BETWEEN_PEOPLE =
  /\s(?:and|und|et|och|oraz|AND|And)\s|\s?[&+;]\s?|\n|\s[eyi]\s(?=\p{Lu}[\p{L}.]*\s+\p{Lu})|\sen\s(?=\p{Lu})/u;

/**
 * The people whom a line of a paper names: "Mr A and Mrs B Smith", "A. Smith & B. Jones". One without a surname of their
 * own has the next one's.
 */
export function readPeople(line: string): PersonName[] {
  const people = line
    .slice(0, MAX_LENGTH)
    .split(BETWEEN_PEOPLE)
    .map((part) => readPerson(part.trim()));
  return people
    .map((person, index) => {
      const next = people.slice(index + 1).find(({ words }) => words.length > 0);
      const shared = next?.words.filter(({ role }) => role === 'surname') ?? [];
      // "John and Mary Smith": a single word before a whole name is a first name; no word at all, "Mr and Mrs Smith".
      if (!next || shared.length === 0 || person.words.length > 1) return person;
      if (person.words.length === 1 && next.words.length === shared.length) return person;
      const own = person.words.map((word) => ({ ...word, role: 'given' as const }));
      return { ...person, words: [...own, ...shared] };
    })
    .filter(({ words }) => words.length > 0);
}

function readPerson(written: string): PersonName {
  const [own = '', former = ''] = splitMaiden(written);
  const maiden = readWords(former, 'surname', { isWhole: true }).map(({ text }) => text);
  // "Smith, John" and, on tickets, "SMITH/JOHN MR": the surname stands first.
  const cut = own.search(/[,/]/);
  const isInCapitals = own === own.toUpperCase();
  const behind = cut < 0 ? [] : readWords(own.slice(cut + 1), 'given', { isWhole: false });
  if (behind.length > 0)
    return {
      words: [...readWords(own.slice(0, cut), 'surname', { isWhole: true }), ...behind],
      maiden,
      isInCapitals: false,
    };
  return { words: giveRoles(own), maiden, isInCapitals };
}

/** "Anna Smith née Jones", "Anna Smith (formerly Jones)". */
function splitMaiden(written: string): [string, string] {
  for (const { index, 0: hit, 1: word = '' } of written.matchAll(
    /(?<![\s(,])[\s(,]+([\p{L}\p{M}]+)\.?:?(?=\s+\p{L})/gu,
  )) {
    if (index > 0 && MAIDEN_WORDS.has(foldName(word))) {
      return [written.slice(0, index), written.slice(index + hit.length).replace(/[()]/g, ' ')];
    }
  }
  return [written.replace(/[()]/g, ' '), ''];
}

const WORD = /[\p{L}\p{M}]+(?:['’‘ʼ`´][\p{L}\p{M}]+)*/gu;

function readWords(written: string, role: NameRole, { isWhole }: { isWhole: boolean }): NameWord[] {
  const found = [...foldForWords(written).matchAll(WORD)].slice(0, MAX_WORDS).map(([word]) => foldName(word));
  const words: NameWord[] = [];
  let particles = '';
  for (const [index, text] of found.entries()) {
    const isLast = index === found.length - 1;
    if (TITLES.has(text)) continue;
    // At a name's end a small word is a name, but not behind a comma: "Berg, Anna van der".
    if (PARTICLES.has(text) && !(isLast && isWhole)) {
      particles += text;
      continue;
    }
    words.push({
      text,
      glued: particles + text,
      role,
      isOptional: MAYBE_TITLES.has(text) && (words.length === 0 || isLast),
    });
    particles = '';
  }
  return words;
}

/** "Mc Donald" and "Mac Donald" are one word, dots part initials, and no name has a digit among its letters. */
const foldForWords = (written: string): string =>
  written
    .replace(/\./g, '. ')
    .replace(/(?<!\p{L})(Mc|Mac|MC|MAC) (?=\p{Lu})/gu, '$1')
    .replace(/(?<=\p{L})[015](?=\p{L})/gu, (digit) => (digit === '0' ? 'o' : digit === '1' ? 'l' : 's'));

/** Without a comma the last word is the surname, or all from the first particle on, or what alone stands in capitals. */
function giveRoles(written: string): NameWord[] {
  const words = readWords(written, 'given', { isWhole: true });
  const capitals = new Set(
    // linear: a run can end before any of its marks, so that it fails over no more than the last part.
    [...written.matchAll(/(?<![\p{L}\p{M}])\p{Lu}[\p{Lu}'’-]+(?![\p{L}\p{M}])/gu)].flatMap(([word]) =>
      readWords(word, 'surname', { isWhole: true }).map(({ text }) => text),
    ),
  );
  const isMixed = capitals.size > 0 && words.some(({ text }) => text.length > 1 && !capitals.has(text));
  const firstGlued = words.findIndex(({ text, glued }, index) => index > 0 && text !== glued);
  const lastGroup = lastHyphenated(written);
  return words.map((word, index) => {
    const isSurname = isMixed
      ? capitals.has(word.text)
      : index === words.length - 1 ||
        (firstGlued > 0 && index >= firstGlued) ||
        (index > 0 && lastGroup.has(word.text));
    return isSurname ? { ...word, role: 'surname' } : word;
  });
}

/** The parts of "Smith-Jones" at a name's end. */
function lastHyphenated(written: string): ReadonlySet<string> {
  const parts = written.replace(/(?<![\s.])[\s.]+$/u, '').split(/[-–]/);
  const found: string[] = [];
  // From the end on, as long as nothing but one word stands between two hyphens.
  for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
    const end = found.length === 0 ? part : part.replace(/\s$/u, '');
    const word = /(?<![\p{L}\p{M}'’])[\p{L}\p{M}'’]+$/u.exec(end)?.[0];
    const isWhole = word !== undefined && end.length - word.length <= 1 && /^\s?$/u.test(end.slice(0, -word.length));
    if (word === undefined || (found.length === 0 && !isWhole)) break;
    found.push(foldName(word));
    if (!isWhole) break;
  }
  return new Set(found.length > 1 ? found : []);
}
