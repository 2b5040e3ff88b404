import type { Locale } from '@/messages/locales';
import type { CaseToJudge } from '@/server/rules/contract';

type Told = Pick<CaseToJudge, 'locale'>;

export const localeOf = ({ locale = 'en' }: Told): Locale => locale;

/** Words to the claimant, in the language that the case is told in. Statements are for officers, and stay in English. */
export const tellIn = (input: Told, words: Record<Locale, () => string>): string => words[localeOf(input)]();

/** The label of an award's line that English says as it stands. */
export const labelIn = (input: Told, spanish: string): { label?: string } =>
  localeOf(input) === 'es' ? { label: spanish } : {};
