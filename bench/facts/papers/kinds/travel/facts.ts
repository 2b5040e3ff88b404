import type { Chooser } from '../../engine/choose';
import { addDays } from '../../formats/days';
import { makeBookingReference, makeCostCentre, makeIban, makeStaffNumber } from '../../formats/numbers';
import { makePerson, type Person } from '../../formats/people';
import { CARRIERS, DEPARTMENTS, FIRM_NAMES, HOTEL_NAMES, HOTELS, OFFICES } from '../../stock/firms';
import { PAPER_LANGUAGES, type PaperLanguage } from '../../stock/languages';
import { CITIES, type City } from '../../stock/places';
import { PURPOSES } from '../../stock/purposes';

export type CostKind = 'fare' | 'hotel' | 'meal' | 'taxi' | 'transit' | 'fee' | 'parking';
export type Cost = {
  kind: CostKind;
  date: string;
  minor: number;
  currency: string /** In euros, as the account was charged. */;
  chargedMinor: number;
  shop: string;
};

/** What is true of a made-up claim for travel expenses; all its papers say the same. */
export type TravelFacts = {
  person: Person;
  language: PaperLanguage;
  staffNumber: string;
  department: string;
  office: string;
  purpose: string;
  city: City;
  home: City;
  from: string;
  to: string;
  approved: string;
  maximumMinor: number;
  isRefused: boolean;
  costCentre: string;
  iban: string;
  bookingReference: string;
  carrier: string;
  isFlight: boolean;
  hotel: string;
  costs: Cost[];
  claimedMinor: number;
  signed: string;
  submitted: string;
};

/** Of its own currency, so many to a euro, near enough for made-up papers. */
const PER_EURO: Readonly<Record<string, number>> = {
  EUR: 1,
  GBP: 0.86,
  CHF: 0.95,
  PLN: 4.3,
  CZK: 25,
  SEK: 11.3,
  DKK: 7.46,
};
const SHOPS: Readonly<Record<CostKind, readonly string[]>> = {
  fare: [],
  hotel: [],
  meal: ['Trattoria', 'Bistro', 'Restaurant', 'Café', 'Brasserie', 'Gasthaus'],
  taxi: ['Taxi', 'City Cab', 'Radio Taxi'],
  transit: ['Metro', 'Tram', 'Verkehrsbetriebe'],
  fee: ['Congress Office', 'Conference Secretariat'],
  parking: ['Car Park', 'Parking'],
};

export function makeTravelFacts(chooser: Chooser): TravelFacts {
  const city = chooser.pick(CITIES);
  const home = chooser.pick(CITIES.filter(({ currency, name }) => currency === 'EUR' && name !== city.name));
  const local = PAPER_LANGUAGES.find((language) => language === city.language) ?? 'en';
  const from = addDays('2024-01-10', chooser.int(0, 1_150));
  const nights = chooser.int(1, 5);
  const to = addDays(from, nights);
  const cost = (kind: CostKind, euros: number, date: string, currency = city.currency): Cost => {
    const minor = Math.round(euros * 100 * (PER_EURO[currency] ?? 1));
    return {
      kind,
      date,
      minor,
      currency,
      chargedMinor: currency === 'EUR' ? minor : Math.round(euros * 100 * 1.01),
      shop:
        kind === 'meal'
          ? `${chooser.pick(SHOPS.meal)} ${chooser.pick(FIRM_NAMES)}`
          : kind === 'hotel' || kind === 'fare'
            ? ''
            : `${chooser.pick(SHOPS[kind])} ${city.name}`,
    };
  };
  const euros = (low: number, high: number): number => chooser.int(low * 20, high * 20) / 20;
  const others = Array.from({ length: chooser.int(0, 5) }, () => {
    const kind = chooser.pick(['meal', 'meal', 'taxi', 'transit', 'fee', 'parking'] as const);
    const size = {
      meal: euros(9, 60),
      taxi: euros(8, 65),
      transit: euros(2, 14),
      fee: euros(60, 380),
      parking: euros(4, 40),
    }[kind];
    return cost(kind, size, addDays(from, chooser.int(0, nights)));
  });
  const costs = [cost('fare', euros(45, 480), from, 'EUR'), cost('hotel', euros(62, 170) * nights, to), ...others];
  const claimedMinor = costs.reduce((sum, { chargedMinor }) => sum + chargedMinor, 0);
  const signed = addDays(to, chooser.chance(0.9) ? chooser.int(1, 40) : chooser.int(80, 130));
  return {
    person: makePerson(chooser),
    language: local,
    staffNumber: makeStaffNumber(chooser),
    department: chooser.pick(DEPARTMENTS),
    office: chooser.pick(OFFICES),
    purpose: chooser.pick(PURPOSES.en),
    city,
    home,
    from,
    to,
    approved: addDays(from, chooser.chance(0.9) ? -chooser.int(4, 60) : chooser.int(1, 8)),
    maximumMinor: Math.round((claimedMinor * (0.8 + chooser.next() * 0.5)) / 5_000) * 5_000 + 5_000,
    isRefused: chooser.chance(0.15),
    costCentre: makeCostCentre(chooser),
    iban: makeIban(chooser),
    bookingReference: makeBookingReference(chooser),
    carrier: chooser.pick(CARRIERS),
    isFlight: chooser.chance(0.5),
    hotel: chooser.chance(0.7)
      ? chooser.pick(HOTEL_NAMES[city.language] ?? HOTEL_NAMES.en ?? [])
      : `${chooser.pick(FIRM_NAMES)} ${chooser.pick(HOTELS)}`,
    costs,
    claimedMinor,
    signed,
    submitted: addDays(signed, chooser.int(0, 4)),
  };
}
