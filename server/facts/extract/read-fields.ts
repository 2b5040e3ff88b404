import { RECEIPT_DATES, RECEIPT_TOTALS } from '@/server/case-types/labels/receipts';
import type { CaseField, CaseType } from '@/server/case-types/schema';

/** A receipt is one line: its total and its date are looked for like any field's value, under these keys. */
export const totalKey = (key: string): string => `${key}/total`;
export const dateKey = (key: string): string => `${key}/date`;

const known = new WeakMap<CaseType, CaseType>();

/** The case type with a field for the total and the date of each kind of receipt. */
export function addReceiptFields(caseType: CaseType): CaseType {
  const before = known.get(caseType);
  if (before) return before;
  const receipts = caseType.fields.filter(isReceipt);
  const parts = receipts.flatMap((field): CaseField[] => [
    { ...field, key: totalKey(field.key), kind: 'money', holds: 'one', labels: [...RECEIPT_TOTALS] },
    { ...field, key: dateKey(field.key), kind: 'date', holds: 'one', labels: [...RECEIPT_DATES] },
  ]);
  const whole = { ...caseType, fields: [...caseType.fields.filter(isRead), ...parts] };
  known.set(caseType, whole);
  return whole;
}

export const isReceipt = ({ kind, lineIs }: CaseField): boolean => kind === 'line' && lineIs === 'paper';

/** Lists, and what is worked out from other facts, have no label with a value behind it. */
const isRead = ({ kind, derived }: CaseField): boolean => kind !== 'line' && !derived;
