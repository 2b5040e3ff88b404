import type { FactValueOf } from '@/server/facts/contract';

const NUMBERS: Readonly<Record<string, number>> = {
  no: 0,
  none: 0,
  nil: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
};
const LONE =
  /\b(?:lone|single|sole)[ -]+parent\b|alleinerziehend|famille monoparentale|familia monoparental|genitore solo/i;
const NO_PARTNER =
  /\b(?:no|without(?: an?)?) (?:partner|spouse|husband|wife)|partner[^\p{L}]{1,4}(?:no|none|n\/a)\b|\b(?:single|living alone|live alone|on my own|by myself|unmarried|divorced|widowed|separated|ledig|célibataire|soltero|soltera|celibe|nubile)\b/iu;
const COUPLE =
  /\b(?:couple|my partner|partner and|with (?:a |my |your )?partner|husband|wife|spouse|married|civil partner(?:ship)?|living together|cohabit\p{L}*|verheiratet|ehepaar|marié\p{L}*|casad[oa]|sposat[oa])\b/iu;
const CHILDREN =
  /(?:(?<count>\d{1,2}|no|one|two|three|four|five|six|seven|eight)(?: \(\d\))? (?:dependent |young |small |school-age |minor )?(?:child(?:ren)?|kids?|sons?|daughters?|dependants?)\b)|(?:(?:dependent |number of )?child(?:ren)?(?: living with you| in the home| under \d+)?\W{1,4}(?<after>\d{1,2}|none|nil|no|one|two|three|four|five)\b)/iu;

/** Who lives together, as a quote says it; null where it names neither a partner nor the lack of one, nor a lone parent. */
export function readHousehold(quote: string): FactValueOf<'household'> | null {
  const found = CHILDREN.exec(quote);
  const written = (found?.groups?.count ?? found?.groups?.after ?? '').toLowerCase();
  const children = written === '' ? null : (NUMBERS[written] ?? Number(written));
  if (LONE.test(quote)) return { type: 'household', composition: 'lone_parent', children: children ?? 1 };
  if (NO_PARTNER.test(quote)) {
    const count = children ?? 0;
    return { type: 'household', composition: count > 0 ? 'lone_parent' : 'single', children: count };
  }
  if (COUPLE.test(quote)) return { type: 'household', composition: 'couple', children: children ?? 0 };
  return null;
}
