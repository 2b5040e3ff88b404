import { POSTCODE } from '@/server/providers/ai/local/values';

const TITLES = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'prof', 'sir', 'dame']);

/** Whether two names can be one person's: order, titles, capitals, accents and initials do not tell people apart. */
export function isSameName(left: string, right: string): boolean {
  const [few, many] = [nameParts(left), nameParts(right)].sort((a, b) => a.length - b.length);
  if (!few || !many || few.length === 0) return true;
  const rest = [...many];
  return few.every((part) => {
    const at = rest.findIndex((other) => isSamePart(part, other));
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
}

function nameParts(name: string): string[] {
  const plain = name
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase();
  return (plain.match(/\p{L}+/gu) ?? []).filter((part) => !TITLES.has(part));
}

function isSamePart(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a.charAt(0) === b.charAt(0);
  // One letter off in a longish name is more often a misreading than another person.
  return Math.min(a.length, b.length) >= 5 && a.length === b.length && countDifferences(a, b) === 1;
}

function countDifferences(a: string, b: string): number {
  return [...a].filter((letter, index) => letter !== b[index]).length;
}

/** Two addresses differ for certain only by postcode, or by number where both are whole; else they count as the same. */
export function isSameAddress(left: string, right: string): boolean {
  const [a, b] = [left.toUpperCase(), right.toUpperCase()];
  const [postcodeA, postcodeB] = [POSTCODE.exec(a)?.[0], POSTCODE.exec(b)?.[0]];
  if (!postcodeA || !postcodeB) return true;
  if (compact(postcodeA) !== compact(postcodeB)) return false;
  const numbers = (text: string, postcode: string): string =>
    (text.replace(postcode, '').match(/\d+/g) ?? []).sort().join(' ');
  const [numbersA, numbersB] = [numbers(a, postcodeA), numbers(b, postcodeB)];
  return !numbersA || !numbersB || numbersA === numbersB;
}

export function isSameReference(left: string, right: string): boolean {
  return compact(left) === compact(right);
}

function compact(text: string): string {
  return text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
}
