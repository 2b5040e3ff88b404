import { describe, expect, it } from 'vitest';
import type { FactValue } from '@/server/facts/contract';
import { assessCase } from '@/server/rules/assess-case';
import type { CaseToJudge, RuleFact } from '@/server/rules/contract';
import {
  add,
  change,
  day,
  either,
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

type Expected = {
  recommendation: string;
  reason?: string;
  /** Minor units that would be paid. */
  total?: number | null;
  /** Rules that are not met or can't be told. */
  open?: string[];
  asks?: (string | undefined)[];
};
type Row = [what: string, input: CaseToJudge, expected: Expected];

const onPage = (page: number) => ({ citations: [{ documentId: 'tenancy-agreement', page, quote: '1', start: 0 }] });

const check = (input: CaseToJudge, { recommendation, reason, total, open, asks }: Expected) => {
  const result = assessCase(input);
  expect(result.recommendation).toBe(recommendation);
  expect(result.rejectionReason).toBe(reason ?? null);
  if (total !== undefined) expect(result.award?.totalMinor ?? null).toBe(total);
  if (open) expect(result.rules.filter(({ outcome }) => outcome !== 'met').map(({ key }) => key)).toEqual(open);
  if (asks) expect(result.asks.map(({ evidence }) => evidence)).toEqual(asks);
};

/** What an officer says that no paper does. */
const say = (field: string, value: FactValue): RuleFact => ({
  ...state('', field, value),
  source: { documentId: null, kind: null },
  entry: null,
  citations: [],
  isAdded: true,
});

describe('storm damage', () => {
  const mph = (number: string, unit = 'mph') => ({ type: 'quantity', number, unit }) as const;
  it.each<Row>([
    ['a whole claim', stormCase(), { recommendation: 'approved', total: 125_000, open: [], asks: [] }],
    [
      'damage on the last day of the period',
      change(stormCase(), 'period-of-insurance', period('2025-04-13', '2026-04-12')),
      { recommendation: 'approved' },
    ],
    [
      'damage a day after it',
      change(stormCase(), 'period-of-insurance', period('2025-04-12', '2026-04-11')),
      { recommendation: 'rejected', reason: 'outside-period' },
    ],
    ['gusts of exactly 55 mph', change(stormCase(), 'highest-gust', mph('55')), { recommendation: 'approved' }],
    [
      'gusts below it, in knots',
      change(stormCase(), 'highest-gust', mph('47', 'kn')),
      { recommendation: 'rejected', reason: 'no-storm' },
    ],
    [
      'gusts above it, in metres a second',
      change(stormCase(), 'highest-gust', mph('24.6', 'm/s')),
      { recommendation: 'approved' },
    ],
    [
      'a report of another day, however calm',
      change(change(stormCase(), 'date-of-observation', day('2026-04-13')), 'highest-gust', mph('20')),
      { recommendation: 'more_information', asks: ['weather-report'] },
    ],
    [
      'no schedule: one thing is asked for, not four',
      without(stormCase(), 'policy-schedule'),
      { recommendation: 'more_information', total: null, asks: ['policy-schedule'] },
    ],
    [
      'what an officer says without a paper, where no paper says it',
      add(change(stormCase(), 'highest-gust', null), say('highest-gust', mph('61'))),
      { recommendation: 'approved', total: 125_000 },
    ],
    [
      'an excess that an officer found on a paper which proves none',
      add(change(stormCase(), 'excess', null), { ...state('claim-form', 'excess', pounds(10_000)), isAdded: true }),
      { recommendation: 'approved', total: 140_000 },
    ],
    [
      'the same excess where no officer found it',
      add(change(stormCase(), 'excess', null), state('claim-form', 'excess', pounds(10_000))),
      { recommendation: 'more_information', total: null },
    ],
    [
      'an officer’s date of damage beside another on the form',
      add(stormCase(), say('date-of-damage', day('2026-04-13'))),
      { recommendation: 'more_information', total: null },
    ],
    [
      'two dates of damage',
      add(stormCase(), state('claim-letter', 'date-of-damage', day('2026-04-13'))),
      { recommendation: 'more_information', total: null },
    ],
    [
      'somebody else’s schedule',
      change(stormCase(), 'claimant-name', words('Gareth Pugh'), 'policy-schedule'),
      { recommendation: 'more_information', open: ['one-policyholder'], asks: [undefined] },
    ],
    [
      'the policyholder by an initial, with the same policy number',
      change(stormCase(), 'claimant-name', words('Mrs N. Pugh'), 'policy-schedule'),
      { recommendation: 'approved' },
    ],
    [
      'more claimed than it costs',
      change(stormCase(), 'amount-claimed', pounds(160_000)),
      { recommendation: 'approved_in_part', total: 125_000, open: ['claimed-no-more-than-cost'] },
    ],
    [
      'a receipt from before the damage',
      change(stormCase(), 'emergency-receipts', line('Tarpaulin', 20_000, 'GBP', '2026-04-11')),
      { recommendation: 'approved_in_part', total: 105_000, open: ['claimed-no-more-than-cost'] },
    ],
    [
      'an estimate whose lines make less than its total: the lower counts',
      change(stormCase(), 'estimate-total', pounds(140_000)),
      { recommendation: 'approved', total: 125_000, open: ['estimate-adds-up'] },
    ],
    [
      'an estimate whose lines are before tax',
      change(stormCase(), 'estimate-total', pounds(156_000)),
      { recommendation: 'approved', total: 125_000, open: [] },
    ],
    [
      'an estimate whose tax was rounded on each line',
      {
        ...stormCase(),
        facts: [
          ...stormCase().facts.flatMap((fact) =>
            fact.field === 'estimate-lines' || fact.field === 'emergency-receipts' ? [] : [fact],
          ),
          ...['Slates', 'Labour', 'Scaffold'].map((work) =>
            state('repair-estimate', 'estimate-lines', line(work, 33_338, 'GBP')),
          ),
        ].map((fact) => (fact.field === 'estimate-total' ? { ...fact, value: pounds(120_018) } : fact)),
      },
      { recommendation: 'approved_in_part', total: 120_018 - 25_000, open: ['claimed-no-more-than-cost'] },
    ],
    [
      'an estimate before tax whose total is too high: the nearest sum with tax counts',
      change(change(stormCase(), 'estimate-total', pounds(160_000)), 'amount-claimed', pounds(200_000)),
      {
        recommendation: 'approved_in_part',
        total: 156_000 + 20_000 - 25_000,
        open: ['estimate-adds-up', 'claimed-no-more-than-cost'],
      },
    ],
    [
      'more than the cover',
      change(stormCase(), 'buildings-sum-insured', pounds(100_000)),
      { recommendation: 'approved_in_part', total: 75_000, open: ['claimed-no-more-than-cover'] },
    ],
    [
      'no more than the excess',
      change(stormCase(), 'excess', pounds(150_000)),
      { recommendation: 'rejected', reason: 'below-excess', total: 0 },
    ],
    [
      'a letter of the claimant’s own that says what the schedule doesn’t',
      add(change(stormCase(), 'excess', null), state('claim-letter', 'excess', pounds(5_000))),
      { recommendation: 'more_information', open: ['has-excess', 'above-excess'] },
    ],
    [
      'a gust of another report than the day’s',
      add(
        change(stormCase(), 'highest-gust', null),
        state('weather-report', 'date-of-observation', day('2026-04-02'), 'report-2'),
        state('weather-report', 'highest-gust', mph('71'), 'report-2'),
      ),
      { recommendation: 'more_information', asks: ['weather-report'] },
    ],
    [
      'last year’s schedule beside this year’s',
      {
        ...stormCase(),
        facts: [
          state('policy-schedule', 'period-of-insurance', period('2025-01-01', '2025-12-31'), 'last-year'),
          ...stormCase().facts,
        ],
      },
      { recommendation: 'approved' },
    ],
    [
      'an account without a full name',
      { ...stormCase(), account: { name: 'Admin' } },
      { recommendation: 'more_information', open: ['one-policyholder'] },
    ],
    [
      'two estimates',
      add(stormCase(), state('repair-estimate', 'estimate-total', pounds(110_000), 'estimate-2')),
      { recommendation: 'more_information', total: null },
    ],
    [
      'an estimate in another currency',
      change(stormCase(), 'estimate-total', euros(130_000)),
      { recommendation: 'more_information', total: null },
    ],
  ])('%s', (_what, input, expected) => check(input, expected));

  it('refuses nothing for a word that was read two ways', () => {
    const input = change(stormCase(), 'highest-gust', mph('20'));
    const doubted = {
      ...input,
      facts: input.facts.map((fact) => (fact.field === 'highest-gust' ? { ...fact, isDoubtful: true } : fact)),
    };
    check(input, { recommendation: 'rejected', reason: 'no-storm' });
    check(doubted, { recommendation: 'more_information', asks: ['weather-report'] });
  });

  it('asks which of two days is meant, and for nothing else', () => {
    const open = change(stormCase(), 'date-of-damage', either(day('2026-04-12'), day('2026-12-04')));
    const { asks, rules } = assessCase(open);
    expect(asks).toEqual([{ words: 'Please tell us which date of damage is right: 12 April or 4 December 2026.' }]);
    expect(rules.find(({ key }) => key === 'damage-in-period')).toMatchObject({
      outcome: 'unknown',
      statement: 'The date of damage on the claim form can be 12 April or 4 December 2026.',
    });
    const settled = add(open, state('claim-letter', 'date-of-damage', day('2026-04-12')));
    expect(assessCase({ ...settled, caseType: { ...settled.caseType } }).asks.map(({ words }) => words)).not.toContain(
      'Please tell us which date of damage is right: 12 April or 4 December 2026.',
    );
  });

  it('says of two values on which papers of which day they stand', () => {
    const input = stormCase();
    const dated = add(
      { ...input, facts: input.facts.map((fact) => ({ ...fact, paperDate: '2026-04-20' })) },
      { ...state('claim-letter', 'date-of-damage', day('2026-04-13')), paperDate: '2026-04-14' },
    );
    expect(assessCase(dated).rules.find(({ key }) => key === 'one-date-of-damage')?.statement).toBe(
      'The papers differ on the date of damage: 12 April 2026 on the claim form of 20 April 2026, 13 April 2026 on the letter about the claim of 14 April 2026.',
    );
  });

  it('asks for all that one paper lacks in one go', () => {
    const { asks } = assessCase(change(change(stormCase(), 'excess', null), 'buildings-sum-insured', null));
    expect(asks).toEqual([
      {
        evidence: 'policy-schedule',
        words:
          'Please send the page of the schedule that gives the buildings sum insured. Please send the page of the schedule that gives the excess.',
      },
    ]);
  });

  it('says what would change it', () => {
    const { wouldChange } = assessCase(change(stormCase(), 'highest-gust', mph('20')));
    expect(wouldChange).toEqual(['A report for 12 April 2026 with a highest gust of 55 mph or more']);
  });
});

describe('Housing Benefit', () => {
  // Net pay 240.00 a week, tariff 1.00, disregard 25.00: income 216.00 against 176.71; 65 % of 39.29 is 25.54.
  it.each<Row>([
    ['a whole application', rentCase(), { recommendation: 'approved', total: 12_000 - 2_554, open: [], asks: [] }],
    [
      'capital at the limit',
      change(rentCase(), 'capital', pounds(1_600_000)),
      { recommendation: 'approved', total: 12_000 - 2_554 - 39 * 65 },
    ],
    [
      'a penny above it',
      change(rentCase(), 'capital', pounds(1_600_001)),
      { recommendation: 'rejected', reason: 'capital-too-high' },
    ],
    [
      'too much pay',
      change(rentCase(), 'net-pay', pounds(250_000)),
      { recommendation: 'rejected', reason: 'income-too-high', total: 0 },
    ],
    [
      'two payslips of one day',
      change(rentCase(), 'pay-date', day('2026-04-30')),
      { recommendation: 'more_information', open: ['has-payslips', 'enough-to-pay'], asks: ['payslips'] },
    ],
    [
      'weekly payslips, too few of them',
      add(change(rentCase(), 'pay-date', day('2026-04-30')), state('payslips', 'pay-date', day('2026-04-23'))),
      { recommendation: 'more_information', asks: ['payslips'] },
    ],
    [
      'a newest payslip from the same day two months ago',
      change(change(rentCase(), 'pay-date', day('2026-03-20')), 'pay-date', day('2026-03-20')),
      { recommendation: 'more_information', open: ['has-payslips', 'net-pay-credited', 'enough-to-pay'] },
    ],
    [
      'a statement that ends a month and a day ago',
      change(rentCase(), 'statement-period', period('2026-03-01', '2026-04-19')),
      {
        recommendation: 'more_information',
        open: ['statements-fresh', 'net-pay-credited'],
        asks: ['bank-statement'],
      },
    ],
    [
      'a statement that ends a month ago to the day',
      change(rentCase(), 'statement-period', period('2026-03-01', '2026-04-20')),
      { recommendation: 'approved' },
    ],
    [
      'another rent in the tenancy',
      change(rentCase(), 'rent', pounds(48_000, 'month'), 'tenancy-agreement'),
      {
        recommendation: 'more_information',
        open: ['one-rent', 'enough-to-pay'],
        asks: ['landlord-letter'],
        total: null,
      },
    ],
    [
      'which a letter explains',
      add(
        change(rentCase(), 'rent', pounds(48_000, 'month'), 'tenancy-agreement'),
        state('landlord-letter', 'rent', pounds(52_000, 'month')),
        state('landlord-letter', 'rent-from', day('2026-05-01')),
      ),
      { recommendation: 'approved', total: 12_000 - 2_554 },
    ],
    [
      'but not yet',
      add(
        change(rentCase(), 'rent', pounds(48_000, 'month'), 'tenancy-agreement'),
        state('landlord-letter', 'rent', pounds(52_000, 'month')),
        state('landlord-letter', 'rent-from', day('2026-06-01')),
      ),
      { recommendation: 'more_information' },
    ],
    [
      'which a letter in the same file explains',
      {
        ...add(
          change(rentCase(), 'rent', pounds(48_000, 'month'), 'tenancy-agreement'),
          { ...state('landlord-letter', 'rent', pounds(52_000, 'month'), 'tenancy-agreement'), ...onPage(3) },
          { ...state('landlord-letter', 'rent-from', day('2026-05-01'), 'tenancy-agreement'), ...onPage(3) },
        ),
        parts: [
          ...rentCase().parts,
          { documentId: 'tenancy-agreement', kind: 'landlord-letter', refuses: false, pages: [3] },
        ],
      },
      { recommendation: 'approved', total: 12_000 - 2_554 },
    ],
    [
      'a day of pay that can be read in two ways',
      change(rentCase(), 'pay-date', either(day('2026-05-04'), day('2026-04-05'))),
      { recommendation: 'more_information', asks: ['payslips', undefined], total: null },
    ],
    [
      'pay that the statement doesn’t show',
      change(rentCase(), 'credits', line('Wages', 99_000, 'GBP', '2026-04-30')),
      { recommendation: 'approved', open: ['net-pay-credited'] },
    ],
    [
      'a statement whose lines can’t be read',
      change(rentCase(), 'credits', null),
      { recommendation: 'approved', open: ['net-pay-credited'] },
    ],
    [
      'a maiden name on the tenancy',
      add(rentCase(), state('tenancy-agreement', 'claimant-name', words('Oluwaseun Ashdown'))),
      { recommendation: 'more_information', open: ['one-claimant'], asks: ['identity'] },
    ],
    [
      'an initial on a payslip, which the National Insurance number ties to the form',
      add(
        rentCase(),
        state('payslips', 'claimant-name', words('O Bright'), 'slip-1'),
        state('payslips', 'national-insurance-number', words('QQ123456C'), 'slip-1'),
        state('bank-statement', 'claimant-name', words('MISS OLUWASEUN BRIGHT')),
      ),
      { recommendation: 'approved' },
    ],
    [
      'an initial that nothing ties to it',
      add(rentCase(), state('payslips', 'claimant-name', words('O Bright'), 'slip-1')),
      { recommendation: 'more_information', open: ['one-claimant'] },
    ],
    [
      'a title and surname alone',
      add(rentCase(), state('tenancy-agreement', 'claimant-name', words('Frau Bright'))),
      { recommendation: 'approved' },
    ],
    [
      'weekly rent',
      change(rentCase(), 'rent', pounds(12_000, 'week')),
      { recommendation: 'approved', total: 12_000 - 2_554 },
    ],
    [
      'rent of which nobody says how often',
      change(rentCase(), 'rent', pounds(52_000)),
      { recommendation: 'more_information' },
    ],
    [
      'rent of which one paper alone says how often',
      change(rentCase(), 'rent', pounds(52_000), 'tenancy-agreement'),
      { recommendation: 'approved' },
    ],
    [
      'a payslip that was sent twice',
      add(
        rentCase(),
        state('payslips', 'net-pay', pounds(104_000), 'again'),
        state('payslips', 'pay-date', day('2026-04-30'), 'again'),
      ),
      { recommendation: 'approved', total: 12_000 - 2_554 },
    ],
    [
      'two payments of one day that differ',
      add(
        rentCase(),
        state('payslips', 'net-pay', pounds(10_000), 'other-job'),
        state('payslips', 'pay-date', day('2026-04-30'), 'other-job'),
      ),
      { recommendation: 'more_information', total: null },
    ],
    [
      'pay in another currency',
      change(rentCase(), 'net-pay', euros(104_000)),
      { recommendation: 'more_information', total: null },
    ],
    [
      'nobody known to live there',
      change(rentCase(), 'household', null),
      { recommendation: 'more_information', total: null },
    ],
  ])('%s', (_what, input, expected) => check(input, expected));

  it.each([
    ['2001-05-20', 9_205],
    ['2001-05-21', 7_290],
  ])('a single person born on %s needs %d pence', (birth, applicable) => {
    const single = change(rentCase(), 'household', { type: 'household', composition: 'single', children: 0 });
    // Income 24,000 + 100 − 500.
    const cut = Math.round((23_600 - applicable) * 0.65);
    check(change(single, 'date-of-birth', day(birth)), { recommendation: 'approved', total: 12_000 - cut });
  });
});

describe('travel expenses', () => {
  const refused = (input: CaseToJudge): CaseToJudge => ({
    ...input,
    parts: input.parts.map((part) => ({ ...part, refuses: part.kind === 'approval-letter' })),
  });
  it.each<Row>([
    ['a whole claim', tripCase(), { recommendation: 'approved', total: 39_000, open: [], asks: [] }],
    [
      'approved on the day of departure',
      change(tripCase(), 'date-of-approval', day('2026-03-10')),
      { recommendation: 'approved' },
    ],
    [
      'approved a day later',
      change(tripCase(), 'date-of-approval', day('2026-03-11')),
      { recommendation: 'rejected', reason: 'not-approved' },
    ],
    [
      'approved a day later, by the form where the ticket gives no day',
      change(change(tripCase(), 'date-of-approval', day('2026-03-11')), 'departure-date', null),
      { recommendation: 'rejected', reason: 'not-approved' },
    ],
    [
      'a letter that refuses, and names no maximum',
      change(refused(tripCase()), 'approved-maximum', null),
      { recommendation: 'rejected', reason: 'not-approved' },
    ],
    [
      'signed three months later to the day',
      change(tripCase(), 'signed-on', day('2026-06-12')),
      { recommendation: 'approved' },
    ],
    [
      'signed a day after that',
      change(tripCase(), 'signed-on', day('2026-06-13')),
      { recommendation: 'rejected', reason: 'too-late' },
    ],
    [
      'a line without a receipt',
      without(tripCase(), 'receipts'),
      { recommendation: 'approved_in_part', total: 36_000, open: ['each-line-has-receipt'] },
    ],
    [
      'above the maximum',
      change(tripCase(), 'approved-maximum', euros(35_000)),
      { recommendation: 'approved_in_part', total: 35_000, open: ['claimed-no-more-than-approved'] },
    ],
    [
      'no hotel invoice',
      without(tripCase(), 'hotel-invoice'),
      { recommendation: 'more_information', asks: ['hotel-invoice'] },
    ],
    [
      'no hotel claimed, so none is missing',
      {
        ...without(tripCase(), 'hotel-invoice'),
        facts: without(tripCase(), 'hotel-invoice')
          .facts.filter(({ value }) => value.type !== 'line' || !value.description.startsWith('Hotel'))
          .map((fact) => (fact.field === 'amount-claimed' ? { ...fact, value: euros(15_000) } : fact)),
      },
      { recommendation: 'approved', total: 15_000 },
    ],
    [
      'more claimed in all than the lines make: what no line says is not paid, and said so',
      change(tripCase(), 'amount-claimed', euros(42_000)),
      { recommendation: 'approved_in_part', total: 39_000, open: ['lines-add-up'] },
    ],
    [
      'dates of travel that can be read in two ways',
      change(
        tripCase(),
        'dates-of-travel',
        either(period('2026-03-10', '2026-03-12'), period('2026-10-03', '2026-12-03')),
      ),
      { recommendation: 'more_information', asks: [undefined] },
    ],
    [
      'a receipt whose date can be read in two ways',
      change(tripCase(), 'receipts', {
        type: 'line',
        description: 'Taxi',
        minor: 3_000,
        currency: 'EUR',
        date: null,
        dateReadings: ['2026-03-11', '2026-11-03'],
        charged: null,
      }),
      { recommendation: 'approved', total: 39_000 },
    ],
    [
      'a foreign receipt without the euro charged',
      change(tripCase(), 'receipts', line('Taxi', 24_800, 'DKK', '2026-03-11')),
      { recommendation: 'more_information', asks: [undefined] },
    ],
    [
      'a foreign receipt with the euro charged',
      change(tripCase(), 'receipts', {
        type: 'line',
        description: 'Taxi',
        minor: 22_400,
        currency: 'DKK',
        date: '2026-03-11',
        charged: { minor: 3_000, currency: 'EUR' },
      }),
      { recommendation: 'approved', total: 39_000 },
    ],
    ['no account', change(tripCase(), 'iban', null), { recommendation: 'more_information', asks: [undefined] }],
    [
      'two accounts',
      add(tripCase(), state('expense-claim-form', 'iban', words('DE89370400440532013000'), 'second-form')),
      { recommendation: 'more_information', open: ['one-iban'], asks: [undefined] },
    ],
    [
      'one account, written in two ways',
      add(tripCase(), state('expense-claim-form', 'iban', words('AT61 1904 3002 3457 3201'), 'second-form')),
      { recommendation: 'approved', open: [] },
    ],
    [
      'no receipt at all: nothing would be paid, and the receipts are asked for',
      change(change(without(tripCase(), 'receipts'), 'fare', null), 'hotel-total', null),
      {
        recommendation: 'more_information',
        total: 0,
        open: ['something-to-refund', 'each-line-has-receipt'],
        asks: ['receipts'],
      },
    ],
    [
      'a refusal beside an approval',
      {
        ...tripCase(),
        parts: [...tripCase().parts, { documentId: 'second', kind: 'approval-letter', refuses: true }],
      },
      { recommendation: 'more_information', open: ['trip-not-refused'] },
    ],
    [
      'a return ticket first',
      {
        ...tripCase(),
        facts: [
          state('ticket', 'departure-date', day('2026-03-12'), 'way-back'),
          ...change(tripCase(), 'date-of-approval', day('2026-03-11')).facts,
        ],
      },
      { recommendation: 'rejected', reason: 'not-approved' },
    ],
    [
      'less claimed in all than the lines make',
      change(tripCase(), 'amount-claimed', euros(29_000)),
      { recommendation: 'approved_in_part', total: 29_000 },
    ],
    [
      'a receipt that was read two ways',
      {
        ...tripCase(),
        facts: tripCase().facts.map((fact) =>
          fact.field === 'receipts'
            ? { ...fact, value: line('Taxi', 8_000, 'EUR', '2026-03-11'), isDoubtful: true }
            : fact,
        ),
      },
      { recommendation: 'more_information', total: null },
    ],
    [
      'another traveller’s ticket',
      add(tripCase(), state('ticket', 'claimant-name', words('BRANDT/HOLGER MR'))),
      { recommendation: 'more_information', open: ['one-traveller'] },
    ],
  ])('%s', (_what, input, expected) => check(input, expected));

  const claimAlso = (description: string, minor: number, total: number) =>
    change(
      add(tripCase(), state('expense-claim-form', 'cost-lines', line(description, minor, 'EUR'))),
      'amount-claimed',
      euros(total),
    );

  it.each<Row>([
    [
      'a refund, which needs no receipt and is taken off',
      claimAlso('Refund from the airline', -2_000, 37_000),
      { recommendation: 'approved', total: 37_000, open: [] },
    ],
    [
      'an advance beside a line without a receipt',
      without(claimAlso('Less advance', -20_000, 19_000), 'receipts'),
      { recommendation: 'approved_in_part', total: 16_000, open: ['each-line-has-receipt'] },
    ],
    [
      'an advance above all that is shown: never below nothing',
      claimAlso('Less advance', -60_000, -21_000),
      { recommendation: 'more_information', total: 0, asks: ['receipts'] },
    ],
  ])('%s', (_what, input, expected) => check(input, expected));

  it('names a rule behind a cut even where nobody says what is claimed in all', () => {
    const input = change(change(tripCase(), 'amount-claimed', null), 'approved-maximum', euros(35_000));
    const { recommendation, recommendationReasons, wouldChange } = assessCase(input);
    expect(recommendation).toBe('approved_in_part');
    expect(recommendationReasons).toContain('claimed-no-more-than-approved');
    expect(wouldChange).toEqual(['A paper that gives the amount claimed']);
  });

  it('says what would undo a cut', () => {
    expect(assessCase(change(tripCase(), 'approved-maximum', euros(35_000))).wouldChange).toEqual([
      'Papers by which the highest amount approved is at least €390.00',
    ]);
  });

  it('asks which of two accounts is right', () => {
    const { asks } = assessCase(
      add(tripCase(), state('expense-claim-form', 'iban', words('DE89370400440532013000'), 'second-form')),
    );
    expect(asks).toEqual([
      {
        words: 'Please tell us which bank account (IBAN) is right: AT611904300234573201 or DE89370400440532013000.',
      },
    ]);
  });

  it('gives one receipt to one line', () => {
    const twice = add(tripCase(), state('expense-claim-form', 'cost-lines', line('Taxi back', 3_000, 'EUR')));
    const { award } = assessCase(twice);
    expect(award?.lines.filter(({ isReduction }) => isReduction).map(({ label }) => label)).toEqual([
      'Taxi back: no receipt',
    ]);
  });
});
