import { type CaseType, requestWords } from '@/server/case-types/schema';

/** One thing that a request asks for. `evidence`: a paper of the case type's; `point`: a question in the officer's words. */
export type AskedFor = { item: string; kind: 'evidence' | 'point'; label: string; words: string };

type Request = { requestedEvidence: readonly string[]; reasons: readonly string[]; letter: string | null };

/** What a request asks for, thing by thing: the papers first, then the points. */
export function listItems({ request, caseType }: { request: Request; caseType: CaseType | undefined }): AskedFor[] {
  const papers = (caseType?.evidence ?? [])
    .filter(({ key }) => request.requestedEvidence.includes(key))
    .map(
      (kind): AskedFor => ({
        item: kind.key,
        kind: 'evidence',
        label: kind.label,
        words: findPoint({ letter: request.letter, label: kind.label }) ?? requestWords(kind),
      }),
    );
  const points = request.reasons.map(
    (words, position): AskedFor => ({ item: `point-${position + 1}`, kind: 'point', label: words, words: '' }),
  );
  return [...papers, ...points];
}

/** What the letter says of a paper, which can be more than the case type's words: what was amiss with the one that came. */
function findPoint({ letter, label }: { letter: string | null; label: string }): string | null {
  const start = `- ${label}: `;
  const line = (letter ?? '').split('\n').find((each) => each.startsWith(start));
  return line?.slice(start.length).trim() || null;
}
