import { findCaseType } from '../../../server/case-types/registry';
import type { CaseType } from '../../../server/case-types/schema';
import type { FactValue, Paper, PaperPart } from '../../../server/facts/contract';
import { viewParts } from '../../../server/facts/extract/find-candidates';
import { dateKey, isReceipt, totalKey } from '../../../server/facts/extract/read-fields';
import { type Scored, scorePart } from '../../../server/facts/extract/score-part';
import { TITLES } from '../../../server/facts/names/name-words';
import { foldName } from '../../../server/facts/names/read-name';
import { sortPapers } from '../../../server/facts/sort-papers';
import type { MadeCase, PaperSet, Shown } from '../papers/contract';
import { makeCase } from '../papers/make-case';
import type { NoiseChoice } from '../papers/make-paper';

/** One candidate of a made paper, and whether it is what the paper shows. */
export type Example = {
  scored: Scored;
  isRight: boolean;
};
/** A paper's candidates, with what it shows of the fields. */
export type ExamplePart = { examples: Example[]; shown: Shown[]; caseSeed: string };

export function makeExamples(input: {
  caseType: string;
  seed: number;
  set: PaperSet;
  noise?: NoiseChoice;
}): ExamplePart[] {
  const { noise, ...order } = input;
  const made = makeCase({ ...order, seed: `facts-${input.seed}`, ...(noise ? { noise } : {}) });
  const caseType = findCaseType(input.caseType);
  if (!caseType) throw new RangeError(`There is no case type "${input.caseType}".`);
  const papers = made.papers.map(({ paper }) => paper);
  // Half of the cases are sorted as the product sorts them, with its doubts and its mistakes.
  const parts = input.seed % 2 === 0 ? listTrueParts(made) : sortPapers({ caseType, papers });
  return describeParts({ caseType, papers, parts, made });
}

export function describeParts(input: {
  caseType: CaseType;
  papers: Paper[];
  parts: PaperPart[];
  made: MadeCase;
}): ExamplePart[] {
  const { caseType, papers, parts, made } = input;
  return viewParts({ caseType, papers, parts }).map((view) => {
    const paper = made.papers.find((one) => one.paper.id === view.part.documentId);
    const own = (paper?.truth.shows ?? []).filter(({ page }) => view.part.pages.includes(page));
    const shown = splitReceipts(own, caseType);
    const examples = scorePart(view, caseType).map((scored) => ({ scored, isRight: isShown(scored, shown) }));
    return { examples, shown, caseSeed: `${made.caseType}/${papers[0]?.id}` };
  });
}

function listTrueParts({ papers }: MadeCase): PaperPart[] {
  return papers.flatMap(({ paper, truth }) =>
    truth.parts.map(({ kind, pages, refuses }) => ({
      documentId: paper.id,
      pages,
      kind,
      probability: kind === null ? 0 : 0.98,
      because: [],
      refuses,
    })),
  );
}

/** A receipt's line is looked for by its total and its date. */
function splitReceipts(shown: readonly Shown[], { fields }: CaseType): Shown[] {
  const receipts = new Set(fields.filter(isReceipt).map(({ key }) => key));
  return shown.flatMap((one) => {
    if (one.value.type !== 'line' || !receipts.has(one.field)) return [one];
    const { minor, currency, date } = one.value;
    const total: Shown = { ...one, field: totalKey(one.field), value: { type: 'money', minor, currency, per: null } };
    return date ? [total, { ...one, field: dateKey(one.field), value: { type: 'date', date } }] : [total];
  });
}

function isShown({ candidate }: Scored, shown: readonly Shown[]): boolean {
  const page = candidate.page.view.page.number;
  return shown.some(
    (one) => one.field === candidate.field.key && one.page === page && isSame(candidate.value, one.value),
  );
}

/** Whether two values are one, as a reader sees them: of words, their letters and digits count. */
export function isSame(a: FactValue, b: FactValue): boolean {
  // Which of its days a date means is not told by where it stands.
  if (a.type === 'ambiguous') return a.readings.some((reading) => isSame(reading, b));
  if (a.type === 'text' && b.type === 'text') return plain(a.text) === plain(b.text) || isSameName(a.text, b.text);
  if (a.type === 'money' && b.type === 'money') return a.minor === b.minor && a.currency === b.currency;
  if (a.type === 'quantity' && b.type === 'quantity') return Number(a.number) === Number(b.number) && a.unit === b.unit;
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The same words in any order, titles aside. */
const isSameName = (a: string, b: string): boolean => wordsOf(a) === wordsOf(b);
const wordsOf = (name: string): string =>
  (foldName(name).match(/\p{L}+/gu) ?? [])
    .filter((word) => !TITLES.has(word))
    .sort()
    .join(' ');

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
