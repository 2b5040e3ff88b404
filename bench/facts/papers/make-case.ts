import type { MadeCase, PaperSet } from './contract';
import { createChooser } from './engine/choose';
import { createMaker } from './kinds/makers';
import { type NoiseChoice, printPaper } from './make-paper';

/** Of cases, so many hold a paper that is no evidence at all. */
const STRAY_SHARE = 0.25;

/** Makes the papers of one made-up case, which agree with one another. The same each time for the same order. */
export function makeCase({
  caseType,
  seed,
  set,
  noise = 'drawn',
}: {
  caseType: string;
  seed: number | string;
  set: PaperSet;
  noise?: NoiseChoice;
}): MadeCase {
  const chooser = createChooser(`case/${caseType}/${seed}`, set);
  const maker = createMaker(caseType, chooser);
  const kinds: (string | null)[] = maker.listPapers(chooser);
  if (chooser.chance(STRAY_SHARE)) kinds.push(null);
  const papers = chooser.shuffle(kinds).map((kind, index) =>
    printPaper({
      maker,
      kind,
      chooser: createChooser(`case/${caseType}/${seed}/${kind}/${index}`, set),
      id: `paper-${seed}-${index + 1}`,
      noise,
    }),
  );
  return { caseType, set, accountName: maker.accountName, submittedOn: maker.submittedOn, papers, facts: maker.facts };
}
