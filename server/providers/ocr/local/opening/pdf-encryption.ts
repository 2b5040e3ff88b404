import { ReadingFailure } from '../reading-failure';

/** PDFium's reasons for not opening a file. */
const PASSWORD_ERROR = 4;
const SECURITY_ERROR = 5;

/** A trailer names its encryption by reference, or holds it. */
const TRAILER_ENTRY = /\/Encrypt\s*(?:(\d{1,10})\s+(\d{1,5})\s+R|<<)/g;
const KNOWN_VERSIONS = new Set(['1', '2', '4', '5']);
const KNOWN_REVISIONS = new Set(['2', '3', '4', '5', '6']);
/** The dictionary is some 500 bytes long. */
const MAX_DICTIONARY_BYTES = 4_000;

/** Why PDFium does not open a file, in truth: it says "password" of much that no password would help. */
export function explainUnopened({ bytes, error }: { bytes: Buffer; error: number }): ReadingFailure {
  if (error !== PASSWORD_ERROR && error !== SECURITY_ERROR) return new ReadingFailure('damaged');
  const dictionary = findEncryption(bytes);
  // What it refers to is lost, or is something else.
  if (dictionary === null || !/\/Filter\b/.test(dictionary) || readNumber(dictionary, 'V') === undefined)
    return new ReadingFailure('damaged');
  const isStandard = /\/Filter\s*\/Standard\b/.test(dictionary);
  const isKnown =
    KNOWN_VERSIONS.has(readNumber(dictionary, 'V') ?? '') && KNOWN_REVISIONS.has(readNumber(dictionary, 'R') ?? '');
  return new ReadingFailure(isStandard && isKnown ? 'encrypted' : 'unknown_encryption');
}

/**
 * Takes the encryption out of a file that encrypts nothing but its attachments: its pages need no password, which PDFium
 * asks for all the same. Answers null where pages are encrypted, or nothing is.
 */
export function withoutAttachmentEncryption(bytes: Buffer): Buffer | null {
  const dictionary = findEncryption(bytes);
  if (dictionary === null || !/\/EFF\b/.test(dictionary)) return null;
  // linear: a dictionary has at most MAX_DICTIONARY_BYTES, and blanks hold no key.
  const isPlain = (key: string) => !new RegExp(`/${key}\\s*/(?!Identity\\b)`).test(dictionary);
  if (!isPlain('StmF') || !isPlain('StrF')) return null;
  // A key of the same length that means nothing, so that every offset stays.
  return Buffer.from(
    bytes.toString('latin1').replace(TRAILER_ENTRY, (entry) => entry.replace('/E', '/X')),
    'latin1',
  );
}

/** The text of the encryption dictionary that the last trailer names; null where the file has none. */
function findEncryption(bytes: Buffer): string | null {
  const text = bytes.toString('latin1');
  const entry = [...text.matchAll(TRAILER_ENTRY)].at(-1);
  if (!entry) return null;
  const [, number, generation] = entry;
  if (number === undefined) return text.slice(entry.index, entry.index + MAX_DICTIONARY_BYTES);
  // linear: it begins at a number, and blanks hold none.
  const object = new RegExp(`(?:^|[^0-9])${number}\\s+${generation}\\s+obj\\b`).exec(text);
  if (!object) return null;
  const end = text.indexOf('endobj', object.index);
  return text.slice(object.index, Math.min(end < 0 ? text.length : end, object.index + MAX_DICTIONARY_BYTES));
}

// linear: it begins at a key, and neither blanks nor digits hold one.
const readNumber = (dictionary: string, key: string): string | undefined =>
  new RegExp(`/${key}\\s+(\\d+)`).exec(dictionary)?.[1];
