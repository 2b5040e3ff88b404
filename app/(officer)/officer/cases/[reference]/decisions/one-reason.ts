import type { DraftView } from '@/server/drafts/view';

type Rule = DraftView['rules'][number];

/** The reason that all of them share, null where none has one yet; undefined where they differ. */
export function sharedReason(
  rules: readonly Pick<Rule, 'key'>[],
  overrides: Readonly<Record<string, string>>,
): string | null | undefined {
  const reasons = new Set(rules.map(({ key }) => overrides[key] ?? null));
  const [reason] = reasons;
  return reasons.size === 1 ? reason : undefined;
}

/** The overrides with one reason for all of these rules; null takes theirs away. */
export function giveReason({
  rules,
  overrides,
  reason,
}: {
  rules: readonly Pick<Rule, 'key'>[];
  overrides: Readonly<Record<string, string>>;
  reason: string | null;
}): Record<string, string> {
  const keys = new Set(rules.map(({ key }) => key));
  const others = Object.entries(overrides).filter(([key]) => !keys.has(key));
  return Object.fromEntries([...others, ...(reason === null ? [] : [...keys].map((key) => [key, reason] as const))]);
}

/** Reasons of their own as one for all: none of the words is lost. */
export function joinReasons(
  rules: readonly Pick<Rule, 'key'>[],
  overrides: Readonly<Record<string, string>>,
): string | null {
  const given = rules.flatMap(({ key }) => overrides[key] ?? []);
  return given.length === 0 ? null : [...new Set(given.filter((reason) => reason.trim() !== ''))].join('\n');
}
