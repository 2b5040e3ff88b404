import type { AST } from '@eslint-community/regexpp';
import { CharSet, type Concatenation, type Expression, JS, NFA } from 'refa';

export type Literal = { source: string; flags: string };

/** What `\b` takes for letters: 0-9, A-Z, _ and a-z. */
const WORD = CharSet.empty(0x10ffff).union([
  { min: 0x30, max: 0x39 },
  { min: 0x41, max: 0x5a },
  { min: 0x5f, max: 0x5f },
  { min: 0x61, max: 0x7a },
]);

/**
 * Where an expression can begin anew within what one of its own endless repetitions goes over, as /a.*b/ can at every "a" of "aaa": it
 * goes over the rest from each of these places, so that its time grows by the square. Gives each such repetition.
 */
export function findRestarts(literal: Literal): string[] {
  // It looks at one place alone.
  if (literal.flags.includes('y')) return [];
  const parser = JS.Parser.fromLiteral(literal);
  const parse = (element: AST.Element) =>
    parser.parseElement(element, { assertions: 'ignore', backreferences: 'disable' });
  const isMultiline = literal.flags.includes('m');
  return listEndless(parser.ast.pattern).flatMap((repeated) => {
    const { before, after } = listAround(repeated);
    if (before.some((element) => isAnchor(element, isMultiline))) return [];
    const own = parse(repeated);
    const letters = listLetters(own.expression, own.maxCharacter);
    const isWithin = (element: AST.Element) => {
      const { expression, maxCharacter } = parse(element);
      return letters.isSubsetOf(listLetters(expression, maxCharacter));
    };
    const isApart = (element: AST.Element | undefined) =>
      element !== undefined && listLetters(parse(element).expression, own.maxCharacter).isDisjointWith(letters);
    // A word's edge, or what may not stand before it, keeps it from beginning within the repetition.
    const [first] = before;
    if (first?.type === 'Assertion' && isKeptOff({ first, letters, isWithin, isApart })) return [];
    if (
      !canFail({
        after,
        letters,
        isWithin: (set) => listLetters(parse(set).expression, own.maxCharacter).isSubsetOf(letters),
      })
    )
      return [];
    const needed = before.filter(({ type }) => type !== 'Assertion');
    // With nothing before it, it is the case of a single letter, which the other analysis looks at.
    if (needed.length === 0) return [];
    const [head, ...rest] = needed.map((element) => NFA.fromRegex(parse(element).expression, own, {}));
    if (!head) return [];
    for (const next of rest) head.append(next);
    return endsWithin(head, NFA.fromRegex(own.expression, own, {})) ? [repeated.raw] : [];
  });
}

/** Whether a word of `prefix` is the end of one that `repeated` takes: then it can go on from there as it does from its beginning. */
function endsWithin(prefix: NFA, repeated: NFA): boolean {
  const seen = new Map<NFA.Node, Set<NFA.Node>>();
  const waiting = [...repeated.nodes()].map((place): [NFA.Node, NFA.Node] => [prefix.initial, place]);
  for (let pair = waiting.pop(); pair; pair = waiting.pop()) {
    const [at, place] = pair;
    if (prefix.finals.has(at) && repeated.finals.has(place)) return true;
    const places = seen.get(at) ?? new Set();
    if (places.has(place)) continue;
    seen.set(at, places.add(place));
    for (const [next, letters] of at.out)
      for (const [nextPlace, others] of place.out) if (!letters.isDisjointWith(others)) waiting.push([next, nextPlace]);
  }
  return false;
}

function listEndless(node: AST.Node): AST.Quantifier[] {
  switch (node.type) {
    case 'Quantifier':
      return [...(node.max === Number.POSITIVE_INFINITY ? [node] : []), ...listEndless(node.element)];
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup':
      return node.alternatives.flatMap(listEndless);
    case 'Assertion':
      // What looks back goes over the same letters once, from its place to the start of their run.
      return node.kind === 'lookahead' ? node.alternatives.flatMap(listEndless) : [];
    case 'Alternative':
      return node.elements.flatMap(listEndless);
    default:
      return [];
  }
}

/** What has to match before an element, and what after it. */
function listAround(element: AST.Quantifier): { before: AST.Element[]; after: AST.Element[] } {
  const [before, after]: [AST.Element[], AST.Element[]] = [[], []];
  let isAhead = false;
  for (let at: AST.Node = element; at.parent; at = at.parent) {
    const parent: AST.Node = at.parent;
    if (parent.type === 'Alternative') {
      const siblings: AST.Element[] = parent.elements;
      const index = siblings.indexOf(at as AST.Element);
      before.unshift(...siblings.slice(0, index));
      if (!isAhead) after.push(...siblings.slice(index + 1));
    }
    // What looks ahead has said yes or no before anything after it.
    if (parent.type === 'Assertion') isAhead = true;
  }
  return { before, after };
}

const isAnchor = (element: AST.Element, isMultiline: boolean): boolean =>
  element.type === 'Assertion' && element.kind === 'start' && !isMultiline;

type Keeping = {
  first: AST.Assertion;
  letters: CharSet;
  isWithin: (element: AST.Element) => boolean;
  isApart: (element: AST.Element | undefined) => boolean;
};

function isKeptOff({ first, letters, isWithin, isApart }: Keeping): boolean {
  if (first.kind === 'word') return !first.negate && isWordAlone(letters);
  if (first.kind === 'start') return !letters.has(0x0a);
  if (first.kind !== 'lookbehind') return false;
  // What has to stand before it isn't in the repetition, or what must not stand there is all of it.
  if (!first.negate) return first.alternatives.every(({ elements }) => isApart(elements.at(-1)));
  return first.alternatives.some(
    ({ elements: [element, ...others] }) => element && others.length === 0 && isWithin(element),
  );
}

const isWordAlone = (letters: CharSet): boolean =>
  letters.ranges.every(({ min, max }) => WORD.ranges.some((word) => min >= word.min && max <= word.max));

type Following = { after: AST.Element[]; letters: CharSet; isWithin: (element: AST.Element) => boolean };

/** Whether the expression can still fail once an endless repetition has taken all that it can. */
function canFail({ after, letters, isWithin }: Following): boolean {
  return after.some((element) => {
    if (element.type === 'Quantifier') return element.min > 0;
    if (element.type !== 'Assertion') return true;
    if (element.kind === 'word') return element.negate || !isWordAlone(letters);
    if (element.kind === 'end') return !letters.isAll;
    // What may not follow is what it has taken already.
    if (element.kind !== 'lookahead' || !element.negate) return true;
    return !element.alternatives.every(({ elements: [set, ...others] }) => set && others.length === 0 && isWithin(set));
  });
}

function listLetters(expression: Expression, maxCharacter: number): CharSet {
  const sets: CharSet[] = [];
  const visit = ({ alternatives }: { alternatives: readonly Concatenation[] }) => {
    for (const { elements } of alternatives)
      for (const element of elements) {
        if (element.type === 'CharacterClass') sets.push(element.characters);
        else if ('alternatives' in element) visit(element);
      }
  };
  visit(expression);
  return CharSet.empty(maxCharacter).union(...sets);
}
