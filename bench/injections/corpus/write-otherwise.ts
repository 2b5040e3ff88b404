import { createHash } from 'node:crypto';

const CONSONANTS = 'bdfgklmnprstvz';
const VOWELS = 'aeiou';

/** A word that is none, such as "bolteraku": the same for the same name. */
export function pickWord(name: string): string {
  const bytes = createHash('sha256').update(name).digest();
  return [...bytes.subarray(0, 4)]
    .map((byte) => `${CONSONANTS[byte % CONSONANTS.length]}${VOWELS[(byte >> 4) % VOWELS.length]}`)
    .join('');
}

/** Lines of at most so many letters; a long word at a line's end is divided. */
export function splitOver(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    const room = width - line.length - 1;
    if (word.length <= room) lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
    else if (/^[a-z]{9,}$/.test(word) && room > 5) {
      lines[lines.length - 1] = `${line} ${word.slice(0, 4)}-`;
      lines.push(word.slice(4));
    } else lines.push(word);
  }
  return lines;
}

const turn = (text: string): string =>
  text.replace(/[a-z]/gi, (letter) => {
    const base = letter <= 'Z' ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base);
  });

const ENCODINGS: readonly ((text: string) => string)[] = [
  (text) => Buffer.from(text).toString('base64'),
  (text) => Buffer.from(text).toString('hex'),
  turn,
  (text) => [...text].reverse().join(''),
  (text) => [...text].map((letter) => `&#${letter.charCodeAt(0)};`).join(''),
  (text) => [...text].map((letter) => `%${letter.charCodeAt(0).toString(16).padStart(2, '0')}`).join(''),
  (text) => [...text].map((letter) => letter.charCodeAt(0).toString(2).padStart(8, '0')).join(' '),
];

export const encode = (text: string, at: number): string => ENCODINGS[at % ENCODINGS.length]?.(text) ?? text;

const swap = (text: string, from: string, to: readonly string[]): string =>
  [...text].map((letter) => to[from.indexOf(letter)] ?? letter).join('');

const DISGUISES: readonly ((text: string) => string)[] = [
  (text) => swap(text, 'aeopcx', ['\u0430', '\u0435', '\u043e', '\u0440', '\u0441', '\u0445']),
  (text) => swap(text, 'aeiost', ['4', '3', '1', '0', '5', '7']),
  (text) => text.replace(/[a-z]/g, (letter) => String.fromCodePoint(0x1d5ba + letter.charCodeAt(0) - 97)),
  (text) => text.replace(/[a-zA-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  (text) => [...text].join('\u200b'),
  (text) =>
    text
      .split(' ')
      .map((word) => [...word].join(' '))
      .join('   '),
  (text) => text.replace(/[aeiou]/g, '$&\u0301'),
];

export const disguise = (text: string, at: number): string => DISGUISES[at % DISGUISES.length]?.(text) ?? text;

/** In characters that show nothing: tags, and selectors of variants. */
export const toTags = (text: string): string =>
  [...text].map((letter) => String.fromCodePoint(0xe0000 + (letter.codePointAt(0) ?? 0))).join('');
export const toVariations = (text: string): string =>
  [...Buffer.from(text)].map((byte) => String.fromCodePoint(byte < 16 ? 0xfe00 + byte : 0xe0100 + byte - 16)).join('');
