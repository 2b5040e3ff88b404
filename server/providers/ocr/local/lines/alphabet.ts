/** The recogniser's classes, by their place in its output. */
export type Alphabet = {
  /** What each class is printed as; the first is no letter. */
  characters: string[];
  /** Those of Latin script, figures, marks and the space. */
  latin: number[];
  isLatin: boolean[];
  /** Pairs of one letter: its plain form, and another, such as the full-width one of Chinese print. */
  twins: [number, number][];
};

const LATIN = /^[\p{Script=Latin}\p{Nd}\p{P}\p{S}\p{Zs}]+$/u;
/** Marks that only Chinese and Japanese print has. */
const EASTERN = /[\u3000-\u303f]/u;
/** A class of another script that is less likely than this gives way to a Latin one; surer, it is text of that script. */
const SURE_OF_SCRIPT = 0.7;
/** A Latin class less likely than this is no reading. */
const LEAST_LIKELY = 0.1;

export function sortAlphabet(characters: string[]): Alphabet {
  const plain = characters.map((text) => text.normalize('NFKC'));
  const isLatin = plain.map((text) => LATIN.test(text) && !EASTERN.test(text));
  const places = new Map(characters.map((text, place) => [text, place]));
  const twins = characters.flatMap((text, place): [number, number][] => {
    const twin = places.get(plain[place] ?? '');
    return twin === undefined || twin === place || !text ? [] : [[twin, place]];
  });
  return { characters, latin: plain.flatMap((_, place) => (isLatin[place] ? [place] : [])), isLatin, twins };
}

/**
 * The likeliest class of one step of the recogniser's output. The pages are in Latin script, and the recogniser knows 6,000
 * Chinese characters: for a sign that it is unsure of it takes one of those. `start` is the place of the step's first class.
 */
export function findLikeliest(
  data: Float32Array,
  start: number,
  { characters, latin, isLatin, twins }: Alphabet,
): { place: number; likelihood: number } {
  const best = { place: 0, likelihood: data[start] ?? 0 };
  const offer = (place: number, likelihood: number) => {
    if (likelihood > best.likelihood) Object.assign(best, { place, likelihood });
  };
  for (let place = 1; place < characters.length; place += 1) {
    const likelihood = data[start + place] ?? 0;
    if (likelihood > best.likelihood) {
      best.place = place;
      best.likelihood = likelihood;
    }
  }
  for (const [place, twin] of twins) offer(place, (data[start + place] ?? 0) + (data[start + twin] ?? 0));
  if (best.place === 0 || isLatin[best.place] || best.likelihood >= SURE_OF_SCRIPT) return best;
  best.likelihood = LEAST_LIKELY;
  const other = best.place;
  for (const place of latin) offer(place, data[start + place] ?? 0);
  return best.place === other ? { place: 0, likelihood: data[start] ?? 0 } : best;
}
