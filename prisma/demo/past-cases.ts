import type { DecisionOutcome } from '@/generated/prisma/enums';

export type PastCase = {
  caseType: string;
  title: string;
  claimant: { name: string; email: string };
  outcome: Extract<DecisionOutcome, 'approved' | 'rejected'>;
  reason?: string;
  /** What an approval paid, in minor units of the case type's currency. */
  paidMinor?: number;
  /** What its one document says, as an officer would have typed it in. */
  text: string;
};

/** Decided cases from before, so that new ones have something to be compared with. Invented people. */
export const PAST_CASES: PastCase[] = [
  {
    caseType: 'storm-damage-claim',
    title: 'Ridge tiles lost in a gale',
    claimant: { name: 'Martin Aldous', email: 'martin.aldous@example.com' },
    outcome: 'approved',
    paidMinor: 213_000,
    text: `Home insurance claim form
Policy number: NMH-3310-7745
Name of policyholder: Martin Aldous
Address of the property: 21 Chapel Street, Todmorden OL14 5QG
Date of damage: 24 January 2026
Cause of damage: Storm, high wind
Describe the damage: The wind tore ridge tiles from the roof and rain came through the ceiling of the back bedroom. A roofer covered the hole with a tarpaulin on the next morning.
Amount claimed: £2,380.00
Repair estimate by Pennine Roofing Ltd: replace twelve ridge tiles, renew felt, make good plaster ceiling. Total £2,380.00.`,
  },
  {
    caseType: 'storm-damage-claim',
    title: 'Fence panels down after a storm',
    claimant: { name: 'Joyce Halloran', email: 'joyce.halloran@example.com' },
    outcome: 'rejected',
    reason: 'Fences are excluded from storm cover in this policy.',
    text: `Home insurance claim form
Policy number: NMH-2874-1190
Name of policyholder: Joyce Halloran
Address of the property: 5 Mill Lane, Halifax HX1 4RT
Date of damage: 2 December 2025
Cause of damage: Storm, gusts of wind
Describe the damage: Six fence panels and two posts came down in the garden. The house and its roof were not damaged.
Amount claimed: £640.00`,
  },
  {
    caseType: 'housing-benefit',
    title: 'Housing Benefit for a one-bedroom flat',
    claimant: { name: 'Samuel Adeyemi', email: 'samuel.adeyemi@example.com' },
    outcome: 'approved',
    paidMinor: 2_850,
    text: `Housing Benefit application form
Full name: Samuel Adeyemi
Address: Flat 3, 40 Station Road, Leeds LS12 3AB
Date of birth: 11 May 1988
Tenancy start date: 1 February 2026
Landlord: Aire Valley Lettings
Rent: £565.00 per month
Employer: Calder Foods Ltd
Net pay: £1,105.40 per month
I declare that the information I have given on this form is correct and complete.`,
  },
  {
    caseType: 'housing-benefit',
    title: 'Help with rent after hours were cut',
    claimant: { name: 'Lena Novak', email: 'lena.novak@example.com' },
    outcome: 'rejected',
    reason: 'Savings are above the limit.',
    text: `Housing Benefit application form
Full name: Lena Novak
Address: 17 Grange Avenue, Bradford BD3 7PL
Date of birth: 3 September 1979
Rent: £610.00 per month
Employer: Northway Retail
Net pay: £1,420.00 per month
Savings and capital: £21,300.00
I declare that the information I have given on this form is correct and complete.`,
  },
  {
    caseType: 'travel-expense-refund',
    title: 'Conference trip to Copenhagen',
    claimant: { name: 'Ruth Feldman', email: 'ruth.feldman@example.com' },
    outcome: 'approved',
    paidMinor: 63_470,
    text: `Travel expense claim form
Employee name: Ruth Feldman
Purpose of travel: Conference in Copenhagen
Travel dates: 9 March 2026 to 12 March 2026
Flight: €184.20
Hotel, three nights: €412.50
Local transport: €38.00
Total claimed: €634.70
IBAN: DK50 0040 0440 1162 43
Approved by line manager before travel.`,
  },
  {
    caseType: 'travel-expense-refund',
    title: 'Taxi journeys without receipts',
    claimant: { name: 'Oskar Blom', email: 'oskar.blom@example.com' },
    outcome: 'rejected',
    reason: 'No receipts were sent and the journeys were not approved.',
    text: `Travel expense claim form
Employee name: Oskar Blom
Purpose of travel: Customer visits
Travel dates: 4 May 2026 to 6 May 2026
Taxi: €96.00
Total claimed: €96.00
Receipts: none attached.`,
  },
];
