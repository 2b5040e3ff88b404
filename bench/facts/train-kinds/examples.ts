import type { MadePaper, PaperSet, TruePart } from '@/bench/facts/papers/contract';
import { makeCase } from '@/bench/facts/papers/make-case';
import { misreadPage } from '@/bench/facts/train-kinds/misread';
import { createSketchRandom } from '@/bench/facts/train-kinds/random';
import { sketchPaper } from '@/bench/facts/train-kinds/sketch';
import { PAPER_SORTS, type PaperSort } from '@/server/case-types/paper-sorts';
import { listCaseTypes } from '@/server/case-types/registry';
import type { CaseType } from '@/server/case-types/schema';
import type { PaperPage } from '@/server/facts/contract';
import { type PageSigns, readPageSigns } from '@/server/facts/kinds/features';

/** A paper whose sort is one of `sorts`: of a made case's paper only the kind is known. */
export type KnownPaper = { sorts: readonly PaperSort[]; signs: PageSigns[] };
/** A file of a made case, sent in for one of its type or of another, and what it truly holds. */
export type KnownFile = { caseType: CaseType; made: MadePaper; signs: PageSigns[] };

/** Half of the sketches are read badly, at most one letter of eight. */
const WORST_READING = 0.12;

export function sketchPapers({
  sort,
  count,
  firstSeed,
}: {
  sort: PaperSort;
  count: number;
  firstSeed: number;
}): KnownPaper[] {
  return Array.from({ length: count }, (_, number) => {
    const seed = firstSeed + number + PAPER_SORTS.indexOf(sort) * 100_000;
    const random = createSketchRandom(seed + 50_000_000);
    const share = random.chance(0.5) ? 0 : random.next() * WORST_READING;
    const { pages } = sketchPaper({ sort, seed });
    return { sorts: [sort], signs: readAll(pages.map((page) => misreadPage({ page, random, share }))) };
  });
}

export function makeFiles({ set, cases, firstSeed }: { set: PaperSet; cases: number; firstSeed: number }): KnownFile[] {
  return listCaseTypes().flatMap((caseType) =>
    Array.from({ length: cases }, (_, at) => makeCase({ caseType: caseType.key, seed: firstSeed + at, set })).flatMap(
      ({ papers }) => papers.map((made) => ({ caseType, made, signs: readAll(made.paper.pages) })),
    ),
  );
}

/** Files of one type's cases as they look to another type, of which they are no evidence: every `every`th of them. */
export function mislayFiles({ files, every }: { files: readonly KnownFile[]; every: number }): KnownFile[] {
  const types = listCaseTypes();
  return files.flatMap((file, at): KnownFile[] => {
    const other = types[(types.indexOf(file.caseType) + 1 + (at % (types.length - 1))) % types.length];
    if (at % every !== 0 || !other) return [];
    const parts = file.made.truth.parts.map((part) => ({ ...part, kind: null, refuses: false }));
    return [{ ...file, caseType: other, made: { ...file.made, truth: { ...file.made.truth, parts } } }];
  });
}

export function listParts({ caseType, made, signs }: KnownFile): (KnownPaper & { part: TruePart })[] {
  return made.truth.parts.map((part) => ({
    part,
    sorts: sortsOf({ caseType, kind: part.kind }),
    signs: signs.filter(({ page }) => part.pages.includes(page.number)),
  }));
}

/** Payslips printed one below the other run over their pages as one part, whose pages say nothing of where a paper ends. */
export const partsItsPages = ({ made }: KnownFile): boolean =>
  made.truth.parts.every(({ kind, pages }) => kind !== 'payslips' || pages.length === 1);

function sortsOf({ caseType, kind }: { caseType: CaseType; kind: string | null }): readonly PaperSort[] {
  const asked = caseType.evidence.find(({ key }) => key === kind);
  if (asked) return asked.papers;
  const taken = new Set(caseType.evidence.flatMap(({ papers }) => papers));
  return PAPER_SORTS.filter((sort) => !taken.has(sort));
}

const readAll = (pages: readonly PaperPage[]): PageSigns[] => pages.map(readPageSigns);
