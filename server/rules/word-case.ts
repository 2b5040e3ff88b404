import type { Locale } from '@/messages/locales';
import { sayRequest, wordForLetter } from '@/server/case-types/case-type-words';
import { formatValue } from '@/server/facts/display';
import { assessCase } from '@/server/rules/assess-case';
import type { Ask, CaseAssessment, CaseToJudge } from '@/server/rules/contract';

type Assessed = { assessment: CaseAssessment; judged: CaseToJudge };

/**
 * The case and what the rules make of it, as a letter in that language tells them. The rules decide the same: they read values, and
 * only what is said of these differs.
 */
export function wordCase({ assessment, judged, locale }: Assessed & { locale: Locale }): Assessed {
  if (locale === 'en') return { assessment, judged };
  const { caseType } = judged;
  const worded: CaseToJudge = {
    ...judged,
    locale,
    caseType: wordForLetter({ caseType, locale }),
    // What a paper says in words stays as it stands there.
    facts: judged.facts.map((fact) =>
      fact.value.type === 'text' ? fact : { ...fact, display: formatValue(fact.value, locale) },
    ),
  };
  const told = assessCase(worded);
  const sayAsk = <Asked extends Ask | null>(ask: Asked): Asked =>
    ask ? { ...ask, words: sayRequest({ caseType, locale, words: ask.words }) } : ask;
  return {
    judged: worded,
    assessment: {
      ...told,
      asks: told.asks.map(sayAsk),
      rules: told.rules.map((rule) => ({ ...rule, ask: sayAsk(rule.ask) })),
    },
  };
}

type Chosen = { reasons: readonly string[]; english: CaseAssessment; worded: CaseAssessment };

/** Points that an officer chose by their English words. Words of their own stay as they were written. */
export function wordReasons({ reasons, english, worded }: Chosen): string[] {
  const known = new Map([
    ...english.rules.flatMap(({ ask }, at) => pair(ask, worded.rules[at]?.ask)),
    ...english.asks.flatMap((ask, at) => pair(ask, worded.asks[at])),
  ]);
  return reasons.map((reason) => known.get(reason) ?? reason);
}

const pair = (ask: Ask | null, other: Ask | null | undefined): [string, string][] =>
  ask && other ? [[ask.words, other.words]] : [];
