/** What stands where nothing is known: an officer must not overlook it. */
export const TO_COMPLETE = '[to be completed]';

/** The key of the reason that no list can name: an officer says it in words of their own. */
export const OTHER_REASON = 'other';

/** A value longer than this was not meant for a letter. */
const LONGEST_VALUE = 200;

/** Braces, and what would turn the words around it: see nameSchema in platform/text-schema.ts. */
const UNFIT = /[{}\u202a-\u202e\u2066-\u2069]/g;

const PLACEHOLDER = /\{\{([^{}]*)\}\}/g;

/**
 * A letter template with its placeholders filled in: `words` may have several lines, `values` come from documents and stay
 * on one. No braces get in, so that nothing left in a letter looks like a placeholder. A line such as "Policy number: {{policy-number}}" of which something is unknown is left out; elsewhere a
 * marker shows what to complete.
 */
export function fillLetter(input: {
  template: string;
  words: Record<string, string>;
  values: Record<string, string>;
}): string {
  const known = new Map([
    ...Object.entries(input.values).map(([name, value]) => [name, cleanValue(value)] as const),
    ...Object.entries(input.words).map(([name, words]) => [name, words.replace(UNFIT, ' ')] as const),
  ]);
  const find = (name: string): string => (known.get(name) ?? '').trim();
  return input.template
    .split('\n')
    .filter((line) => !isLabelled(line) || placeholdersOf(line).every((name) => find(name) !== ''))
    .map((line) => line.replace(PLACEHOLDER, (_placeholder, name: string) => find(name) || TO_COMPLETE))
    .join('\n');
}

const placeholdersOf = (line: string): string[] => [...line.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');

/** A label, a colon, and nothing but values and what divides them. */
const isLabelled = (line: string): boolean => /^[^{}.:]+:(?:[ ,]*\{\{[^{}]*\}\})+$/.test(line.trim());

const cleanValue = (value: string): string => value.replace(UNFIT, ' ').replaceAll('\n', ' ').slice(0, LONGEST_VALUE);

/** 3 December 2026, for a letter. `date` is an ISO date. */
export const formatLetterDate = (date: string): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(date),
  );

/** For `deadline` where no day was named. */
export const SOON = 'as soon as you can';

/** One point a line. */
export const formatPoints = (points: readonly string[]): string => points.map((point) => `- ${point}`).join('\n');
