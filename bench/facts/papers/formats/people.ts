import type { Chooser } from '../engine/choose';
import type { Random } from '../engine/random';
import type { Piece } from '../engine/words';
import { MEN, SURNAMES, WOMEN } from '../stock/person-names';

export type Person = { isWoman: boolean; title: string; first: string; middle: string | null; last: string };

export function makePerson(random: Random): Person {
  const isWoman = random.chance(0.5);
  const stock = isWoman ? WOMEN : MEN;
  const title = random.chance(0.06) ? 'Dr' : isWoman ? random.pick(['Mrs', 'Ms', 'Miss']) : 'Mr';
  const last = random.chance(0.06) ? `${random.pick(SURNAMES)}-${random.pick(SURNAMES)}` : random.pick(SURNAMES);
  return { isWoman, title, first: random.pick(stock), middle: random.chance(0.25) ? random.pick(stock) : null, last };
}

const fullName = ({ first, middle, last }: Person): string => [first, middle, last].filter(Boolean).join(' ');
/** As an account holds it. */
export const accountName = (person: Person): string => `${person.first} ${person.last}`;

export type NameStyle = (person: Person) => string;
const upper = (text: string): string => text.toLocaleUpperCase('en');

/** Names in full, as forms and letters write them. */
const FULL: readonly NameStyle[] = [
  (person) => `${person.first} ${person.last}`,
  fullName,
  (person) => `${person.title} ${person.first} ${person.last}`,
  (person) => upper(`${person.first} ${person.last}`),
  (person) => `${person.title} ${person.first} ${person.last}`,
  (person) => upper(`${person.title} ${person.first} ${person.last}`),
  (person) => `${person.last}, ${person.first}`,
  (person) => `${upper(person.last)}, ${person.first}`,
  (person) => `${person.first} ${upper(person.last)}`,
];
/** As a sentence says a name: never the surname first. */
const SPOKEN: readonly NameStyle[] = [
  (person) => `${person.first} ${person.last}`,
  (person) => `${person.title} ${person.first} ${person.last}`,
  fullName,
  (person) => upper(`${person.first} ${person.last}`),
  (person) => `${person.title} ${fullName(person)}`,
];
/** As an envelope, a bank or a payroll shortens them. */
const SHORT: readonly NameStyle[] = [
  (person) => `${person.title} ${person.first.charAt(0)} ${person.last}`,
  (person) => `${person.title} ${person.first.charAt(0)}. ${person.last}`,
  (person) => upper(`${person.title} ${person.first.charAt(0)} ${person.last}`),
  (person) => `${person.first.charAt(0)}. ${person.last}`,
];
/** As carriers print a passenger. */
const TRAVEL: readonly NameStyle[] = [
  (person) => upper(`${person.last}/${person.first} ${person.isWoman ? 'MRS' : 'MR'}`),
  (person) => upper(`${person.last}/${person.first}`),
  (person) => `${person.title} ${person.first} ${person.last}`,
  (person) => `${person.first} ${person.last}`,
  (person) => upper(`${person.first} ${person.last}`),
  (person) => upper(`${person.last} ${person.first} ${person.title}`),
];

export const chooseFullName = (chooser: Chooser): NameStyle => chooser.choose(FULL);
export const chooseSpokenName = (chooser: Chooser): NameStyle => chooser.choose(SPOKEN);
export const chooseShortName = (chooser: Chooser): NameStyle =>
  chooser.chance(0.5) ? chooser.choose(FULL) : chooser.choose(SHORT);
export const choosePassengerName = (chooser: Chooser): NameStyle => chooser.choose(TRAVEL);

export const sayText = (field: string, text: string, entry: string | null = null): Piece => ({
  text,
  mark: { field, value: { type: 'text', text: text.replace(/\s+/g, ' ').trim() }, entry },
});
