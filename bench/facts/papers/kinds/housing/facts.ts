import type { Chooser } from '../../engine/choose';
import { type Address, makeAddress } from '../../formats/addresses';
import { addDays, addMonths } from '../../formats/days';
import type { Each } from '../../formats/money';
import { makeNationalInsurance, makePhone } from '../../formats/numbers';
import { makePerson, type Person } from '../../formats/people';
import { BANKS, EMPLOYERS, FIRM_NAMES, LANDLORDS } from '../../stock/firms';
import { MEN, WOMEN } from '../../stock/person-names';

export type Payslip = {
  date: string;
  from: string;
  to: string;
  grossMinor: number;
  taxMinor: number;
  insuranceMinor: number;
  pensionMinor: number;
  netMinor: number;
};
export type Account = {
  bank: string;
  sortCode: string;
  number: string;
  from: string;
  to: string;
  openingMinor: number;
  closingMinor: number;
  isSavings: boolean;
};
export type Household = {
  composition: 'single' | 'couple' | 'lone_parent';
  children: { name: string; born: string }[];
};

/** What is true of a made-up application for Housing Benefit; all its papers say the same. */
export type HousingFacts = {
  person: Person;
  partner: Person | null;
  household: Household;
  born: string;
  insuranceNumber: string;
  address: Address;
  phone: string;
  claimFrom: string;
  rent: { minor: number; per: Each };
  /** A rent that a later letter of the landlord's names, and the day from which it holds. */
  newRent: { minor: number; from: string } | null;
  depositMinor: number;
  tenancyStart: string;
  /** A person or a firm. */
  landlord: string;
  landlordAddress: Address;
  employer: string;
  payslips: Payslip[];
  accounts: Account[];
  signed: string;
  submitted: string;
};

const round = (minor: number): number => Math.round(minor);

export function makeHousingFacts(chooser: Chooser): HousingFacts {
  const submitted = addDays('2024-02-01', chooser.int(0, 1_150));
  const person = makePerson(chooser);
  const composition = chooser.pick(['single', 'single', 'couple', 'lone_parent'] as const);
  const count = composition === 'single' ? 0 : composition === 'lone_parent' ? chooser.int(1, 4) : chooser.int(0, 4);
  const children = Array.from({ length: count }, () => ({
    name: chooser.pick(chooser.chance(0.5) ? WOMEN : MEN),
    born: addDays(submitted, -chooser.int(200, 5_800)),
  }));
  const per = chooser.pick(['month', 'month', 'week', 'month', 'four_weeks', 'two_weeks'] as const);
  const perWeek = chooser.int(85, 260) * 100 + (chooser.chance(0.4) ? chooser.int(1, 99) : 0);
  const weeks = { week: 1, two_weeks: 2, four_weeks: 4, month: 52 / 12 }[per];
  const minor = per === 'month' && chooser.chance(0.7) ? chooser.int(75, 240) * 500 : round(perWeek * weeks);
  const claimFrom = addDays(submitted, chooser.int(-20, 14));
  const signed = addDays(submitted, -chooser.int(0, 9));
  return {
    person,
    partner: composition === 'couple' ? makePerson(chooser) : null,
    household: { composition, children },
    born: addDays('1950-01-01', chooser.int(0, 20_000)),
    insuranceNumber: makeNationalInsurance(chooser),
    address: makeAddress(chooser),
    phone: makePhone(chooser),
    claimFrom,
    rent: { minor, per },
    newRent: chooser.chance(0.4)
      ? { minor: minor + chooser.int(2, 18) * 250, from: `${addDays(`${claimFrom.slice(0, 8)}01`, 31).slice(0, 8)}01` }
      : null,
    depositMinor: minor + chooser.int(0, 40) * 500,
    tenancyStart: addDays(submitted, -chooser.int(20, 1_600)),
    landlord: chooser.chance(0.45)
      ? `${chooser.pick(FIRM_NAMES)} ${chooser.pick(LANDLORDS)}`
      : namePerson(makePerson(chooser)),
    landlordAddress: makeAddress(chooser),
    employer: `${chooser.pick(FIRM_NAMES)} ${chooser.pick(EMPLOYERS)}`,
    payslips: makePayslips(chooser, submitted),
    accounts: Array.from({ length: chooser.int(1, 3) }, (_, index) => makeAccount(chooser, submitted, index > 0)),
    signed,
    submitted,
  };
}

const namePerson = (person: Person): string => `${person.title} ${person.first} ${person.last}`;

function makePayslips(chooser: Chooser, submitted: string): Payslip[] {
  const isWeekly = chooser.chance(0.25);
  const last = addDays(submitted, -chooser.int(2, 25));
  const usual = isWeekly ? chooser.int(18_000, 46_000) : chooser.int(70_000, 190_000);
  return Array.from({ length: isWeekly ? 5 : 2 }, (_, index) => {
    const date = isWeekly ? addDays(last, -7 * index) : addMonths(last, -index);
    const grossMinor = usual + chooser.int(-4_000, 9_000);
    const taxMinor = round(grossMinor * 0.07) + chooser.int(0, 99);
    const insuranceMinor = round(grossMinor * 0.045) + chooser.int(0, 99);
    const pensionMinor = chooser.chance(0.6) ? round(grossMinor * 0.04) : 0;
    return {
      date,
      from: isWeekly ? addDays(date, -6) : `${date.slice(0, 8)}01`,
      to: date,
      grossMinor,
      taxMinor,
      insuranceMinor,
      pensionMinor,
      netMinor: grossMinor - taxMinor - insuranceMinor - pensionMinor,
    };
  });
}

function makeAccount(chooser: Chooser, submitted: string, isSavings: boolean): Account {
  const to = addDays(submitted, -chooser.int(1, 26));
  const two = () => String(chooser.int(10, 99));
  return {
    bank: `${chooser.pick(FIRM_NAMES)} ${chooser.pick(BANKS)}`,
    sortCode: `${two()}-${two()}-${two()}`,
    number: String(chooser.int(10_000_000, 99_999_999)),
    from: addDays(addMonths(to, -chooser.int(1, 2)), 1),
    to,
    openingMinor: isSavings ? chooser.int(5_000, 1_900_000) : chooser.int(-9_000, 160_000),
    closingMinor: 0,
    isSavings,
  };
}
