import { agreeWith } from '@/server/case-types/label';
import type { Rule } from '@/server/case-types/rules-schema';
import { formatList, formatSome } from '@/server/facts/display';
import type { CaseToJudge, Judgement, PaperReuse } from '@/server/rules/contract';
import { evidenceLabelOf } from '@/server/rules/operands';

type NotUsedBefore = Extract<Rule, { kind: 'not_used_before' }>;

const HOW: Readonly<Record<PaperReuse['how'], string>> = {
  bytes: 'the same file',
  picture: 'a picture of the same page',
  facts: 'the same number, day and amount',
};

const MET: Readonly<Record<NotUsedBefore['whose'], string>> = {
  another_claimant: 'No paper is in somebody else’s case.',
  same_claimant: 'No paper is in another case of the claimant’s.',
  same_case: 'No paper is there twice.',
};

/** Of more cases than these the rest are counted. */
const MOST_NAMED = 3;

/**
 * Another case is named by its reference alone: whoever reads it may have nothing to do with that case's type. Claimants never learn of
 * it: nothing is told, what would change it is left out, and the words of the request give nothing away.
 */
export function judgeNotUsedBefore({ whose, papers }: NotUsedBefore, input: CaseToJudge): Judgement {
  const found = input.reuse.filter(
    ({ kind, other }) => other.whose === whose && kind !== null && papers.includes(kind),
  );
  if (found.length === 0) return { outcome: 'met', statement: MET[whose], told: '', citations: [] };
  // A claim that came to nothing may be made again, with the same papers.
  const isOpen = found.some(({ other }) => whose !== 'same_claimant' || !other.isClosedUnpaid);
  const said = isOpen ? found.filter(({ other }) => whose !== 'same_claimant' || !other.isClosedUnpaid) : found;
  return {
    outcome: isOpen ? 'not_met' : 'met',
    statement: sayReuse({ whose, said, isOpen, input }),
    told: '',
    citations: citeDocuments(input, said),
  };
}

function sayReuse(request: {
  whose: NotUsedBefore['whose'];
  said: PaperReuse[];
  isOpen: boolean;
  input: CaseToJudge;
}): string {
  const { whose, said, isOpen, input } = request;
  const kinds = [...new Set(said.map(({ kind }) => evidenceLabelOf(input, kind ?? '')))];
  const subject = formatList(
    kinds.map((kind) => `the ${kind}`),
    'and',
  );
  const how = [...new Set(said.map((reuse) => HOW[reuse.how]))].join(', or ');
  const verb = kinds.length > 1 ? 'are' : agreeWith(kinds[0] ?? '', 'is');
  const where =
    whose === 'same_case'
      ? 'here twice'
      : `also in ${listReferences(said)}, ${whose === 'another_claimant' ? 'of another claimant' : `of the same claimant${isOpen ? '' : ', which was withdrawn or rejected'}`}`;
  const sentence = `${subject} ${verb} ${where}: ${how}.`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function listReferences(said: PaperReuse[]): string {
  const references = [...new Set(said.map(({ other }) => other.reference))].sort();
  return formatSome(references, MOST_NAMED);
}

/** A place in each of the papers, so that they can be looked at: the first words that a fact rests on. */
function citeDocuments({ facts }: CaseToJudge, said: PaperReuse[]): Judgement['citations'] {
  const places = said.map(({ documentId, page }) =>
    facts
      .flatMap(({ citations }) => citations)
      .find((citation) => citation.documentId === documentId && (page === null || citation.page === page)),
  );
  return [...new Set(places)].filter((place) => place !== undefined);
}
