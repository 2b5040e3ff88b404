import type { z } from 'zod';
import type { DecisionOutcome } from '@/generated/prisma/enums';
import { formatPoints, type letterWordsSchema } from '@/server/case-types/letter';
import type { LetterRequest } from './contract';
import { wordLetter } from './word-letter';
import { isForAmount, listGrounds, listReasons, listRejectionReasons } from './write-reasons';
import { listPapersToSend, listQuestions } from './write-request';

type LetterWords = z.infer<typeof letterWordsSchema>;

type OutcomeParts = {
  /** The sentence that says what was decided. */
  sayDecision: (request: LetterRequest) => string;
  /** What stands between that and what comes next: paragraphs and lists. */
  writeMiddle: (request: LetterRequest, fill: (words: string) => string) => string[];
  /** Whether the letter shows how the amount was worked out. */
  hasTable: (request: LetterRequest) => boolean;
  /** What the table's last line is called. */
  total: Exclude<keyof LetterWords['table'], 'caption'>;
  /** Its reasons while nobody has chosen any. */
  suggestReasons: (request: Pick<LetterRequest, 'caseType' | 'assessment'>) => string[];
};

/** What the letters of the outcomes differ in. */
export const OUTCOME_PARTS: Record<DecisionOutcome, OutcomeParts> = {
  approved: {
    sayDecision: (request) => {
      const { decision, inPart } = request.caseType.letter.approved;
      return isInPart(request) ? inPart : decision;
    },
    writeMiddle: (request) => writePoints(listGrounds(request), wordLetter(request.locale)('papersShow')),
    hasTable: () => true,
    total: 'payable',
    suggestReasons: () => [],
  },
  rejected: {
    sayDecision: ({ caseType }) => caseType.letter.rejected.decision,
    writeMiddle: (request, fill) => {
      const reasons = listReasons(request, fill);
      return writePoints(reasons, wordLetter(request.locale)('ourReasons', { count: reasons.length }));
    },
    // Only where the amount is its reason.
    hasTable: isForAmount,
    total: 'left',
    suggestReasons: listRejectionReasons,
  },
  more_information: {
    sayDecision: ({ caseType }) => caseType.letter.more_information.decision,
    writeMiddle: (request) => {
      const say = wordLetter(request.locale);
      const papers = writePoints(listPapersToSend(request), say('sendUs'));
      const asked = listQuestions(request);
      const questions = writePoints(asked, say('answerThis', { count: asked.length }));
      return papers.length + questions.length > 0 ? [...papers, ...questions] : [say('noList')];
    },
    hasTable: () => false,
    total: 'left',
    suggestReasons: () => [],
  },
};

const writePoints = (points: string[], lead: string): string[] =>
  points.length === 0 ? [] : [`${lead}\n\n${formatPoints(points)}`];

/** Something that was claimed is cut, and no officer has given back as much. */
function isInPart({ award, assessment }: Pick<LetterRequest, 'award' | 'assessment'>): boolean {
  const cuts = award?.lines.filter(({ isReduction }) => isReduction) ?? [];
  const givenBack = Math.max(0, (award?.totalMinor ?? 0) - (assessment?.award?.totalMinor ?? 0));
  return cuts.reduce((sum, { amountMinor }) => sum + amountMinor, givenBack) < 0;
}
