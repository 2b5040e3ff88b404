/** Letters of made-up cases, one for each thing that a letter has to say. */
import type { DecisionOutcome } from '@/generated/prisma/enums';
import type { Locale } from '@/messages/locales';
import { assessCase } from '@/server/rules/assess-case';
import type { CaseToJudge } from '@/server/rules/contract';
import { outcomeOf } from '@/server/rules/recommendation';
import {
  add,
  change,
  day,
  euros,
  line,
  period,
  pounds,
  rentCase,
  state,
  stormCase,
  tripCase,
  without,
  words,
} from '@/tests/support/made-cases';
import type { FrameRequest } from '../../server/letters/compose/contract';
import { requestAsAssessed } from '../../server/letters/compose/write-drafted';
import type { LetterSender } from '../../server/letters/schema';

export const SENDER: LetterSender = {
  name: 'Moorland Mutual',
  address: ['12 Quarry Road', 'Brecon LD3 9XX'],
  phone: '01632 960 555',
  email: 'claims@moorland.example',
  hours: 'Monday to Friday, 9 am to 5 pm',
};

export const REFERENCE = 'CASE-2026-004711';

type Choice = Partial<Pick<FrameRequest, 'reasons' | 'requestedEvidence' | 'respondBy' | 'award'>> & {
  outcome?: DecisionOutcome;
  locale?: Locale;
};

/** The letter of the recommended decision, or of another one, with what an officer chose for it. */
export function requestLetter(judged: CaseToJudge, choice: Choice = {}): FrameRequest {
  const { locale = 'en', ...chosen } = choice;
  const assessment = assessCase(judged);
  const outcome = choice.outcome ?? outcomeOf(assessment.recommendation);
  return {
    ...requestAsAssessed({ assessment, judged, outcome, reference: REFERENCE, locale }),
    ...chosen,
    outcome,
    sender: SENDER,
    today: '2026-05-28',
    officerName: 'Jo Field',
  };
}

/** With a word under a field's value that was read two ways. */
export const doubt = (input: CaseToJudge, field: string): CaseToJudge => ({
  ...input,
  facts: input.facts.map((fact) => (fact.field === field ? { ...fact, isDoubtful: true } : fact)),
});

export const MADE_LETTERS: readonly (readonly [string, FrameRequest])[] = [
  ['storm: approved', requestLetter(stormCase())],
  ['storm: in part, above the cost', requestLetter(change(stormCase(), 'amount-claimed', pounds(160_000)))],
  [
    'storm: in part, above the sum insured',
    requestLetter(change(stormCase(), 'buildings-sum-insured', pounds(100_000))),
  ],
  [
    'storm: rejected, no storm',
    requestLetter(change(stormCase(), 'highest-gust', { type: 'quantity', number: '41', unit: 'mph' })),
  ],
  [
    'storm: rejected, outside the period',
    requestLetter(change(stormCase(), 'period-of-insurance', period('2025-01-01', '2025-12-31'))),
  ],
  ['storm: rejected, below the excess', requestLetter(change(stormCase(), 'excess', pounds(160_000)))],
  [
    'storm: rejected by an officer',
    requestLetter(stormCase(), {
      outcome: 'rejected',
      reasons: ['wear-and-tear', 'not-covered', 'The gutter was repaired in 2025 by another insurer.'],
    }),
  ],
  [
    'storm: request, two papers missing',
    requestLetter(without(without(stormCase(), 'policy-schedule'), 'weather-report'), { respondBy: '2026-06-11' }),
  ],
  ['storm: request, no claim form', requestLetter(without(stormCase(), 'claim-form'))],
  [
    'storm: request, report of another day',
    requestLetter(change(stormCase(), 'date-of-observation', day('2026-04-13'))),
  ],
  [
    'storm: request, two dates and another person',
    requestLetter(
      add(
        change(stormCase(), 'claimant-name', words('Gareth Pugh'), 'policy-schedule'),
        state('claim-letter', 'date-of-damage', day('2026-04-14')),
      ),
    ),
  ],
  ['storm: request, read two ways', requestLetter(doubt(stormCase(), 'excess'))],
  [
    'storm: request, two estimates',
    requestLetter(add(stormCase(), state('repair-estimate', 'estimate-total', pounds(110_000), 'estimate-2'))),
  ],
  ['rent: approved', requestLetter(rentCase())],
  [
    'rent: in part, by an officer',
    requestLetter(rentCase(), {
      award: {
        ...(assessCase(rentCase()).award ?? { currency: 'GBP', per: 'week', lines: [], totalMinor: 0 }),
        totalMinor: 8_000,
        lines: [
          ...(assessCase(rentCase()).award?.lines ?? []),
          {
            label: 'Changed by the case officer',
            amountMinor: 8_000 - (assessCase(rentCase()).award?.totalMinor ?? 0),
            because: 'One room is let to a lodger.',
            citations: [],
            isReduction: true,
          },
        ],
      },
    }),
  ],
  ['rent: rejected, savings', requestLetter(change(rentCase(), 'capital', pounds(1_750_000)))],
  ['rent: rejected, income', requestLetter(change(rentCase(), 'net-pay', pounds(250_000)))],
  [
    'rent: request, everything at once',
    requestLetter(
      add(
        change(
          without(change(rentCase(), 'rent', pounds(48_000, 'month'), 'tenancy-agreement'), 'bank-statement'),
          'pay-date',
          day('2026-04-30'),
        ),
        state('tenancy-agreement', 'claimant-name', words('Oluwaseun Ashdown')),
      ),
      { respondBy: '2026-06-11' },
    ),
  ],
  [
    'rent: request, old papers',
    requestLetter(
      change(
        change(rentCase(), 'statement-period', period('2026-01-01', '2026-02-28')),
        'home-address',
        words('12 Dock Street, Hull HU1 9ZZ'),
        'tenancy-agreement',
      ),
    ),
  ],
  ['trip: approved', requestLetter(tripCase())],
  ['trip: in part, no receipt', requestLetter(without(tripCase(), 'receipts'))],
  ['trip: in part, above the maximum', requestLetter(change(tripCase(), 'approved-maximum', euros(35_000)))],
  ['trip: rejected, approved late', requestLetter(change(tripCase(), 'date-of-approval', day('2026-03-11')))],
  ['trip: rejected, claimed late', requestLetter(change(tripCase(), 'signed-on', day('2026-07-13')))],
  [
    'trip: rejected, refused',
    requestLetter({
      ...tripCase(),
      parts: tripCase().parts.map((part) => ({ ...part, refuses: part.kind === 'approval-letter' })),
    }),
  ],
  [
    'trip: request',
    requestLetter(
      change(
        change(without(tripCase(), 'hotel-invoice'), 'iban', null),
        'receipts',
        line('Taxi', 24_800, 'DKK', '2026-03-11'),
      ),
      { respondBy: '2026-06-11' },
    ),
  ],
];
