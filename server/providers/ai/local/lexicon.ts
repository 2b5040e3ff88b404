/** What claimants' papers are about: words that mean much the same here share a concept, however they are spelt. */
const CONCEPTS: Record<string, string> = {
  water:
    'water flood flooding flooded leak leaked leaking hose pipe burst plumbing plumber stopcock damp saturated soaked',
  storm: 'storm wind gale gust hail rain rainfall lightning weather hurricane tree branch',
  roof: 'roof roofer roofing tile slate chimney gutter ridge rafter loft',
  fire: 'fire smoke burnt flame scorched',
  theft: 'theft stolen burglary burglar robbery police crime',
  building: 'house home property premises flat dwelling building kitchen bathroom wall ceiling floor plaster',
  repair: 'repair replace replacement renew fix restore rebuild builder contractor labour scaffolding',
  estimate: 'estimate quotation quote invoice bill receipt subtotal vat',
  insurance: 'insurance insurer insured policy policyholder premium cover excess underwriter',
  damage: 'damage damaged loss destroyed broken cracked swollen',
  rent: 'rent rental landlord tenant tenancy lease letting deposit lodger',
  benefit: 'benefit allowance credit entitlement council welfare',
  income: 'income wage salary pay payslip earnings employer employee payroll gross deduction pension',
  bank: 'bank account statement balance iban overdraft transaction savings',
  household: 'household partner spouse child children dependant family marriage',
  travel: 'travel trip journey traveller itinerary destination passenger',
  flight: 'flight airport airline boarding plane aircraft',
  train: 'train rail railway station carriage platform taxi bus tram',
  hotel: 'hotel room guest night accommodation lodging breakfast check-in',
  event: 'conference meeting workshop seminar programme keynote congress',
  approval: 'approval approved authorised authorisation budget',
  identity: 'passport licence identity birth nationality citizen',
  injury: 'injury injured fracture hospital doctor medical pain accident',
};

const CONCEPT_OF = new Map(
  Object.entries(CONCEPTS).flatMap(([concept, words]) => words.split(' ').map((word) => [word, concept] as const)),
);

export function findConcept(word: string): string | undefined {
  return CONCEPT_OF.get(word) ?? (word.endsWith('s') ? CONCEPT_OF.get(word.slice(0, -1)) : undefined);
}
