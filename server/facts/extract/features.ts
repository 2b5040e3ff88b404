import { isContrary } from '@/server/facts/extract/contrary-words';
import type { Candidate, PartView } from '@/server/facts/extract/find-candidates';
import type { LabelHit } from '@/server/facts/extract/find-labels';
import { foldToken } from '@/server/facts/extract/tokens';

/** What the weights look at, in their order. */
export const FEATURES = [
  'nearness',
  'rival',
  'margin',
  'links',
  'second',
  'inline',
  'right',
  'stacked',
  'before',
  'unlabelled',
  'nth',
  'gap',
  'labelWhole',
  'valueWhole',
  'steps',
  'distance',
  'labelsBetween',
  'extraWords',
  'contraryWords',
  'phraseWords',
  'phraseOther',
  'phraseShared',
  'phraseRank',
  'edits',
  'colon',
  'prose',
  'expectedKind',
  'otherKind',
  'kindKnown',
  'kindRank',
  'money',
  'date',
  'period',
  'quantity',
  'reference',
  'name',
  'address',
  'text',
  'phone',
  'iban',
  'nationalInsurance',
  'marked',
  'negative',
  'largest',
  'wholeAmount',
  'hasPer',
  'ownCurrency',
  'foreign',
  'top',
  'page',
  'height',
  'repeated',
  'lateDate',
  'earlyDate',
  'words',
  'postcode',
  'hasDigits',
  'each',
  'rowTail',
  'rowContrary',
  'run',
  'vote',
  'rivalsOfType',
  'split',
  'labelTurn',
] as const;
export type FeatureName = (typeof FEATURES)[number];

/** Numbers that say how a candidate stands on its page, by the order of `FEATURES`. */
export function describeCandidate(candidate: Candidate, rivals: readonly Candidate[]): number[] {
  const { field, links, page, part, value } = candidate;
  const [link, second] = links;
  const [quote] = candidate.quotes;
  const { view } = page;
  const cell = quote ? view.cellAt(quote.start) : null;
  const phrase = link?.hit.phrase;
  const money = value.type === 'money' ? value : null;
  const date = value.type === 'date' ? value.date : null;
  const kind = describeKind(candidate);
  const amounts = rivals.flatMap((other) => (other.value.type === 'money' ? [other.value.minor] : []));
  const dates = rivals.flatMap((other) => (other.value.type === 'date' ? [other.value.date] : []));
  const quoted = quote ? view.page.text.slice(quote.start, quote.end) : '';
  const is = (test: boolean | undefined): number => (test ? 1 : 0);
  const how = link?.how;
  const features: Record<FeatureName, number> = {
    nearness: link?.nearness ?? 0,
    rival: candidate.rival,
    margin: (link?.nearness ?? 0) - candidate.rival,
    links: Math.min(4, links.length),
    second: second?.nearness ?? 0,
    inline: is(how === 'inline'),
    right: is(how === 'right'),
    // Over or under makes no difference of its own: which of them is the paper's own, its other labels told.
    stacked: is(how === 'below' || how === 'above'),
    before: is(how === 'before'),
    unlabelled: is(!link),
    nth: link?.nth ?? 0,
    gap: Math.min(12, link?.gap ?? 12),
    labelWhole: is(link?.isLabelWhole),
    valueWhole: is(link?.isValueWhole),
    steps: link?.steps ?? 0,
    distance: link?.distance ?? 0,
    labelsBetween: link?.labelsBetween ?? 0,
    extraWords: link?.extraWords ?? 0,
    contraryWords: link?.contraryWords ?? 0,
    phraseWords: phrase?.words.length ?? 0,
    phraseOther: is(phrase?.isOther),
    phraseShared: phrase ? phrase.fields.size - 1 : 0,
    phraseRank: phrase ? Math.min(30, phrase.fields.get(field.key) ?? 30) / 30 : 1,
    edits: link?.hit.edits ?? 0,
    colon: is(link && /^\s?[:?]/.test(view.page.text.slice(link.hit.end, link.hit.end + 2))),
    prose: is(Boolean(cell?.next ?? cell?.previous) || (cell?.tokens.length ?? 0) > 12),
    ...kind,
    money: is(field.kind === 'money'),
    date: is(field.kind === 'date'),
    period: is(field.kind === 'period'),
    quantity: is(field.kind === 'quantity'),
    reference: is(field.kind === 'reference'),
    name: is(field.kind === 'name'),
    address: is(field.kind === 'address'),
    text: is(field.kind === 'text'),
    phone: is(field.kind === 'phone'),
    iban: is(field.kind === 'iban'),
    nationalInsurance: is(field.kind === 'national_insurance'),
    marked: is(money !== null && /[£€$]|[A-Z]{3}|\b(?:euro|pound)s?\b/i.test(quoted)),
    negative: is(money !== null && money.minor <= 0),
    largest: is(money !== null && money.minor >= Math.max(...amounts)),
    wholeAmount: is(money !== null && !/[.,]\d{2}\b/.test(quoted)),
    hasPer: is(money !== null && money.per !== null),
    ownCurrency: is(money !== null && money.currency === part.ways.currency),
    foreign: is(money !== null && money.currency !== part.ways.currency),
    top: cell?.y ?? 0,
    page: Math.min(5, part.pages.indexOf(page)),
    height: cell ? Math.min(3, cell.h / view.lineHeight) : 1,
    repeated: Math.min(4, rivals.filter((other) => other !== candidate && isSameValue(other, candidate)).length),
    lateDate: is(date !== null && dates.every((other) => other <= date)),
    earlyDate: is(date !== null && dates.every((other) => other >= date)),
    words: Math.min(12, quoted.split(/\s+/).length),
    postcode: is(/[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}/.test(quoted)),
    hasDigits: is(/\d/.test(quoted)),
    each: is(field.holds === 'each'),
    ...describeRow(candidate),
    run: link?.run ?? 0,
    vote: link?.vote ?? 0,
    rivalsOfType: Math.min(9, rivals.length),
    split: is(candidate.quotes.length > 1),
    // Of two legs of a journey each has its date of departure: the first one's is the journey's.
    labelTurn: link && field.holds === 'one' ? countTurns(candidate, link.hit) : 0,
  };
  return FEATURES.map((name) => features[name]);
}

const isSameValue = (a: Candidate, b: Candidate): boolean => JSON.stringify(a.value) === JSON.stringify(b.value);

function describeKind({ field, part }: { field: Candidate['field']; part: PartView }): {
  expectedKind: number;
  otherKind: number;
  kindKnown: number;
  kindRank: number;
} {
  const { kind, probability } = part.part;
  const rank = kind === null ? -1 : field.lookIn.indexOf(kind);
  const isExpected = rank >= 0;
  return {
    expectedKind: isExpected ? probability : 0,
    otherKind: kind !== null && !isExpected ? probability : 0,
    kindKnown: kind === null ? 0 : 1,
    kindRank: isExpected ? rank : 5,
  };
}

/** Words of the value's row: a label far to the left can say that it is another value. */
function describeRow({ page, quotes }: Candidate): { rowTail: number; rowContrary: number } {
  const [quote] = quotes;
  const cell = quote ? page.view.cellAt(quote.start) : null;
  if (!cell) return { rowTail: 0, rowContrary: 0 };
  let [tail, contrary] = [0, 0];
  for (let right = cell.right; right && tail < 5; right = right.right) tail += 1;
  for (let left: typeof cell.left = cell.left, steps = 0; left && steps < 5; left = left.left, steps++)
    contrary += left.tokens.filter(({ text }) => isContrary(foldToken(text))).length;
  return { rowTail: tail, rowContrary: Math.min(4, contrary) };
}

/** How often the label stood on the paper before. */
function countTurns({ part, page }: Candidate, hit: LabelHit): number {
  let turns = 0;
  for (const other of part.pages) {
    for (const { phrase, start } of other.hits) {
      if (other === page && start >= hit.start) break;
      if (phrase === hit.phrase) turns += 1;
      if (turns === MOST_TURNS) return turns;
    }
    if (other === page) break;
  }
  return turns;
}

const MOST_TURNS = 5;
