/** Made-up pages for the tests of quotes: the same seed gives the same page. */

export type Random = { below: (limit: number) => number; pick: <T>(from: readonly T[]) => T };

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  // Mulberry32: small, and even enough for choosing words.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <T>(from: readonly T[]): T => {
    const index = below(from.length);
    if (!(index in from)) throw new Error('Nothing to pick from');
    return from[index] as T;
  };
  return { below, pick };
}

const NAMES = [
  "Margaret O'Connell",
  'Tomasz Wierzbicki',
  'Yuki Tanaka',
  'Helen March',
  'Rafael Duarte',
  'Priya Raman',
  'John Ashworth',
];
const THINGS = [
  'kitchen',
  'hallway',
  'chimney stack',
  'garden wall',
  'conservatory roof',
  'loft insulation',
  'front gutter',
  'ridge tiles',
];
const VERBS = ['damaged', 'lifted', 'loosened', 'flooded', 'destroyed', 'soaked'];
const CAUSES = [
  'the high wind',
  'driving rain',
  'a fallen branch',
  'the failed hose',
  'a burst pipe',
  'standing water',
];
const FIRMS = [
  'Hallam Building Services',
  'J. Pritchard & Sons',
  'Northgate Mutual Insurance plc',
  'Calder Roofing Ltd',
];
const MONTHS = ['January', 'March', 'April', 'June', 'September', 'November', 'December'];

export function makePage(random: Random): { text: string; sentences: string[] } {
  const day = (): string => `${1 + random.below(28)} ${random.pick(MONTHS)} ${2019 + random.below(7)}`;
  const amount = (): string => `£${1 + random.below(9)},${100 + random.below(900)}.${10 + random.below(90)}`;
  const makers: (() => string)[] = [
    () =>
      `On ${day()} ${random.pick(CAUSES)} ${random.pick(VERBS)} the ${random.pick(THINGS)} at ${1 + random.below(200)} Alder Close.`,
    () =>
      `${random.pick(NAMES)} telephoned the emergency line at ${10 + random.below(13)}:${10 + random.below(49)} and spoke to ${random.pick(NAMES)}.`,
    () => `The estimate from ${random.pick(FIRMS)} for the ${random.pick(THINGS)} comes to ${amount()} including VAT.`,
    () =>
      `I returned from work and found that ${random.pick(CAUSES)} had ${random.pick(VERBS)} the ${random.pick(THINGS)} and the ${random.pick(THINGS)}.`,
    () =>
      `${random.pick(NAMES)} paid ${amount()} to ${random.pick(FIRMS)} on ${day()} for the repair of the ${random.pick(THINGS)}.`,
    () =>
      `The policy does not cover the ${random.pick(THINGS)} where ${random.pick(CAUSES)} is the result of poor upkeep.`,
    () =>
      `${random.pick(FIRMS)} confirmed that the ${random.pick(THINGS)} was inspected ${2 + random.below(7)} months before the damage occurred.`,
  ];
  const sentences = Array.from({ length: 12 }, () => random.pick(makers)());
  return {
    text: sentences.map((text, index) => text + (index % 4 === 3 ? '\n\n' : index % 2 ? '\n' : ' ')).join(''),
    sentences,
  };
}
