import { z } from 'zod';
import type { CaseField, CaseType } from '../../../server/case-types/schema';
import { EACH, type FactValue } from '../../../server/facts/contract';
import { toMph } from './speed';

const money = { minor: z.int(), currency: z.string().length(3) };

/** A value as `truth.json` writes it. A line goes before an amount, which is what is left of it without its words. */
export const writtenValue = z.union([
  z.string().min(1),
  z.number().transform(String),
  z.object({ description: z.string(), ...money, date: z.iso.date().nullable().default(null) }),
  z.object({ ...money, per: z.enum(EACH).optional() }),
  z.object({ from: z.iso.date(), to: z.iso.date() }),
  /** Speeds: `mph` rounded to a tenth. */
  z.object({ value: z.number(), unit: z.string(), mph: z.number() }),
]);
export type WrittenValue = z.infer<typeof writtenValue>;

/** How two texts of a kind are compared. */
export type TextKind = 'name' | 'address' | 'place' | 'signs' | 'words';

/** A value that is true, in the type that a fact of its field has. */
export type TrueValue =
  /** `per` is null where the truth leaves open how often. */
  | { type: 'money'; minor: number; currency: string; per: (typeof EACH)[number] | null }
  | { type: 'date'; date: string }
  | { type: 'period'; from: string; to: string }
  | { type: 'speed'; mph: number }
  | { type: 'household'; composition: 'single' | 'couple' | 'lone_parent'; children: number }
  | { type: 'line'; minor: number; currency: string; date: string | null }
  | { type: 'text'; as: TextKind; text: string };

const AS: Partial<Record<CaseField['kind'], TextKind>> = {
  name: 'name',
  address: 'address',
  reference: 'signs',
  iban: 'signs',
  phone: 'signs',
  national_insurance: 'signs',
};

/** Throws where a household is not written as one. */
export function readTrueValue(input: { key: string; written: WrittenValue; caseType: CaseType }): TrueValue {
  const { key, written, caseType } = input;
  if (typeof written !== 'string') return readObject(written);
  if (key === 'household') return readHousehold(written);
  if (z.iso.date().safeParse(written).success) return { type: 'date', date: written };
  return { type: 'text', as: findTextKind({ key, caseType }), text: written };
}

/** Fields that name a town, with its country or without. */
const PLACES: readonly string[] = ['destination'];

function findTextKind({ key, caseType }: { key: string; caseType: CaseType }): TextKind {
  if (PLACES.includes(key)) return 'place';
  const kind = caseType.fields.find((field) => field.key === key)?.kind;
  return (kind && AS[kind]) ?? 'words';
}

/** A fact's own value as one that is true. Throws for a quantity that is no speed, and for what can be read in two ways. */
export function toTrueValue({
  key,
  value,
  caseType,
}: {
  key: string;
  value: FactValue;
  caseType: CaseType;
}): TrueValue {
  if (value.type === 'text') return { type: 'text', as: findTextKind({ key, caseType }), text: value.text };
  if (value.type === 'line') return { type: 'line', ...(value.charged ?? pickMoney(value)), date: value.date };
  if (value.type === 'ambiguous') throw new RangeError(`${key}: a truth has one reading.`);
  if (value.type !== 'quantity') return value;
  const mph = toMph(value);
  if (mph === null) throw new RangeError(`${key}: ${value.number} ${value.unit} is no speed.`);
  return { type: 'speed', mph };
}

const pickMoney = ({ minor, currency }: { minor: number; currency: string }) => ({ minor, currency });

function readObject(written: Exclude<WrittenValue, string>): TrueValue {
  if ('description' in written) {
    const { minor, currency, date } = written;
    return { type: 'line', minor, currency, date };
  }
  if ('minor' in written) {
    const { minor, currency, per = null } = written;
    return { type: 'money', minor, currency, per };
  }
  if ('from' in written) return { type: 'period', ...written };
  return { type: 'speed', mph: written.mph };
}

const HOUSEHOLD = /^(?<who>single|couple|lone parent)(?:, (?:(?<children>\d+) child(?:ren)?|25 or over|under 25))*$/;

/** "lone parent, 2 children", "single, 25 or over". */
function readHousehold(written: string): TrueValue {
  const { who, children } = HOUSEHOLD.exec(written)?.groups ?? {};
  if (!who)
    throw new Error(
      `“${written}” is no household: “couple, 1 child”, “single, 25 or over”, “lone parent, 2 children”.`,
    );
  const composition = who === 'lone parent' ? 'lone_parent' : who === 'couple' ? 'couple' : 'single';
  return { type: 'household', composition, children: Number(children ?? 0) };
}

/** Short, for the person at the keyboard. */
export function describeValue(value: TrueValue): string {
  switch (value.type) {
    case 'money':
      return `${value.currency} ${(value.minor / 100).toFixed(2)}${value.per ? ` a ${value.per}` : ''}`;
    case 'line':
      return `${value.currency} ${(value.minor / 100).toFixed(2)}${value.date ? ` on ${value.date}` : ''}`;
    case 'date':
      return value.date;
    case 'period':
      return `${value.from} to ${value.to}`;
    case 'speed':
      return `${value.mph} mph`;
    case 'household':
      return `${value.composition}, children: ${value.children}`;
    case 'text':
      return value.text;
  }
}
