import { readNumber, type WrittenNumber } from '@/server/facts/values/read-number';

/** A number in a text. `isLoose`: blanks stand inside it, as they also do between two columns; boxes tell which. */
export type NumberAt = { start: number; end: number; number: WrittenNumber; isLoose: boolean };

type Joined = {
  number: WrittenNumber;
  count: number;
  isLoose: boolean;
  span: (offset: number) => { start: number; end: number };
};
type Atom = { start: number; end: number; text: string };

/** Digits with single marks or blanks between them, in one line. Tabs and wider gaps part cells. */
const RUN = /\d+(?:(?: ?[.,'] ?| )\d+)*/g;
const ATOM = /\d+(?:[.,']\d+)*/g;
/** A million millions in groups of three, and the pence. */
const MAX_ATOMS = 6;
/** More digits than this after a blank are neither thousands nor pence of the number before. */
const MAX_GROUP = 3;

/**
 * The numbers of a text in plain signs. Digits, blanks and marks in one run are one number, or several that each carry
 * their decimals. Where a run reads as neither, none of its parts is a number: half a number is worse than none.
 */
export function findNumbers(text: string): NumberAt[] {
  return [...text.matchAll(RUN)].flatMap((run) => readRun(run[0], run.index));
}

function readRun(run: string, offset: number): NumberAt[] {
  const atoms: Atom[] = [...run.matchAll(ATOM)].map((hit) => ({
    start: hit.index,
    end: hit.index + hit[0].length,
    text: hit[0],
  }));
  const numbers: NumberAt[] = [];
  let followsRest = false;
  for (let at = 0; at < atoms.length; ) {
    const joined: Joined | null = joinAtoms(run, atoms, at);
    const isWhole: boolean = joined !== null && !followsRest && endsThere(run, atoms, at + joined.count, joined.number);
    const found: Joined | null = isWhole ? joined : null;
    if (found) numbers.push({ ...found.span(offset), number: found.number, isLoose: found.isLoose });
    followsRest = found === null && isShortGroup(atoms[at]?.text ?? '');
    at += found?.count ?? 1;
  }
  return numbers;
}

/** The longest number that begins with an atom. */
function joinAtoms(run: string, atoms: readonly Atom[], first: number): Joined | null {
  for (let count = Math.min(MAX_ATOMS, atoms.length - first); count > 0; count--) {
    const [from, to] = [atoms[first], atoms[first + count - 1]];
    if (!from || !to) continue;
    const written = run.slice(from.start, to.end);
    const joined = joinMarks(written);
    const number = joined === null ? null : readNumber(joined);
    if (!number) continue;
    const span = (offset: number) => ({ start: offset + from.start, end: offset + to.end });
    return { number, count, isLoose: written.includes(' '), span };
  }
  return null;
}

/**
 * Takes the blanks beside marks away: "12 .50", and "1, 025.50" where the pence follow. A full stop and a blank end a
 * sentence, so nothing is joined across them.
 */
function joinMarks(written: string): string | null {
  if (/\. /.test(written)) return null;
  const joined = written.replace(/ ?([.,']) ?/g, '$1');
  const needsDecimals = /[,'] /.test(written);
  return needsDecimals && !/[.,]\d{2}$/.test(written) ? null : joined;
}

/** Whether what follows in the run can't be a part of the number: its next thousands, or a pence digit that came loose. */
function endsThere(run: string, atoms: readonly Atom[], next: number, number: WrittenNumber): boolean {
  const [atom, before] = [atoms[next], atoms[next - 1]];
  if (!atom || !before) return true;
  const isLast = next === atoms.length - 1;
  const isComplete = number.fraction.length === 2;
  const gap = run.slice(before.end, atom.start);
  if (gap !== ' ' && gap.startsWith(' ')) return false;
  if (isComplete) return !(isLast && isShortGroup(atom.text));
  return atom.text.replace(/\D.*/s, '').length > MAX_GROUP;
}

const isShortGroup = (digits: string): boolean => /^\d+$/.test(digits) && digits.length <= MAX_GROUP;
