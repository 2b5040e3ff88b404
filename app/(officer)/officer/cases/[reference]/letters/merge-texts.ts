import { findCommonItems } from './common-items';
import { splitLines } from './diff-texts';

type Texts = { base: string; mine: string; theirs: string };
/** A place that both changed: it stays as it is in one's own text. */
type Clash = { mine: string; theirs: string };

/**
 * Brings the changes from `base` to `theirs` into `mine`, line by line. Where both changed the same lines, one's own stay and
 * the others are listed, so that no word that somebody typed is ever replaced.
 */
export function mergeTexts({ base, mine, theirs }: Texts): { text: string; clashes: Clash[] } {
  const lines = {
    base: splitLines(endLine(base)),
    mine: splitLines(endLine(mine)),
    theirs: splitLines(endLine(theirs)),
  };
  const inMine = new Map(findCommonItems(lines.base, lines.mine));
  const inTheirs = new Map(findCommonItems(lines.base, lines.theirs));
  const clashes: Clash[] = [];
  let text = '';
  let at = { base: 0, mine: 0, theirs: 0 };
  for (let line = 0; line <= lines.base.length; line++) {
    const isEnd = line === lines.base.length;
    const mineLine = isEnd ? lines.mine.length : inMine.get(line);
    const theirsLine = isEnd ? lines.theirs.length : inTheirs.get(line);
    // A line that all three have: whatever stands between it and the last such line was changed by one or by both.
    if (mineLine === undefined || theirsLine === undefined) continue;
    const chunk = {
      base: lines.base.slice(at.base, line).join(''),
      mine: lines.mine.slice(at.mine, mineLine).join(''),
      theirs: lines.theirs.slice(at.theirs, theirsLine).join(''),
    };
    const isClash = chunk.mine !== chunk.base && chunk.theirs !== chunk.base && chunk.mine !== chunk.theirs;
    if (isClash) clashes.push({ mine: chunk.mine.trim(), theirs: chunk.theirs.trim() });
    text += (chunk.mine === chunk.base ? chunk.theirs : chunk.mine) + (lines.base[line] ?? '');
    at = { base: line + 1, mine: mineLine + 1, theirs: theirsLine + 1 };
  }
  return { text: mine.endsWith('\n') ? text : text.replace(/\n$/, ''), clashes };
}

/** The last line like all others, so that adding one after it does not change it. */
const endLine = (text: string) => (text === '' || text.endsWith('\n') ? text : `${text}\n`);
