import { findPhoneNumbersInText } from 'libphonenumber-js';
import type { CaseField } from '@/server/case-types/schema';
import { findDates, findPeriods } from '@/server/providers/ai/local/dates';
import type { FoundValue } from '@/server/providers/ai/local/found-value';
import { findMoney } from '@/server/providers/ai/local/money';

export type Kind = CaseField['kind'];

const TITLE = '(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Dame)\\.?';
const PARTICLE = '(?:de|da|del|der|di|du|la|le|van|von|bin|al|ten|y)';
const NAME_WORD = "(?:\\p{Lu}[\\p{L}\\p{M}]*(?:['’-]\\p{L}[\\p{L}\\p{M}]*)*\\.?|&)";
const NAME = new RegExp(`^(?:${TITLE} +)?${NAME_WORD}(?:[ /]+(?:${PARTICLE} +)*${NAME_WORD}){0,4}`, 'iu');
const NAME_CASE = new RegExp(`^(?:${TITLE} +)?${NAME_WORD}(?:[ /]+(?:${PARTICLE} +)*${NAME_WORD}){0,4}`, 'u');

export const POSTCODE = /(?<![A-Z0-9])[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?![A-Z0-9])/;

/** Amounts, dates and the like can stand anywhere after their label; the others must follow it at once. */
export function mustFollowLabel(kind: Kind): boolean {
  return kind === 'name' || kind === 'reference' || kind === 'text' || kind === 'address';
}

/** The first value of this kind in a short text, or for kinds that must follow their label the one it begins with. */
export function findValue(input: {
  kind: Kind;
  text: string;
  currency: string;
  isLabel: (text: string) => boolean;
}): FoundValue | null {
  const { kind, text } = input;
  switch (kind) {
    case 'date':
      return findDates(text)[0] ?? null;
    case 'period':
      return findPeriods(text)[0] ?? null;
    case 'money':
      return findMoney({ text, currency: input.currency })[0] ?? null;
    case 'phone':
      return findPhone(text);
    case 'iban':
      return findIban(text);
    case 'name':
      return findName(text, input.isLabel);
    case 'reference':
    case 'national_insurance':
      return findReference(text);
    case 'address':
      return findAddress(text, input.isLabel);
    case 'text':
    case 'quantity':
      return findWords(text, input.isLabel);
    case 'household':
    case 'line':
      return null;
  }
}

function words(text: string, start: number, end: number): FoundValue {
  return { start, end, value: { kind: 'words', text: text.slice(start, end).replace(/\s+/g, ' ') } };
}

function findPhone(text: string): FoundValue | null {
  const [hit] = findPhoneNumbersInText(text, 'GB');
  if (hit) return words(text, hit.startsAt, hit.endsAt);
  // After its label a number counts even where no such line can exist: it may be misread, and the officer sees it.
  const like = /^(?:\+\d{1,3}|0)[\d ()-]{7,14}\d(?!\d)/.exec(text);
  return like ? words(text, 0, like[0].length) : null;
}

const IBAN_LIKE = /(?<![A-Z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{1,4}){3,8}(?![A-Z0-9])/;

/** An account number that looks like an IBAN, whether or not its check digits agree. */
export function findIbanLike(text: string): FoundValue | null {
  const hit = IBAN_LIKE.exec(text);
  return hit ? words(text, hit.index, hit.index + hit[0].length) : null;
}

function findIban(text: string): FoundValue | null {
  const hit = IBAN_LIKE.exec(text);
  if (!hit) return null;
  // Capitals after the number may be the next words of the form: give up groups from the right until the check agrees.
  for (let end = hit[0].length; end >= 15; end = hit[0].lastIndexOf(' ', end - 1)) {
    if (isIban(hit[0].slice(0, end))) return words(text, hit.index, hit.index + end);
  }
  return null;
}

/** ISO 13616: moved to the end, letters as 10 to 35, the whole leaves 1 when divided by 97. */
export function isIban(text: string): boolean {
  const compact = text.replaceAll(' ', '');
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(compact)) return false;
  let rest = 0;
  for (const sign of compact.slice(4) + compact.slice(0, 4)) {
    for (const digit of Number.parseInt(sign, 36).toString()) rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest === 1;
}

function findName(text: string, isLabel: (text: string) => boolean): FoundValue | null {
  const line = /^[^\n\t,;:(|]*/.exec(text)?.[0] ?? '';
  const pattern = line === line.toUpperCase() ? NAME : NAME_CASE;
  const name =
    pattern
      .exec(line)?.[0]
      .replace(/(?:[ /&]| and)+$/, '')
      .replace(/(?<=\p{L}{2})\.$/u, '') ?? '';
  const isOneWord = !/[ /]/.test(name);
  if (name.length < 3 || isOneWord || isLabel(name) || /^(?:the|a|an|my|your|of|and)\b/i.test(name)) return null;
  return words(text, 0, name.length);
}

function findReference(text: string): FoundValue | null {
  const line = /^[^\n\t,;:(]*/.exec(text)?.[0] ?? '';
  const tokens: string[] = [];
  for (const [token] of line.matchAll(/\S+ */g)) {
    const bare = token.trim();
    if (!/^[A-Z0-9][A-Z0-9/.-]*$/.test(bare) || (!/\d/.test(bare) && bare.length > 3 && tokens.length > 0)) break;
    tokens.push(token);
  }
  // Short capitals after the last number belong to it only as a single letter, as in QQ 12 34 56 C.
  while (tokens.length > 1 && !/\d/.test(tokens.at(-1) ?? '') && (tokens.at(-1) ?? '').trim().length > 1) tokens.pop();
  const reference = tokens
    .join('')
    .trim()
    .replace(/[./-]+$/, '');
  const isCode = /^[A-Z]{5,8}$/.test(reference);
  if (!isCode && (!/\d/.test(reference) || reference.replace(/[^A-Z0-9]/g, '').length < 4)) return null;
  return words(text, 0, reference.length);
}

function findAddress(text: string, isLabel: (text: string) => boolean): FoundValue | null {
  const lines = text.split('\n');
  let length = lines[0]?.length ?? 0;
  let postcode = POSTCODE.exec(text.slice(0, length));
  // Addresses are set over several lines, and the postcode closes them.
  for (let line = 1; line < Math.min(lines.length, 5) && !postcode; line++) {
    const next = lines[line] ?? '';
    if (next.trim() === '' || isLabel(next)) break;
    const longer = length + 1 + next.length;
    postcode = POSTCODE.exec(text.slice(0, longer));
    if (postcode) length = longer;
  }
  const end = postcode ? postcode.index + postcode[0].length : trimmedLength(text.slice(0, Math.min(length, 160)));
  const address = text.slice(0, end);
  if (!/\d/.test(address) || !/\p{L}{3}/u.test(address) || /@|\d[/.]\d|[£€]/.test(address) || isLabel(address))
    return null;
  return words(text, 0, end);
}

function findWords(text: string, isLabel: (text: string) => boolean): FoundValue | null {
  const line = /^[^\n\t]{0,200}/.exec(text)?.[0] ?? '';
  const whole = line.length === 200 ? line.replace(/\S*$/, '') : line;
  const end = trimmedLength(whole.replace(/(?<=\p{L}{2})\. .*$/u, ''));
  // Brackets and bars are the edges of boxes, read as letters along with whatever was beside them.
  if (/[[\]{}|]/.test(text.slice(0, end))) return null;
  if (end === 0 || isLabel(text.slice(0, end)) || !/[\p{L}\p{N}]/u.test(text.slice(0, end))) return null;
  return words(text, 0, end);
}

function trimmedLength(text: string): number {
  return text.replace(/[\s.,;:]+$/, '').length;
}
