import { cleanForLetter, fillWords, formatLetterDate, formatPoints, SOON } from '@/server/case-types/letter';
import { formatMoney } from '@/server/facts/display';
import { sumClaimed } from '@/server/rules/award/make-award';
import type { Award } from '@/server/rules/contract';
import type { ComposedLetter, FrameRequest, LetterRequest } from './contract';
import { writeFrame } from './write-frame';
import { listGrounds, listReasons } from './write-reasons';
import { listPapersToSend, listQuestions } from './write-request';

/**
 * The letter of a decision: a pure function of what was decided and of what the rules make of the case. Amounts come from the award
 * alone, in the first sentence and in the table.
 */
export const writeDecisionLetter = (request: FrameRequest): ComposedLetter => ({
  body: writeBody(request),
  frame: writeFrame(request),
});

/** The prose, which an officer may edit: paragraphs parted by a blank line, points as lines that begin with "- ". */
export function writeBody(request: LetterRequest): string {
  const { caseType, outcome } = request;
  const { next, again } = caseType.letter[outcome];
  const fill = (words: string) => fillWords(words, listWords(request));
  return [
    `Dear ${cleanForLetter(request.claimantName)},`,
    fill(
      outcome === 'approved' && isInPart(request) ? caseType.letter.approved.inPart : caseType.letter[outcome].decision,
    ),
    ...writeMiddle(request, fill),
    fill(next),
    fill(again),
  ].join('\n\n');
}

function writeMiddle(request: LetterRequest, fill: (words: string) => string): string[] {
  switch (request.outcome) {
    case 'approved':
      return writePoints(listGrounds(request), {
        one: 'This is what your papers show:',
        many: 'This is what your papers show:',
      });
    case 'rejected':
      return writePoints(listReasons(request, fill), { one: 'Our reason is:', many: 'Our reasons are:' });
    case 'more_information': {
      const papers = writePoints(listPapersToSend(request), { one: 'Please send us:', many: 'Please send us:' });
      const questions = writePoints(listQuestions(request), {
        one: 'Please answer this:',
        many: 'Please answer these points:',
      });
      return papers.length + questions.length > 0 ? [...papers, ...questions] : [NO_LIST];
    }
  }
}

/** For an officer who asks for nothing that anybody has listed. */
const NO_LIST = 'Please send us a message in your case online, and we will tell you what would help.';

function writePoints(points: string[], lead: { one: string; many: string }): string[] {
  if (points.length === 0) return [];
  return [`${points.length === 1 ? lead.one : lead.many}\n\n${formatPoints(points)}`];
}

/** Something that was claimed is cut, and no officer has given back as much. */
function isInPart({ award, assessment }: Pick<LetterRequest, 'award' | 'assessment'>): boolean {
  const cuts = award?.lines.filter(({ isReduction }) => isReduction) ?? [];
  const givenBack = Math.max(0, (award?.totalMinor ?? 0) - (assessment?.award?.totalMinor ?? 0));
  return cuts.reduce((sum, { amountMinor }) => sum + amountMinor, givenBack) < 0;
}

function listWords({ caseType, award, values, respondBy, reference }: LetterRequest): Record<string, string> {
  const { currency } = caseType;
  const claimed = 'claimed' in caseType.award ? values[caseType.award.claimed] : undefined;
  const sum = sumClaimed(award?.lines ?? []);
  return {
    ...values,
    reference,
    deadline: respondBy ? `by ${formatLetterDate(respondBy)}` : SOON,
    claimed: claimed ?? (sum > 0 ? formatMoney({ minor: sum, currency }) : ''),
    payable: award ? formatPayable(award) : '',
  };
}

const formatPayable = ({ totalMinor: minor, currency, per }: Award): string =>
  `${formatMoney({ minor, currency })}${per === 'week' ? ' a week' : ''}`;
