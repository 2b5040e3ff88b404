import type { Plan } from '@/server/quality/schema';

/** The shares that are one number, in the order of the form. */
export const SHARES = [
  { key: 'base', label: 'Every decision that closes a case' },
  { key: 'unchanged', label: 'Approvals in which nothing of the draft was changed' },
  { key: 'overridden', label: 'Approvals that a rule spoke against' },
  { key: 'disagreeing', label: 'Decisions against what the rules recommend' },
] as const satisfies readonly { key: keyof Plan; label: string }[];
export type ShareKey = (typeof SHARES)[number]['key'];

/** A plan as it is typed: percentages and an amount as text, by the field's name. */
export type TypedPlan = { hours: string; shares: Record<ShareKey, string>; byType: Record<string, string> };

export const typePlan = ({ hours, byType, ...plan }: Plan): TypedPlan => ({
  hours: String(hours),
  shares: {
    base: String(plan.base),
    unchanged: String(plan.unchanged),
    overridden: String(plan.overridden),
    disagreeing: String(plan.disagreeing),
  },
  byType: Object.fromEntries(Object.entries(byType).map(([key, share]) => [key, String(share)])),
});

/** What the form does not show stays as it is. A case type that is left blank has no share of its own. */
export const readPlanForm = ({ typed, plan }: { typed: TypedPlan; plan: Plan }) => ({
  ...plan,
  hours: readNumber(typed.hours),
  base: readNumber(typed.shares.base),
  unchanged: readNumber(typed.shares.unchanged),
  overridden: readNumber(typed.shares.overridden),
  disagreeing: readNumber(typed.shares.disagreeing),
  byType: Object.fromEntries(
    Object.entries(typed.byType).flatMap(([key, share]) => (share.trim() === '' ? [] : [[key, readNumber(share)]])),
  ),
});

/** Blank is no number, and zero is written as one. */
const readNumber = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text));
