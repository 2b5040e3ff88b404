import type { FactValueOf } from '@/server/facts/contract';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
const WRITTEN = new RegExp(
  `^(?<who>single|couple|lone parent)(?:(?:,| with| and|, with)? (?<count>\\d{1,2}|${NUMBERS.join('|')}) child(?:ren)?)?[.]?$`,
  'i',
);

/**
 * Who lives together as an officer types it: single, couple or lone parent, then how many children. Nothing else is read: "not married"
 * says nobody's household. Null too for a couple or a lone parent without a number, and for a lone parent without children.
 */
export function readTypedHousehold(text: string): FactValueOf<'household'> | null {
  const { who, count } = WRITTEN.exec(text)?.groups ?? {};
  if (!who) return null;
  const isSingle = who.toLowerCase() === 'single';
  if (count === undefined) return isSingle ? { type: 'household', composition: 'single', children: 0 } : null;
  const word = NUMBERS.indexOf(count.toLowerCase());
  const children = word === -1 ? Number(count) : word;
  if (who.toLowerCase() === 'couple') return { type: 'household', composition: 'couple', children };
  if (children > 0) return { type: 'household', composition: 'lone_parent', children };
  return isSingle ? { type: 'household', composition: 'single', children } : null;
}
