import type { Chooser } from '../engine/choose';
import type { Random } from '../engine/random';
import {
  BRITISH_TOWNS,
  type City,
  COUNTIES,
  FOREIGN_STREETS,
  HOUSE_NAMES,
  LOCALITIES,
  STREET_KINDS,
  STREET_NAMES,
} from '../stock/places';

export type Address = { lines: readonly string[]; town: string; postcode: string; county: string | null };

const INWARD = 'ABDEFGHJLNPQRSTUWXYZ';

export function makeAddress(random: Random): Address {
  const [, town = '', area = ''] = /^(.*) ([A-Z]+)$/.exec(random.pick(BRITISH_TOWNS)) ?? [];
  const street = `${random.pick(STREET_NAMES)} ${random.pick(STREET_KINDS)}`;
  const number = `${random.int(1, 190)}${random.chance(0.08) ? random.pick(['a', 'b', 'A', 'C']) : ''}`;
  const first: string[] = [];
  if (random.chance(0.18)) first.push(`${random.pick(['Flat', 'Flat', 'Apartment', 'Unit'])} ${random.int(1, 24)}`);
  if (random.chance(0.08)) first.push(random.pick(HOUSE_NAMES));
  const house = random.chance(0.05) && first.length > 0 ? street : `${number} ${street}`;
  const lines = [...first, house, ...(random.chance(0.15) ? [random.pick(LOCALITIES)] : [])];
  const postcode = `${area}${random.int(1, area.length === 1 ? 20 : 28)} ${random.int(1, 9)}${random.pick([...INWARD])}${random.pick([...INWARD])}`;
  return { lines, town, postcode, county: random.chance(0.2) ? random.pick(COUNTIES) : null };
}

/** One line: "14 Alder Close, Sheffield S6 2BT". */
export type AddressStyle = (address: Address) => string;
const middle = (address: Address): string[] => [...address.lines, address.town];
const ONE_LINE: readonly AddressStyle[] = [
  (address) => `${middle(address).join(', ')} ${address.postcode}`,
  (address) => `${middle(address).join(', ')}, ${address.postcode}`,
  (address) => `${[...middle(address), ...(address.county ? [address.county] : [])].join(', ')}, ${address.postcode}`,
  (address) => `${middle(address).join(', ')}. ${address.postcode}`,
  (address) => `${middle(address).join(', ')} ${address.postcode}`.toUpperCase(),
  (address) => `${middle(address).join(' ')} ${address.postcode}`,
];
export const chooseAddressLine = (chooser: Chooser): AddressStyle => chooser.choose(ONE_LINE);

/** Below each other, as on an envelope or in a form's box. */
export function chooseAddressLines(chooser: Chooser): (address: Address) => string[] {
  const way = chooser.choose(['apart', 'together', 'apart', 'comma', 'capitals'] as const);
  return (address) => {
    const county = address.county ? [address.county] : [];
    if (way === 'together') return [...address.lines, `${address.town} ${address.postcode}`];
    if (way === 'comma') return [...address.lines.map((line) => `${line},`), `${address.town},`, address.postcode];
    const lines = [...address.lines, address.town, ...county, address.postcode];
    return way === 'capitals' ? lines.map((line) => line.toUpperCase()) : lines;
  };
}

/** A firm's address in a city abroad, as two lines. */
export function makeCityAddress(random: Random, city: City): [string, string] {
  const street = random.pick(FOREIGN_STREETS[city.language] ?? FOREIGN_STREETS.en ?? []);
  const number = random.int(1, 140);
  const digits = (count: number) => String(random.int(10 ** (count - 1), 10 ** count - 1));
  const line = ['fr', 'en'].includes(city.language) ? `${number} ${street}` : `${street} ${number}`;
  const codes: Readonly<Record<string, string>> = {
    AT: digits(4),
    BE: digits(4),
    CH: digits(4),
    NL: `${digits(4)} ${random.pick(['AB', 'CK', 'EW', 'HT'])}`,
    PL: `${digits(2)}-${digits(3)}`,
    PT: `${digits(4)}-${digits(3)}`,
    CZ: `${digits(3)} ${digits(2)}`,
    SE: `${digits(3)} ${digits(2)}`,
    DK: digits(4),
  };
  if (city.country === 'GB' || city.country === 'IE') return [line, city.name];
  return [line, `${codes[city.country] ?? digits(5)} ${city.name}`];
}
