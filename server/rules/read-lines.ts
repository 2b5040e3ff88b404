import { formatMoney, formatSome } from '@/server/facts/display';
import { addLines } from '@/server/rules/add-lines';
import type { CaseToJudge } from '@/server/rules/contract';
import { type FactOf, factsOf, isLacking, type Lacking, labelOf, readOperand } from '@/server/rules/operands';
import { paperOf } from '@/server/rules/paper-of';
import { amountOf, findReuse, wordsOf } from '@/server/rules/same-paper';

type List = FactOf<'line'>[];

/**
 * The lines of a list, of one paper each time: a form that was sent twice lists its costs once. Papers that list the same are one list;
 * those with nothing in common are its pages. Of lists that differ the newest paper's counts; lacking where no paper says which is. What
 * an officer added belongs to whichever counts.
 */
export function readLines(input: CaseToJudge, field: string): List | Lacking {
  const lines = factsOf(input, field, 'line');
  const lists = dropCopies(input, listByPaper(input, lines));
  const chosen = lists.length > 1 ? chooseLists(input, field, lists) : lists.flat();
  if (isLacking(chosen)) return chosen;
  const counted = new Set(chosen);
  return lines.filter((line) => line.isAdded || counted.has(line));
}

function listByPaper(input: CaseToJudge, lines: List): List[] {
  const lists = new Map<string, List>();
  for (const line of lines) {
    if (line.isAdded) continue;
    const paper = paperOf(input, line);
    lists.set(paper, [...(lists.get(paper) ?? []), line]);
  }
  // Of copies the surest stays, whatever the order of the papers.
  return [...lists.values()].sort((a, b) => countDoubts(a) - countDoubts(b) || placeOf(a).localeCompare(placeOf(b)));
}

const countDoubts = (list: List): number => list.filter(({ isDoubtful }) => isDoubtful).length;
const placeOf = ([line]: List): string => `${line?.source.documentId} ${line?.citations[0]?.page}`;

function dropCopies(input: CaseToJudge, lists: List[]): List[] {
  return keepFirst(lists, (one, other) => {
    const [a, b] = [one[0], other[0]];
    if (a && b && findReuse(input, a, b)) return sameKeys(one, other, amountOf);
    return sameKeys(one, other, (line) => `${amountOf(line)} ${wordsOf(line)}`);
  });
}

function keepFirst(lists: List[], isSame: (one: List, other: List) => boolean): List[] {
  const kept: List[] = [];
  for (const list of lists) if (!kept.some((other) => isSame(other, list))) kept.push(list);
  return kept;
}

type KeyOf = (line: FactOf<'line'>) => string;

const sameKeys = (one: List, other: List, keyOf: KeyOf): boolean =>
  one.map(keyOf).sort().join('\n') === other.map(keyOf).sort().join('\n');

function chooseLists(input: CaseToJudge, field: string, lists: List[]): List | Lacking {
  const makesTotal = readStatedTotal(input, field);
  if (makesTotal(lists.flat())) return lists.flat();
  // The same amounts in words that were read differently.
  const different = keepFirst(lists, (one, other) => sameKeys(one, other, amountOf));
  const groups = groupVersions(different);
  const chosen: List = [];
  for (const group of groups) {
    const rest = groups.filter((other) => other !== group && other.length === 1).flat(2);
    const making = group.filter((list) => makesTotal([...rest, ...list]));
    const list = findNewest(group) ?? (making.length === 1 ? making[0] : undefined);
    if (!list) return tellVersions(input, field, group);
    chosen.push(...list);
  }
  return chosen;
}

/** Whether lines make the total that the case type's own rule holds them against; never where that isn't known. */
function readStatedTotal(input: CaseToJudge, field: string): (lines: List) => boolean {
  const rule = input.caseType.rules.find((one) => one.kind === 'adds_up' && one.lines === field);
  const total = rule?.kind === 'adds_up' ? readOperand(input, rule.total, 'money') : null;
  if (rule?.kind !== 'adds_up' || !total || isLacking(total)) return () => false;
  const { taxPercent } = rule;
  return (lines) => addLines({ lines, total: total.value, taxPercent })?.isTotal ?? false;
}

/** Lists that share lines are versions of one; the rest are pages. */
function groupVersions(lists: List[]): List[][] {
  const groups: List[][] = [];
  for (const list of lists) {
    const shared = groups.filter((group) => group.some((other) => isVersion(list, other)));
    const rest = groups.filter((group) => !shared.includes(group));
    groups.splice(0, groups.length, ...rest, [...shared.flat(), list]);
  }
  return groups;
}

/** Half of the shorter list's amounts stand on the longer one too. */
function isVersion(one: List, other: List): boolean {
  const left = other.map(amountOf);
  const shared = one.map(amountOf).filter((amount) => {
    const at = left.indexOf(amount);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return shared.length * 2 >= Math.min(one.length, other.length);
}

/** The one list of the newest day; undefined where a paper bears no day, or two the same. */
function findNewest(group: List[]): List | undefined {
  const [first, second] = group
    .map((list) => ({ list, day: list.find(({ paperDate }) => paperDate)?.paperDate ?? null }))
    .sort((a, b) => (b.day ?? '').localeCompare(a.day ?? ''));
  if (!second) return first?.list;
  const isKnown = group.every((list) => list.some(({ paperDate }) => paperDate));
  return isKnown && first && first.day !== second.day ? first.list : undefined;
}

/** A question that names more is none that anybody answers. */
const MOST_SUMS = 6;

function tellVersions(input: CaseToJudge, field: string, group: List[]): Lacking {
  const label = labelOf(input, field);
  const sums = group.map((list) =>
    formatMoney({
      minor: list.reduce((sum, { value }) => sum + value.minor, 0),
      currency: list[0]?.value.currency ?? input.caseType.currency,
    }),
  );
  const words = `Your papers list the ${label} in more than one way: ${formatSome(sums, MOST_SUMS)} in all. Please tell us which list counts.`;
  return { lacking: `the papers differ on the ${label}`, facts: group.flat(), field, ask: { words } };
}
