import type { Span } from '@/server/facts/values/span';

/** What a piece of a text says once it is decoded, and where it stands. */
export type Decoded = Span & { says: string };

type Code = { isPiece: RegExp; least: number; decode: (pieces: string[]) => string };

/** Codes that are told by their letters alone. What decodes to no words is a reference, a key or a hash. */
const CODES: readonly Code[] = [
  {
    isPiece: /^[A-Za-z0-9+/_-]{12,}={0,2}$/,
    least: 24,
    decode: (pieces) => Buffer.from(pieces.join(''), 'base64').toString('utf8'),
  },
  {
    isPiece: /^(?:0x|\\x)?[0-9a-fA-F]{2,}$/,
    least: 24,
    decode: (pieces) =>
      Buffer.from(pieces.map((piece) => piece.replace(/^(?:0x|\\x)/, '')).join(''), 'hex').toString('utf8'),
  },
  {
    isPiece: /^[01]{8}$/,
    least: 96,
    decode: (pieces) => String.fromCharCode(...pieces.map((piece) => Number.parseInt(piece, 2))),
  },
];

/** A page holds fewer letters. */
const LONGEST = 60_000;

/** The pieces of a text that are words in code: base64, hexadecimal or binary digits, also over several lines. */
export function decodeTexts(text: string): Decoded[] {
  const words = [...text.slice(0, LONGEST).matchAll(/\S+/g)];
  return CODES.flatMap(({ isPiece, least, decode }) =>
    findRuns(words, isPiece)
      .filter((run) => run.reduce((sum, { 0: piece }) => sum + piece.length, 0) >= least)
      .flatMap((run) => {
        const says = decode(run.map(({ 0: piece }) => piece));
        const last = run.at(-1);
        const start = run[0]?.index ?? 0;
        return last && isWords(says) ? [{ start, end: last.index + last[0].length, says }] : [];
      }),
  );
}

function findRuns(words: RegExpExecArray[], isPiece: RegExp): RegExpExecArray[][] {
  const runs: RegExpExecArray[][] = [];
  let isRunning = false;
  for (const word of words) {
    const fits = isPiece.test(word[0]);
    if (fits && isRunning) runs.at(-1)?.push(word);
    else if (fits) runs.push([word]);
    isRunning = fits;
  }
  return runs;
}

/** Mostly letters and blanks, and at least one blank. */
function isWords(text: string): boolean {
  const plain = text.match(/[\p{L}\s.,:;'"!?-]/gu)?.length ?? 0;
  return text.includes(' ') && plain >= text.length * 0.9;
}

/** Characters written as numbers: `&#73;`, `%49`, `\u0049`. Null where there are none. */
export function decodeEscapes(text: string): string | null {
  const decoded = text.replace(
    /&#x?([0-9a-f]{2,6});|%([0-9a-f]{2})|\\u\{?([0-9a-f]{4})\}?|\\x([0-9a-f]{2})/gi,
    (written: string, entity?: string, percent?: string, unit?: string, byte?: string) => {
      const isDecimal = entity !== undefined && !/^&#x/i.test(written);
      const code = Number.parseInt(entity ?? percent ?? unit ?? byte ?? '', isDecimal ? 10 : 16);
      return code >= 32 && code <= 0xffff ? String.fromCharCode(code) : ' ';
    },
  );
  return decoded === text ? null : decoded;
}

export const reverseText = (text: string): string => [...text].reverse().join('');

/** Each letter thirteen places further on. */
export const turnLetters = (text: string): string =>
  text.replace(/[a-z]/gi, (letter) => {
    const base = letter <= 'Z' ? 65 : 97;
    return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base);
  });

const DIGITS: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's' };

/** Words in which digits stand for letters, with these letters; as long as before. */
export const undisguise = (text: string): string =>
  text.replace(/[\p{L}\d@$]{4,30}/gu, (word) =>
    /\p{L}/u.test(word) && /\d|[@$]/.test(word) ? word.replace(/[013457@$]/g, (sign) => DIGITS[sign] ?? sign) : word,
  );
