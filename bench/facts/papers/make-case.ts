import type { MadeCase, PaperSet } from './contract';
import { type Chooser, createChooser } from './engine/choose';
import { createMaker } from './kinds/makers';
import { makeFile, type NoiseChoice } from './make-paper';

/** Of cases, so many hold a paper that is no evidence at all. */
const STRAY_SHARE = 0.25;
/** Of cases, so many hold files of several papers. */
const JOINED_SHARE = 0.3;

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
  const files = partInFiles(chooser.shuffle(kinds), chooser);
  const papers = files.map((own, index) =>
    makeFile({
      maker,
      kinds: own,
      chooser: createChooser(`case/${caseType}/${seed}/${own.join('+')}/${index}`, set),
      id: `paper-${seed}-${index + 1}`,
      noise,
    }),
  );
  return {
    caseType,
    set,
    accountName: maker.accountName,
    submittedOn: maker.submittedOn,
    papers,
    facts: maker.facts,
  };
}

/** Some people scan several papers into one file. */
function partInFiles(kinds: readonly (string | null)[], chooser: Chooser): (string | null)[][] {
  const files: (string | null)[][] = [];
  const isJoined = chooser.chance(JOINED_SHARE);
  for (const kind of kinds) {
    const last = files.at(-1);
    if (isJoined && last && chooser.chance(0.5)) last.push(kind);
    else files.push([kind]);
  }
  return files;
}
