/** Made-up cases as facts, one for each scheme, that fulfil every rule. */
import { housingBenefit } from '@/server/case-types/housing-benefit';
import { stormDamageClaim } from '@/server/case-types/storm-damage-claim';
import { travelExpenseRefund } from '@/server/case-types/travel-expense-refund';
import { type FactValue, factValueSchema } from '@/server/facts/contract';
import { formatValue } from '@/server/facts/display';
import type { CaseToJudge, PaperReuse, RuleFact } from '@/server/rules/contract';

export const words = (text: string): FactValue => ({ type: 'text', text });
export const day = (date: string): FactValue => ({ type: 'date', date });
export const period = (from: string, to: string): FactValue => ({ type: 'period', from, to });
export const pounds = (minor: number, per: 'week' | 'month' | null = null): FactValue => ({
  type: 'money',
  minor,
  currency: 'GBP',
  per,
});
/** A date or a period that can be read in two ways. */
export const either = (one: FactValue, other: FactValue): FactValue =>
  factValueSchema.parse({ type: 'ambiguous', readings: [one, other] });
export const euros = (minor: number): FactValue => ({ type: 'money', minor, currency: 'EUR', per: null });
export const line = (description: string, minor: number, currency: string, date: string | null = null): FactValue => ({
  type: 'line',
  description,
  minor,
  currency,
  date,
  charged: null,
});

export const state = (kind: string, field: string, value: FactValue, document = kind): RuleFact => ({
  field,
  value,
  display: formatValue(value),
  source: { documentId: document, kind },
  entry: document,
  citations: [{ documentId: document, page: 1, quote: formatValue(value).slice(0, 200), start: 0 }],
  isDoubtful: false,
});

const makeCase = (
  caseType: CaseToJudge['caseType'],
  { name, facts, also = [] }: { name: string; facts: RuleFact[]; also?: string[] },
): CaseToJudge => ({
  caseType,
  facts,
  parts: [
    ...new Map([
      ...facts.flatMap(({ source: { documentId, kind } }) =>
        documentId === null ? [] : [[documentId, kind] as const],
      ),
      ...also.map((kind) => [kind, kind] as const),
    ]),
  ].map(([documentId, kind]) => ({ documentId, kind, refuses: false })),
  account: { name },
  submittedOn: '2026-05-20',
  reuse: [],
});

export const stormCase = (): CaseToJudge =>
  makeCase(stormDamageClaim, {
    name: 'Nerys Pugh',
    facts: [
      state('claim-form', 'claimant-name', words('Nerys Pugh')),
      state('claim-form', 'policy-number', words('AB/123-456')),
      state('claim-form', 'date-of-damage', day('2026-04-12')),
      state('claim-form', 'property-address', words('4 Mill Lane, Brecon LD3 7QQ')),
      state('claim-form', 'amount-claimed', pounds(150_000)),
      state('repair-estimate', 'estimate-lines', line('Slates', 90_000, 'GBP')),
      state('repair-estimate', 'estimate-lines', line('Labour', 40_000, 'GBP')),
      state('repair-estimate', 'estimate-total', pounds(130_000)),
      state('emergency-receipt', 'emergency-receipts', line('Tarpaulin', 20_000, 'GBP', '2026-04-13')),
      state('weather-report', 'date-of-observation', day('2026-04-12')),
      state('weather-report', 'highest-gust', { type: 'quantity', number: '61', unit: 'mph' }),
      state('policy-schedule', 'claimant-name', words('PUGH, Nerys')),
      state('policy-schedule', 'policy-number', words('AB 123 456')),
      state('policy-schedule', 'property-address', words('4 MILL LANE, BRECON LD3 7QQ')),
      state('policy-schedule', 'period-of-insurance', period('2026-01-01', '2026-12-31')),
      state('policy-schedule', 'buildings-sum-insured', pounds(20_000_000)),
      state('policy-schedule', 'excess', pounds(25_000)),
    ],
  });

export const rentCase = (): CaseToJudge =>
  makeCase(housingBenefit, {
    name: 'Oluwaseun Bright',
    facts: [
      state('application-form', 'claimant-name', words('Oluwaseun Bright')),
      state('application-form', 'date-of-birth', day('1990-03-03')),
      state('application-form', 'national-insurance-number', words('QQ 12 34 56 C')),
      state('application-form', 'home-address', words('9 Dock Street, Hull HU1 9ZZ')),
      state('application-form', 'household', { type: 'household', composition: 'lone_parent', children: 1 }),
      state('application-form', 'rent', pounds(52_000, 'month')),
      state('tenancy-agreement', 'rent', pounds(52_000, 'month')),
      state('tenancy-agreement', 'home-address', words('9 Dock Street, Hull HU1 9ZZ')),
      state('payslips', 'net-pay', pounds(104_000), 'slip-1'),
      state('payslips', 'pay-date', day('2026-03-31'), 'slip-1'),
      state('payslips', 'net-pay', pounds(104_000), 'slip-2'),
      state('payslips', 'pay-date', day('2026-04-30'), 'slip-2'),
      state('bank-statement', 'statement-period', period('2026-04-01', '2026-05-01')),
      state('bank-statement', 'closing-balance', pounds(610_000)),
      state('bank-statement', 'credits', line('Wages', 104_000, 'GBP', '2026-04-30')),
      state('bank-statement', 'capital', pounds(610_000)),
    ],
  });

export const tripCase = (): CaseToJudge =>
  makeCase(travelExpenseRefund, {
    name: 'Ilse Brandt',
    facts: [
      state('expense-claim-form', 'claimant-name', words('Ilse Brandt')),
      state('expense-claim-form', 'staff-number', words('S-2044')),
      state('expense-claim-form', 'dates-of-travel', period('2026-03-10', '2026-03-12')),
      state('expense-claim-form', 'cost-lines', line('Train', 12_000, 'EUR')),
      state('expense-claim-form', 'cost-lines', line('Hotel, 2 nights', 24_000, 'EUR')),
      state('expense-claim-form', 'cost-lines', line('Taxi', 3_000, 'EUR')),
      state('expense-claim-form', 'amount-claimed', euros(39_000)),
      state('expense-claim-form', 'iban', words('AT611904300234573201')),
      state('expense-claim-form', 'signed-on', day('2026-04-01')),
      state('approval-letter', 'date-of-approval', day('2026-02-20')),
      state('approval-letter', 'approved-maximum', euros(50_000)),
      state('ticket', 'departure-date', day('2026-03-10')),
      state('ticket', 'fare', euros(12_000)),
      state('hotel-invoice', 'hotel-total', euros(24_000)),
      state('hotel-invoice', 'check-in-date', day('2026-03-10')),
      state('receipts', 'receipts', line('Taxi', 3_000, 'EUR', '2026-03-11')),
    ],
  });

/** The case with a field's value replaced wherever it stands, or by kind of paper; null takes it away. */
export function change(input: CaseToJudge, field: string, value: FactValue | null, kind?: string): CaseToJudge {
  const facts = input.facts.flatMap((fact) => {
    if (fact.field !== field || (kind !== undefined && fact.source.kind !== kind)) return [fact];
    return value === null ? [] : [{ ...fact, value, display: formatValue(value) }];
  });
  return { ...input, facts };
}

export const add = (input: CaseToJudge, ...facts: RuleFact[]): CaseToJudge => ({
  ...input,
  facts: [...input.facts, ...facts],
});

/** The case without the papers of a kind, and all that they state. */
export const without = (input: CaseToJudge, kind: string): CaseToJudge => ({
  ...input,
  facts: input.facts.filter(({ source }) => source.kind !== kind),
  parts: input.parts.filter((part) => part.kind !== kind),
});

/** The case with the papers of a kind there once more, each as a document of its own. `isKnown`: they were found to be the same. */
export function sendTwice(input: CaseToJudge, kind: string, isKnown = false): CaseToJudge {
  const again = (documentId: string): string => `${documentId}-again`;
  const copied = input.facts.flatMap((fact): RuleFact[] => {
    const { documentId } = fact.source;
    if (documentId === null || fact.source.kind !== kind) return [];
    const citations = fact.citations.map((citation) => ({ ...citation, documentId: again(documentId) }));
    const entry = fact.entry && again(fact.entry);
    return [{ ...fact, citations, entry, source: { ...fact.source, documentId: again(documentId) } }];
  });
  const parts = input.parts.filter((part) => part.kind === kind);
  const reuse = parts.map(
    ({ documentId }): PaperReuse => ({
      documentId,
      kind,
      page: null,
      how: 'bytes',
      other: {
        reference: 'CASE-2026-000001',
        documentId: again(documentId),
        whose: 'same_case',
        isClosedUnpaid: false,
      },
    }),
  );
  return {
    ...input,
    facts: [...input.facts, ...copied],
    parts: [...input.parts, ...parts.map((part) => ({ ...part, documentId: again(part.documentId) }))],
    reuse: isKnown ? [...input.reuse, ...reuse] : input.reuse,
  };
}
