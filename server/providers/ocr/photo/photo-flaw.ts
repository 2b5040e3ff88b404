/** A part of a picture, as fractions of its width and height from the top left. */
export type Area = { x: number; y: number; w: number; h: number };

export const FLAW_KINDS = ['empty', 'dark', 'bright', 'glare', 'blurred', 'cut', 'small', 'unclear'] as const;

/**
 * Why a page, or a part of it, is hard to read. The looks of a picture tell most kinds (`find-flaws.ts`). The reading alone tells
 * that words are `unclear`, or that none was found (`empty`).
 */
export type FlawKind = (typeof FLAW_KINDS)[number];

export type Flaw = { kind: FlawKind; area: Area };

export const WHOLE: Area = { x: 0, y: 0, w: 1, h: 1 };

/** Nine regions, and the page itself. */
export type Part =
  | 'page'
  | 'top_left'
  | 'top'
  | 'top_right'
  | 'left'
  | 'middle'
  | 'right'
  | 'bottom_left'
  | 'bottom'
  | 'bottom_right';

/** An area as wide or high as this has no side of its own. */
const BROAD = 0.6;

/** Where an area lies, as a person would point at it. */
export function namePart({ x, y, w, h }: Area): Part {
  if (w >= BROAD && h >= BROAD) return 'page';
  const across = w >= BROAD ? 'middle' : nameThird(x + w / 2, ['left', 'middle', 'right']);
  const down = h >= BROAD ? 'middle' : nameThird(y + h / 2, ['top', 'middle', 'bottom']);
  if (down === 'middle') return across;
  return across === 'middle' ? down : `${down}_${across}`;
}

function nameThird<Name extends string>(at: number, [first, second, third]: [Name, Name, Name]): Name {
  if (at < 0.38) return first;
  return at > 0.62 ? third : second;
}
