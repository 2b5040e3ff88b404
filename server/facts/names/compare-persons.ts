import { type MatchedWords, matchNames } from '@/server/facts/names/match-names';
import { type NameRole, type NameWord, type PersonName, readPeople } from '@/server/facts/names/read-name';

export type NameOutcome = 'met' | 'unknown' | 'not_met';

/** Why two names are, may be or are not one person's. */
export type NameReason =
  | 'same_words'
  | 'misread_letter'
  | 'middle_name_left_out'
  | 'initial_and_agreeing'
  | 'initial_alone'
  | 'nickname'
  | 'spelling'
  | 'part_of_surname'
  | 'former_surname'
  | 'other_surname'
  | 'other_middle_name'
  | 'known_by_middle_name'
  | 'not_a_full_name'
  | 'no_name'
  | 'order_unclear'
  | 'other_first_name';

export type NameComparison = {
  outcome: NameOutcome;
  reason: NameReason;
  /** One of the two lines names several people, and this is about the likeliest pair. */
  isOneOfSeveral: boolean;
};

const RANK: Readonly<Record<NameOutcome, number>> = { met: 2, unknown: 1, not_met: 0 };

/**
 * Whether two lines name one person. Order, case, accents, titles, particles and hyphens tell no people apart; another
 * first name does; another surname leaves it open, as people marry. `agreeing` holds what else is the same on both
 * papers, such as "address" or "national-insurance-number": with any of it an initial is enough. Of joint tenants one is
 * enough.
 */
export function comparePersons(
  a: string,
  b: string,
  { agreeing = [] }: { agreeing?: readonly string[] } = {},
): NameComparison {
  return comparePeople(readPeople(a), readPeople(b), { agreeing });
}

/** The same of lines that were read already. */
export function comparePeople(
  left: readonly PersonName[],
  right: readonly PersonName[],
  { agreeing = [] }: { agreeing?: readonly string[] } = {},
): NameComparison {
  const isOneOfSeveral = left.length > 1 || right.length > 1;
  const pairs = left.flatMap((one) => right.map((other) => compareTwo(one, other, agreeing.length > 0)));
  const [best] = pairs.sort((one, other) => RANK[other.outcome] - RANK[one.outcome]);
  return { ...(best ?? { outcome: 'unknown', reason: 'no_name' }), isOneOfSeveral };
}

type Judgement = { outcome: NameOutcome; reason: NameReason };

const met = (reason: NameReason): Judgement => ({ outcome: 'met', reason });
const unknown = (reason: NameReason): Judgement => ({ outcome: 'unknown', reason });

function compareTwo(a: PersonName, b: PersonName, doesAgree: boolean): Judgement {
  if (joined(a) === joined(b) && a.words.length > 1) return met('same_words');
  const matched = matchNames(a, b);
  const restA = matched.restA.filter(({ isOptional }) => !isOptional);
  const restB = matched.restB.filter(({ isOptional }) => !isOptional);
  // What is left of a title and one word is no full name, whichever of the two it is.
  const count = (rest: readonly unknown[]): number => matched.pairs.length + rest.length;
  if (count(restA) < 2 || count(restB) < 2) return unknown('not_a_full_name');
  const judgement = judgeRest({ ...matched, restA, restB }, a, b) ?? judgePairs(matched, { a, b });
  const isMadeUp = doesAgree && judgement.reason === 'initial_alone';
  return isMadeUp ? met('initial_and_agreeing') : judgement;
}

/** All letters in their order: blanks, hyphens and particles set no names apart. */
const joined = ({ words }: PersonName): string => words.map(({ glued }) => glued).join('');

/** What the unmatched words say, or null where all that matters is matched. */
function judgeRest({ pairs, restA, restB }: MatchedWords, a: PersonName, b: PersonName): Judgement | null {
  if (restA.length === 0 && restB.length === 0) return null;
  const sameGiven = pairs.some((pair) => pair.a.role === 'given' && pair.b.role === 'given');
  const sameSurname = pairs.some((pair) => pair.a.role === 'surname' && pair.b.role === 'surname');
  if (restA.length > 0 && restB.length > 0) return judgeBoth({ pairs, restA, restB }, a, b, { sameGiven, sameSurname });
  // One name has more words.
  const [longer, rest, side] = restA.length > 0 ? ([a, restA, 'a'] as const) : ([b, restB, 'b'] as const);
  if (isMiddleLeftOut({ pairs, rest, longer, side })) return judgePairs({ pairs }, { a, b }, 'middle_name_left_out');
  if (rest.some(isSurname)) return unknown(sameGiven ? 'part_of_surname' : 'not_a_full_name');
  return unknown('known_by_middle_name');
}

/** The first of the first names and the whole surname are matched, wherever the surname stands. */
function isMiddleLeftOut(input: {
  pairs: MatchedWords['pairs'];
  rest: readonly NameWord[];
  longer: PersonName;
  side: 'a' | 'b';
}): boolean {
  const { pairs, rest, longer, side } = input;
  const first = longer.words[firstGiven(longer)];
  if (rest.every((word) => word.role === 'given' && word !== first)) return true;
  // "SMITH JOHN ADAM" and "John Smith": the surname stands first, and what follows are first names.
  const shorter = side === 'a' ? 'b' : 'a';
  const roleOf = (word: NameWord | undefined): NameRole | undefined =>
    pairs.find((pair) => pair[side] === word)?.[shorter].role;
  return roleOf(longer.words[0]) === 'surname' && roleOf(longer.words[1]) === 'given';
}

function judgeBoth(
  { pairs, restA, restB }: MatchedWords,
  a: PersonName,
  b: PersonName,
  { sameGiven, sameSurname }: { sameGiven: boolean; sameSurname: boolean },
): Judgement {
  const former = (words: readonly { text: string }[], maiden: readonly string[]): boolean =>
    words.some(({ text }) => maiden.includes(text));
  if (sameGiven && (former(restA, b.maiden) || former(restB, a.maiden))) return unknown('former_surname');
  if (sameGiven && sameSurname) {
    const isDouble = restA.some(isSurname) || restB.some(isSurname);
    return unknown(isDouble ? 'part_of_surname' : 'other_middle_name');
  }
  if (sameGiven) return unknown('other_surname');
  const crossed = pairs.find((pair) => pair.a.role !== pair.b.role);
  if (sameSurname || !crossed) return { outcome: 'not_met', reason: 'other_first_name' };
  // One of them is written surname first. Which, only capitals tell.
  if (a.isInCapitals === b.isInCapitals) return unknown('order_unclear');
  const upright = a.isInCapitals ? crossed.b : crossed.a;
  return upright.role === 'given' ? unknown('other_surname') : { outcome: 'not_met', reason: 'other_first_name' };
}

function judgePairs(
  { pairs }: Pick<MatchedWords, 'pairs'>,
  people: { a: PersonName; b: PersonName },
  whole: NameReason = 'same_words',
): Judgement {
  const has = (by: string): boolean => pairs.some((pair) => pair.by === by);
  if (has('nickname')) return unknown('nickname');
  if (has('spelling')) return unknown('spelling');
  // A middle initial adds nothing to a name that is whole without it.
  const isMiddle = ({ a, b }: { a: NameWord; b: NameWord }): boolean =>
    people.a.words.indexOf(a) !== firstGiven(people.a) && people.b.words.indexOf(b) !== firstGiven(people.b);
  if (pairs.some((pair) => pair.by === 'initial' && !isMiddle(pair))) return unknown('initial_alone');
  if (pairs.filter(({ by }) => by === 'slip').length > 1) return unknown('spelling');
  return met(has('slip') ? 'misread_letter' : whole);
}

const isSurname = ({ role }: { role: NameRole }): boolean => role === 'surname';
const firstGiven = ({ words }: PersonName): number =>
  words.findIndex(({ role, isOptional }) => role === 'given' && !isOptional);
