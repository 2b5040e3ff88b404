import { diff3MergeRegions } from 'node-diff3';
import { splitLines } from './diff-texts';

type Texts = { base: string; mine: string; theirs: string };
/** A place that both changed: it stays as it is in one's own text. */
type Clash = { mine: string; theirs: string };

/**
 * Brings the changes from `base` to `theirs` into `mine`, line by line. Where both changed the same lines, one's own stay and
 * the others are listed, so that no word that somebody typed is ever replaced.
 */
export function mergeTexts({ base, mine, theirs }: Texts): { text: string; clashes: Clash[] } {
  const lines = (text: string) => splitLines(endLine(text));
  const clashes: Clash[] = [];
  let text = '';
  for (const region of diff3MergeRegions(lines(mine), lines(base), lines(theirs))) {
    if (region.stable) {
      text += region.bufferContent.join('');
      continue;
    }
    const [own, other] = [region.aContent.join(''), region.bContent.join('')];
    if (own !== other) clashes.push({ mine: own.trim(), theirs: other.trim() });
    text += own;
  }
  return { text: mine.endsWith('\n') ? text : text.replace(/\n$/, ''), clashes };
}

/** The last line like all others, so that adding one after it does not change it. */
const endLine = (text: string) => (text === '' || text.endsWith('\n') ? text : `${text}\n`);
