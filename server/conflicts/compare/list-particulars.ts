import type { ParticularKind } from '@/generated/prisma/enums';
import type { CaseType } from '@/server/case-types/schema';
import { findPostcodes } from '@/server/facts/values/find-postcodes';

export type Particular = { kind: ParticularKind; value: string };
type Stated = { field: string; value: unknown };

/** A paper's name is never longer: what is, is text. */
const LONGEST_NAME = 200;

/** What facts say of whose a case is, each once; what cannot be compared is left out. */
export function listParticulars({ caseType, facts }: { caseType: CaseType; facts: readonly Stated[] }): Particular[] {
  const found = facts.flatMap(({ field, value }) => {
    const text = readText(value);
    return text === null ? [] : (describe({ caseType, field, text }) ?? []);
  });
  return [...new Map(found.map((one) => [`${one.kind} ${one.value}`, one])).values()];
}

const readText = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string' ? value.text : null;

type Named = { caseType: CaseType; field: string; text: string };

function describe({ caseType, field, text }: Named): Particular | null {
  // The claimant, and whose account is to be paid: the names that the case type wants to be one person's.
  if (caseType.rules.some((rule) => rule.kind === 'same_person' && rule.field === field))
    return { kind: 'paper_name', value: text.slice(0, LONGEST_NAME) };
  switch (caseType.fields.find(({ key }) => key === field)?.kind) {
    case 'iban':
      return { kind: 'account', value: text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '') };
    case 'address': {
      const value = foldAddress(text);
      return value === null ? null : { kind: 'address', value };
    }
    default:
      return null;
  }
}

/** Postcode and the numbers of house and flat: an address however it is written. Null for one that lacks either. */
export function foldAddress(address: string): string | null {
  const [found] = findPostcodes(address);
  if (!found) return null;
  const rest = address.slice(0, found.start) + address.slice(found.end);
  const numbers = (rest.toLowerCase().match(/\d+[a-z]?(?![a-z])/g) ?? []).sort();
  return numbers.length === 0 ? null : `${found.postcode} ${numbers.join(' ')}`;
}
