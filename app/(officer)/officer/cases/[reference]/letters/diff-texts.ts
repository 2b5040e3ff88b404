import { findCommonItems } from './common-items';

export type DiffPart = { kind: 'same' | 'added' | 'removed'; text: string };

/** What changed between two texts: line by line first, then word by word within the lines that differ. */
export function diffTexts({ before, after }: { before: string; after: string }): DiffPart[] {
  const parts = diffItems(splitLines(before), splitLines(after));
  const refined: DiffPart[] = [];
  for (let at = 0; at < parts.length; at++) {
    const [part, next] = [parts[at], parts[at + 1]];
    if (part?.kind === 'removed' && next?.kind === 'added') {
      refined.push(...diffWords(part.text, next.text));
      at += 1;
    } else if (part) refined.push(part);
  }
  return joinAlike(refined);
}

/** How many places differ: a removal with what came in its stead is one. */
export const countChanges = (parts: readonly DiffPart[]): number =>
  parts.filter(({ kind }, at) => kind !== 'same' && (at === 0 || parts[at - 1]?.kind === 'same')).length;

/** Each with its line break, so that joining them gives the text again. */
export const splitLines = (text: string): string[] => text.match(/[^\n]+\n?|\n/g) ?? [];

const splitWords = (text: string): string[] => text.match(/\s+|[^\s]+/g) ?? [];

function diffWords(before: string, after: string): DiffPart[] {
  const parts = diffItems(splitWords(before), splitWords(after));
  // A sentence of which only the spaces stayed reads better as one removed and one added.
  const kept = parts.filter(({ kind, text }) => kind === 'same' && text.trim() !== '');
  if (kept.length > 0) return closeGaps(parts);
  return [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
}

/** "one two" → "three four": the space between two changed words changes with them. */
function closeGaps(parts: DiffPart[]): DiffPart[] {
  const closed = parts.flatMap((part, at): DiffPart[] => {
    const isGap = part.kind === 'same' && part.text.trim() === '' && !part.text.includes('\n');
    const between = parts[at - 1] && parts[at + 1] && parts[at - 1]?.kind !== 'same' && parts[at + 1]?.kind !== 'same';
    if (!isGap || !between) return [part];
    return [
      { kind: 'removed', text: part.text },
      { kind: 'added', text: part.text },
    ];
  });
  return joinAlike(closed);
}

function diffItems(before: readonly string[], after: readonly string[]): DiffPart[] {
  const parts: DiffPart[] = [];
  let [i, j] = [0, 0];
  const takeUntil = (endI: number, endJ: number) => {
    parts.push({ kind: 'removed', text: before.slice(i, endI).join('') });
    parts.push({ kind: 'added', text: after.slice(j, endJ).join('') });
    [i, j] = [endI, endJ];
  };
  for (const [x, y] of findCommonItems(before, after)) {
    takeUntil(x, y);
    parts.push({ kind: 'same', text: before[x] ?? '' });
    [i, j] = [x + 1, y + 1];
  }
  takeUntil(before.length, after.length);
  return joinAlike(parts);
}

/** Drops what is empty, and joins neighbours: within one change what was removed comes before what was added. */
function joinAlike(parts: readonly DiffPart[]): DiffPart[] {
  const joined: DiffPart[] = [];
  let [removed, added] = ['', ''];
  const flush = () => {
    if (removed) joined.push({ kind: 'removed', text: removed });
    if (added) joined.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  for (const { kind, text } of parts) {
    if (text === '') continue;
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      flush();
      const last = joined.at(-1);
      if (last?.kind === 'same') last.text += text;
      else joined.push({ kind, text });
    }
  }
  flush();
  return joined;
}
