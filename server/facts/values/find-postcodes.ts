import { fitPattern } from '@/server/facts/values/fit-pattern';
import { foldSigns } from '@/server/facts/values/fold-signs';
import type { Mend, Span } from '@/server/facts/values/span';

export type FoundPostcode = Span & {
  /** As the country writes it: "LN11 8BD", "1016 AB". */
  postcode: string;
  mends: readonly Mend[];
};

/** Royal Mail's postcode areas. */
const AREAS = new Set(
  (
    'AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY ' +
    'G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW ' +
    'OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD ' +
    'WF WN WR WS WV YO ZE'
  ).split(' '),
);
const OUTWARD = ['A9', 'A99', 'AA9', 'AA99', 'A9A', 'AA9A'];
/** The only areas, of inner London, whose districts end in a letter: "SW1A". */
const LETTERED = new Set(['E', 'EC', 'N', 'NW', 'SE', 'SW', 'W', 'WC']);
/** Letters that the last two places never have. */
const INWARD = /^\d[ABD-HJLNP-UW-Z]{2}$/;
const UK_LIKE = /(?<![\p{L}\p{N}])([A-Z0-9|]{2,4}) ?([0-9OISBQZ|][A-Z0-9]{2})(?![\p{L}\p{N}])/gu;

/** The shapes of other countries' postcodes. Digits alone need the town's name behind them. */
const OTHERS: Readonly<Record<string, RegExp>> = {
  AT: /(?<![\p{N}\p{L}.,-])\d{4}(?= \p{Lu}\p{L})/gu,
  BE: /(?<![\p{N}\p{L}.,-])\d{4}(?= \p{Lu}\p{L})/gu,
  CH: /(?<![\p{N}\p{L}.,-])\d{4}(?= \p{Lu}\p{L})/gu,
  DE: /(?<![\p{N}\p{L}.,-])\d{5}(?= \p{Lu}\p{L})/gu,
  ES: /(?<![\p{N}\p{L}.,-])(?:0[1-9]|[1-4]\d|5[0-2])\d{3}(?= \p{Lu}\p{L})/gu,
  FR: /(?<![\p{N}\p{L}.,-])(?:0[1-9]|[1-8]\d|9[0-8])\d{3}(?= \p{Lu}\p{L})/gu,
  IT: /(?<![\p{N}\p{L}.,-])\d{5}(?= \p{Lu}\p{L})/gu,
  NL: /(?<![\p{N}\p{L}.,-])[1-9]\d{3} ?[A-Z]{2}(?![\p{L}\p{N}])/gu,
  PL: /(?<![\p{N}\p{L}.,-])\d{2}-\d{3}(?!\d)/gu,
  PT: /(?<![\p{N}\p{L}.,-])\d{4}-\d{3}(?!\d)/gu,
  SE: /(?<![\p{N}\p{L}.,-])\d{3} \d{2}(?= \p{Lu}\p{L})/gu,
};

/**
 * The postcodes of a text for one country (ISO 3166-1 alpha-2), in its order; none for a country whose shape isn't known. In British ones a sign
 * of the wrong kind is mended where one reading alone has an area that Royal Mail delivers to.
 */
export function findPostcodes(original: string, { country = 'GB' }: { country?: string } = {}): FoundPostcode[] {
  const text = foldSigns(original);
  if (country === 'GB') return [...text.matchAll(UK_LIKE)].flatMap((hit) => readBritish(hit) ?? []);
  const pattern = OTHERS[country];
  if (!pattern) return [];
  return [...text.matchAll(pattern)].map((hit) => ({
    start: hit.index,
    end: hit.index + hit[0].length,
    postcode: country === 'NL' ? hit[0].replace(/^(\d{4}) ?/, '$1 ') : hit[0],
    mends: [],
  }));
}

function isDistrict(outward: string): boolean {
  const area = /^[A-Z]+/.exec(outward)?.[0] ?? '';
  return AREAS.has(area) && !/[A-Z]0\d/.test(outward) && (/\d$/.test(outward) || LETTERED.has(area));
}

function readBritish(hit: RegExpExecArray): FoundPostcode | null {
  const [written, first = '', last = ''] = hit;
  const inward = fitPattern({ signs: last, pattern: '9AA', offset: (at) => hit.index + written.length - 3 + at });
  if (!inward || !INWARD.test(inward.text)) return null;
  const outwards = OUTWARD.flatMap(
    (pattern) => fitPattern({ signs: first, pattern, offset: (at) => hit.index + at }) ?? [],
  )
    .filter(({ text }) => isDistrict(text))
    .sort((a, b) => a.mends.length - b.mends.length);
  const [outward, rival] = outwards;
  if (!outward || (rival && rival.mends.length === outward.mends.length)) return null;
  const mends = [...outward.mends, ...inward.mends];
  // A postcode of which more than a slip or two must be mended is some other word.
  if (mends.length > 2) return null;
  return { start: hit.index, end: hit.index + written.length, postcode: `${outward.text} ${inward.text}`, mends };
}
