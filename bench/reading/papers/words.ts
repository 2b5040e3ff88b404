import { createRandom } from '@/samples/make/random';

export type Draw = {
  /** An integer from `low` to `high`, both included. */
  number(low: number, high: number): number;
  pick<Item>(items: readonly [Item, ...Item[]] | readonly Item[]): Item;
  /** `count` different items, in their order of drawing. */
  some<Item>(items: readonly Item[], count: number): Item[];
  digits(count: number): string;
  /** Minor units, so that sums are exact. */
  minor(low: number, high: number): number;
  time(): string;
};

/** Everything on a generated paper is drawn from one seed: the same seed gives the same paper. */
export function createDraw(seed: number): Draw {
  const random = createRandom(seed);
  const number = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[number(0, items.length - 1)];
    if (item === undefined) throw new Error('Nothing to draw from.');
    return item;
  };
  const some = <Item>(items: readonly Item[], count: number): Item[] => {
    const left = [...items];
    return Array.from({ length: Math.min(count, left.length) }, () =>
      left.splice(number(0, left.length - 1), 1),
    ).flat();
  };
  const digits = (count: number) => Array.from({ length: count }, () => number(0, 9)).join('');
  const time = () => `${String(number(7, 21)).padStart(2, '0')}:${String(number(0, 59)).padStart(2, '0')}`;
  return { number, pick, some, digits, minor: number, time };
}

/** 123456 as "1,234.56", or as other countries write it. */
export function formatMinor(minor: number, { point = '.', group = ',' } = {}): string {
  const [whole = '', rest = ''] = (Math.abs(minor) / 100).toFixed(2).split('.');
  return `${minor < 0 ? '-' : ''}${whole.replace(/\B(?=(\d{3})+$)/g, group)}${point}${rest}`;
}

export const PEOPLE = [
  'Ines Calloway',
  'Tobias Renfrew',
  'Marguerite Ashdown',
  'Kwabena Osei',
  'Lucinda Brackley',
  'Rohan Deshpande',
  'Fergus Mallory',
  'Yasmin Haddad',
  'Odette Pemberton',
  'Caspar Lindqvist',
] as const;

export const STREETS = [
  'Tannery Lane',
  'Foundry Row',
  'Beacon Hill',
  'Mulberry Close',
  'Harbour View',
  'Windmill Road',
  'Priory Gardens',
  'Chandlers Wharf',
] as const;

export const TOWNS = [
  'Ottermouth',
  'Kelsborough',
  'Great Fenwick',
  'Sandlow',
  'Highmere',
  'Castle Dunning',
  'Eastwater',
] as const;
