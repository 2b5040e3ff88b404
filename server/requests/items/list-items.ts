import type { Locale } from '@/messages/locales';
import { caseTypeWords, sayRequest } from '@/server/case-types/case-type-words';
import { type CaseType, type EvidenceKind, requestWords } from '@/server/case-types/schema';

/** One thing that a request asks for. `evidence`: a paper of the case type's; `point`: a question in the officer's words. */
export type AskedFor = { item: string; kind: 'evidence' | 'point'; label: string; words: string };

type Request = { requestedEvidence: readonly string[]; reasons: readonly string[]; letter: string | null };

type Listing = { request: Request; caseType: CaseType | undefined; locale?: Locale };

/** What a request asks for, thing by thing: the papers first, then the points. The case type's own words are in the reader's language. */
export function listItems({ request, caseType, locale = 'en' }: Listing): AskedFor[] {
  const say = (words: string) => (caseType ? sayRequest({ caseType, locale, words }) : words);
  const translated = caseType && caseTypeWords({ caseType, locale });
  const papers = (caseType?.evidence ?? []).flatMap((kind, index): AskedFor[] => {
    const own = translated?.evidence[index] ?? kind;
    if (!request.requestedEvidence.includes(kind.key)) return [];
    return [{ item: kind.key, kind: 'evidence', label: own.label, words: wordPaper({ request, kind, own, say }) }];
  });
  const points = request.reasons.map(
    (words, position): AskedFor => ({ item: `point-${position + 1}`, kind: 'point', label: say(words), words: '' }),
  );
  return [...papers, ...points];
}

type Wording = { request: Request; kind: EvidenceKind; own: EvidenceKind; say: (words: string) => string };

/** The letter can say more of a paper than the case type's words: what was amiss with the one that came. */
function wordPaper({ request: { letter }, kind, own, say }: Wording): string {
  const point = findPoint({ letter, label: own.label }) ?? findPoint({ letter, label: kind.label });
  return point === null || point === requestWords(kind) ? requestWords(own) : say(point);
}

function findPoint({ letter, label }: { letter: string | null; label: string }): string | null {
  const start = `- ${label}: `;
  const line = (letter ?? '').split('\n').find((each) => each.startsWith(start));
  return line?.slice(start.length).trim() || null;
}
