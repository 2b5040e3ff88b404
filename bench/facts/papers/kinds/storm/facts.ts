import type { Chooser } from '../../engine/choose';
import { type Address, makeAddress } from '../../formats/addresses';
import { addDays, addMonths } from '../../formats/days';
import { makePhone, makePolicyNumber } from '../../formats/numbers';
import { makePerson, type Person } from '../../formats/people';
import { FIRM_NAMES, INSURERS, ROOFERS } from '../../stock/firms';
import { JOBS, URGENT_JOBS } from './jobs';

export type CostLine = { description: string; minor: number; quantity: number };
export type UrgentReceipt = { firm: string; description: string; minor: number; date: string };

/** What is true of a made-up claim for storm damage; all its papers say the same. */
export type StormFacts = {
  person: Person;
  partner: Person | null;
  policyNumber: string;
  address: Address;
  phone: string;
  insurer: string;
  period: { from: string; to: string };
  damage: string;
  cause: string;
  claimedMinor: number;
  signed: string;
  submitted: string;
  sumInsuredMinor: number;
  excessMinor: number;
  gust: { mph: number };
  roofer: string;
  estimate: {
    lines: CostLine[];
    vatRate: number;
    vatMinor: number;
    netMinor: number;
    totalMinor: number;
    date: string;
  };
  urgent: UrgentReceipt[];
};

const CAUSES = [
  'Storm',
  'Storm - high winds',
  'Wind',
  'Fallen tree',
  'Hail',
  'Heavy rain and wind',
  'Storm and flood',
  'Gale',
  'High wind',
  'Lightning and storm',
  'Tree blown on to roof',
  'Wind-driven rain',
];

/** The earliest day of damage, and how many days later the last. */
const FIRST_DAY = '2023-01-04';
const DAYS = 1_500;

export function makeStormFacts(chooser: Chooser): StormFacts {
  const damage = addDays(FIRST_DAY, chooser.int(0, DAYS));
  const from = addDays(damage, -chooser.int(8, 340));
  const lines = chooser.sample(JOBS, chooser.int(2, 7)).map((description) => ({
    description,
    quantity: chooser.chance(0.6) ? 1 : chooser.int(2, 40),
    minor: chooser.chance(0.5) ? chooser.int(3, 240) * 1_000 : chooser.int(3_000, 190_000),
  }));
  const netMinor = lines.reduce((sum, { minor }) => sum + minor, 0);
  const vatRate = chooser.chance(0.75) ? 20 : 0;
  const vatMinor = Math.round((netMinor * vatRate) / 100);
  const urgent = Array.from({ length: chooser.int(0, 2) }, () => ({
    firm: `${chooser.pick(FIRM_NAMES)} ${chooser.pick(ROOFERS)}`,
    description: chooser.pick(URGENT_JOBS),
    minor: chooser.chance(0.5) ? chooser.int(4, 45) * 1_000 : chooser.int(2_000, 48_000),
    date: addDays(damage, chooser.int(0, 6)),
  }));
  const totalMinor = netMinor + vatMinor;
  const signed = addDays(damage, chooser.int(6, 40));
  return {
    person: makePerson(chooser),
    partner: chooser.chance(0.3) ? makePerson(chooser) : null,
    policyNumber: makePolicyNumber(chooser),
    address: makeAddress(chooser),
    phone: makePhone(chooser),
    insurer: `${chooser.pick(FIRM_NAMES)} ${chooser.pick(INSURERS)}`,
    period: { from, to: addDays(addMonths(from, 12), -1) },
    damage,
    cause: chooser.pick(CAUSES),
    claimedMinor: totalMinor + urgent.reduce((sum, { minor }) => sum + minor, 0),
    signed,
    submitted: addDays(signed, chooser.int(0, 5)),
    sumInsuredMinor: chooser.int(150, 900) * 100_000,
    excessMinor: chooser.pick([5_000, 10_000, 15_000, 20_000, 25_000, 30_000, 35_000, 40_000, 50_000]),
    gust: { mph: chooser.int(41, 94) },
    roofer: `${chooser.pick(FIRM_NAMES)} ${chooser.pick(ROOFERS)}`,
    estimate: { lines, vatRate, vatMinor, netMinor, totalMinor, date: addDays(damage, chooser.int(2, 5)) },
    urgent,
  };
}
