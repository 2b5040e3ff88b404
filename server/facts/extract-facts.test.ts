import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCaseType } from '@/server/case-types/registry';
import type { CaseType } from '@/server/case-types/schema';
import type { Fact, Paper } from '@/server/facts/contract';
import { readValue } from '@/server/facts/extract/read-value';
import { extractFacts } from '@/server/facts/extract-facts';
import { at, layOutPage, listLines, listPairs, makePaper, makePart, type Print } from '@/tests/support/lay-out-paper';

function caseTypeOf(key: string): CaseType {
  const caseType = findCaseType(key);
  if (!caseType) throw new Error(`There is no case type ${key}.`);
  return caseType;
}
const [storm, housing, travel] = ['storm-damage-claim', 'housing-benefit', 'travel-expense-refund'].map(caseTypeOf) as [
  CaseType,
  CaseType,
  CaseType,
];

function read(caseType: CaseType, papers: readonly (readonly [string | null, readonly Print[]])[]): Fact[] {
  const made = papers.map(([kind, prints], index) => ({ kind, paper: makePaper(`paper-${index + 1}`, prints) }));
  return extractFacts({
    caseType,
    papers: made.map(({ paper }) => paper),
    parts: made.map(({ kind, paper }) => makePart(paper, kind)),
  });
}

const show = (facts: readonly Fact[], field: string): string[] =>
  facts.filter((fact) => fact.field === field).map(({ display }) => display);

const CLAIM_FORM = listPairs([
  ['Name of policyholder', 'Mrs Winifred Castle'],
  ['Policy number', 'HQ-4471-208'],
  ['Telephone', '01632 960118'],
  ['Address of damaged property', '14 Alder Close, Lincoln LN1 3BD'],
  ['Date of damage', '3 October 2026'],
  ['Amount claimed', '£1,240.50'],
]);

describe('a form', () => {
  it('gives each value to the label beside it, names without their titles', () => {
    const facts = read(storm, [['claim-form', CLAIM_FORM]]);
    expect(show(facts, 'claimant-name')).toEqual(['Winifred Castle']);
    expect(show(facts, 'policy-number')).toEqual(['HQ-4471-208']);
    expect(show(facts, 'phone')).toEqual(['01632 960118']);
    expect(show(facts, 'property-address')).toEqual(['14 Alder Close, Lincoln LN1 3BD']);
    expect(show(facts, 'date-of-damage')).toEqual(['3 October 2026']);
    expect(show(facts, 'amount-claimed')).toEqual(['£1,240.50']);
  });

  it('is read the same with its labels over or under their boxes', () => {
    const boxes = (offset: number): Print[] => {
      const pairs: [string, string, string, string][] = [
        ['Policyholder', 'Winifred Castle', 'Policy no.', 'HQ-4471-208'],
        ['Date of loss', '3 October 2026', 'Mobile', '07700 900118'],
        ['Insured address', '14 Alder Close, Lincoln LN1 3BD', 'Total claimed', '£1,240.50'],
      ];
      return pairs.flatMap(([left, value, right, other], index) => {
        const line = 3 + index * 4;
        const label = [at(6, line + offset, left, 0.7), at(60, line + offset, right, 0.7)];
        const answer = [at(6, line + 1, value), at(60, line + 1, other)];
        return offset < 1 ? [...label, ...answer] : [...answer, ...label];
      });
    };
    for (const offset of [0, 2]) {
      const facts = read(storm, [['claim-form', [...listLines(['Claim form'], 1), ...boxes(offset)]]]);
      expect(show(facts, 'policy-number')).toEqual(['HQ-4471-208']);
      expect(show(facts, 'date-of-damage')).toEqual(['3 October 2026']);
      expect(show(facts, 'amount-claimed')).toEqual(['£1,240.50']);
      expect(show(facts, 'phone')).toEqual(['07700 900118']);
    }
  });

  it('takes no telephone number for a policy number', () => {
    const facts = read(storm, [
      [
        'claim-form',
        listPairs([
          ['Name of policyholder', 'Winifred Castle'],
          ['Policy number', ''],
          ['Telephone', '07700 900412'],
          ['Date of damage', '3 October 2026'],
        ]),
      ],
    ]);
    expect(show(facts, 'policy-number')).toEqual([]);
    expect(show(facts, 'phone')).toEqual(['07700 900412']);
  });

  it('says both days of a date that could be two, and settles it by the paper’s other dates', () => {
    const form = (signed: string): Print[] =>
      listPairs([
        ['Policy number', 'HQ-4471-208'],
        ['Date of damage', '03/04/2026'],
        ['Date signed', signed],
      ]);
    expect(show(read(storm, [['claim-form', form('05/04/2026')]]), 'date-of-damage')).toEqual([
      '3 April or 4 March 2026',
    ]);
    expect(show(read(storm, [['claim-form', form('25/04/2026')]]), 'date-of-damage')).toEqual(['3 April 2026']);
  });
});

describe('a date of birth', () => {
  it('takes two digits of its year from the label over its box', () => {
    const form = [
      ...listLines(['Application for Housing Benefit'], 1),
      at(6, 4, 'Your full name'),
      at(50, 4, 'Date of birth'),
      at(6, 5, 'Ottoline Barrow'),
      at(50, 5, '17/04/58'),
    ];
    expect(show(read(housing, [['application-form', form]]), 'date-of-birth')).toEqual(['17 April 1958']);
  });
});

describe('an address', () => {
  it('keeps the article of a house’s name, and a town that is nearly a label', () => {
    const form = listPairs([
      ['Name of policyholder', 'Ottoline Barrow'],
      ['Policy number', 'QX-2207-118'],
      ['Address of damaged property', 'The Old Rectory, 3 Kiln Lane, Oban PA34 4AB'],
    ]);
    expect(show(read(storm, [['claim-form', form]]), 'property-address')).toEqual([
      'The Old Rectory, 3 Kiln Lane, Oban PA34 4AB',
    ]);
  });
});

describe('a rent', () => {
  it('falls due as its label’s line says, or a box of its own', () => {
    const form = (pairs: readonly (readonly [string, string])[]): Print[] => [
      ...listLines(['Application for Housing Benefit'], 1),
      ...listPairs([['Your full name', 'Ottoline Barrow'], ...pairs], 3),
    ];
    const rents = [
      form([['Rent you pay (in £ a fortnight)', '290.00']]),
      form([
        ['Rent you pay', '£836.00'],
        ['Frequency', '4-weekly'],
      ]),
    ].map((prints) => show(read(housing, [['application-form', prints]]), 'rent')[0]);
    expect(rents).toEqual(['£290.00 every two weeks', '£836.00 every four weeks']);
  });
});

describe('totals', () => {
  const estimate = (totals: readonly (readonly [string, string])[]): Print[] => [
    ...listLines(['Moor Edge Roofing', 'Estimate'], 1),
    at(6, 5, 'Description'),
    at(70, 5, 'Amount'),
    ...listPairs(
      [
        ['Replace ridge tiles', '£840.00'],
        ['Scaffolding, two weeks', '£360.00'],
      ],
      6.5,
    ).map((print) => (print.x > 6 ? { ...print, x: 70 } : print)),
    ...totals.flatMap(([label, amount], index) => [at(50, 11 + index * 1.5, label), at(70, 11 + index * 1.5, amount)]),
  ];

  it('takes the total to pay, whatever other totals stand beside it', () => {
    const facts = read(storm, [
      [
        'repair-estimate',
        estimate([
          ['Subtotal', '£1,200.00'],
          ['VAT at 20%', '£240.00'],
          ['Total including VAT', '£1,440.00'],
          ['Deposit required', '£400.00'],
        ]),
      ],
    ]);
    expect(show(facts, 'estimate-total')).toEqual(['£1,440.00']);
    expect(facts.filter(({ field }) => field === 'estimate-lines').map(({ display }) => display)).toEqual([
      'Replace ridge tiles, £840.00',
      'Scaffolding, two weeks, £360.00',
    ]);
  });

  it('takes neither the tax in a total nor what was saved for the total', () => {
    const facts = read(storm, [
      [
        'repair-estimate',
        estimate([
          ['Total', '£1,200.00'],
          ['VAT included in total', '£200.00'],
          ['Total savings', '£60.00'],
        ]),
      ],
    ]);
    expect(show(facts, 'estimate-total')).toEqual(['£1,200.00']);
  });
});

describe('letters', () => {
  it('gives a rent and from when it is paid', () => {
    const facts = read(housing, [
      [
        'landlord-letter',
        listLines([
          'Dear Miss Poole,',
          'I am writing about the flat at 21 Chapel Street, York YO1 7EP.',
          'Your rent will rise to £675.00 a month from 1 November 2026.',
          'Yours sincerely,',
        ]),
      ],
    ]);
    expect(show(facts, 'rent')).toEqual(['£675.00 a month']);
    expect(show(facts, 'rent-from')).toEqual(['1 November 2026']);
  });

  it('lets an old rent and a new one stand, each with its paper, the form’s first', () => {
    const facts = read(housing, [
      [
        'tenancy-agreement',
        listPairs([
          ['Landlord', 'Mr Hugh Barlow'],
          ['Tenant', 'Ada Poole'],
          ['Start of tenancy', '3 March 2023'],
          ['Rent payable', '£640.00 per calendar month'],
        ]),
      ],
      [
        'application-form',
        listPairs([
          ['Full name', 'Ada Poole'],
          ['Monthly rent', '£675.00'],
          ['Name of landlord', 'Hugh Barlow'],
        ]),
      ],
    ]);
    expect(show(facts, 'rent')).toEqual(['£675.00 a month', '£640.00 a month']);
    expect(show(facts, 'claimant-name')).toEqual(['Ada Poole', 'Ada Poole']);
    expect(new Set(show(facts, 'landlord-name'))).toEqual(new Set(['Hugh Barlow']));
  });
});

it('keeps two payslips apart, and each one’s values together', () => {
  const slip = (date: string, gross: string, net: string): Print[] =>
    listPairs([
      ['Employee name', 'Ada Poole'],
      ['Pay date', date],
      ['Gross pay', gross],
      ['Net pay', net],
    ]);
  const facts = read(housing, [
    ['payslips', slip('25 September 2026', '£1,400.00', '£1,180.40')],
    ['payslips', slip('23 October 2026', '£1,450.00', '£1,214.60')],
  ]);
  const entries = new Map<string | null, string[]>();
  for (const { field, display, entry } of facts)
    if (['gross-pay', 'net-pay', 'pay-date'].includes(field))
      entries.set(entry, [...(entries.get(entry) ?? []), display]);
  expect([...entries.values()].map((values) => values.sort())).toEqual(
    [
      ['25 September 2026', '£1,180.40', '£1,400.00'],
      ['23 October 2026', '£1,214.60', '£1,450.00'],
    ].map((values) => values.sort()),
  );
});

describe('capital', () => {
  const statement = (number: string, balance: string): Print[] =>
    listPairs([
      ['Account holder', 'Ada Poole'],
      ['Account number', number],
      ['Statement period', '1 October 2026 to 31 October 2026'],
      ['Opening balance', '£310.00'],
      ['Closing balance', balance],
    ]);

  it('is the closing balances’ sum, an overdrawn one as nothing', () => {
    const facts = read(housing, [
      ['bank-statement', statement('20418833', '£1,212.07')],
      ['bank-statement', statement('20418834', '-£85.20')],
    ]);
    expect(show(facts, 'closing-balance').sort()).toEqual(['-£85.20', '£1,212.07']);
    expect(show(facts, 'capital')).toEqual(['£1,212.07']);
  });

  it('is not said while a statement’s balance is missing', () => {
    const facts = read(housing, [
      ['bank-statement', statement('20418833', '£1,212.07')],
      ['bank-statement', statement('20418834', '')],
    ]);
    expect(show(facts, 'capital')).toEqual([]);
  });
});

it('reads a household in a form’s own words', () => {
  const form = (words: readonly string[]): Fact[] =>
    read(housing, [['application-form', listLines(['Application for Housing Benefit', ...words])]]);
  expect(show(form(['I live with my husband and our 2 children.']), 'household')).toEqual(['couple, 2 children']);
  expect(show(form(['I live alone.']), 'household')).toEqual(['single, no children']);
  expect(show(form(['[ ] I have a partner', '[x] I am a lone parent', 'How many children? 1']), 'household')).toEqual([
    'lone parent, 1 child',
  ]);
});

it('reads what a claim lists, and a receipt as one line with what was charged', () => {
  const facts = read(travel, [
    [
      'expense-claim-form',
      [
        ...listPairs([
          ['Name of traveller', 'Ines Duarte'],
          ['Dates of travel', '12 October 2026 to 14 October 2026'],
          ['IBAN', 'DE89 3704 0044 0532 0130 00'],
        ]),
        ...['Train', 'Hotel'].flatMap((words, index) => [
          at(6, 10 + index, words),
          at(70, 10 + index, index === 0 ? '€120.00' : '€268.00'),
        ]),
        at(6, 13, 'Total claimed'),
        at(70, 13, '€388.00'),
      ],
    ],
    [
      'receipts',
      [
        ...listLines(['Taxi Nord', 'Receipt', 'Date: 28 October 2026'], 1),
        at(6, 6, 'Fare'),
        at(40, 6, 'DKK 315.00'),
        at(6, 7, 'Total'),
        at(40, 7, 'DKK 315.00'),
        at(6, 9, 'Charged to your card'),
        at(40, 9, 'EUR 42.20'),
      ],
    ],
  ]);
  expect(show(facts, 'iban')).toEqual(['DE89370400440532013000']);
  expect(show(facts, 'dates-of-travel')).toEqual(['12 October 2026 to 14 October 2026']);
  expect(show(facts, 'cost-lines')).toEqual(['Train, €120.00', 'Hotel, €268.00']);
  const [receipt] = facts.filter(({ field }) => field === 'receipts');
  expect(receipt?.value).toMatchObject({
    minor: 31500,
    currency: 'DKK',
    date: '2026-10-28',
    charged: { minor: 4220, currency: 'EUR' },
  });
});

describe('of any page', () => {
  const words = fc.constantFrom(
    'Policy number',
    'Policyholder',
    'Date of damage',
    'Total',
    'Total claimed',
    'Excess',
    'Address',
    'Telephone',
    'VAT',
    'Name',
    'HQ-4471-208',
    'Winifred Castle',
    '3 October 2026',
    '03/04/2026',
    '£1,240.50',
    '1 234,56 €',
    '14 Alder Close, Lincoln LN1 3BD',
    '07700 900412',
    'the storm of',
    '£12k',
    '£',
    '-',
    '(£123.45)',
    'CHF 1’234.50',
    '…………',
    'I',
    '£1,O25.50',
  );
  const page = fc
    .array(fc.record({ x: fc.nat({ max: 80 }), line: fc.nat({ max: 40 }), text: words }), { maxLength: 40 })
    .map((prints) => [...prints].sort((a, b) => a.line - b.line || a.x - b.x));
  const kind = fc.constantFrom('claim-form', 'repair-estimate', 'policy-schedule', null);

  it('each fact quotes the page’s own words, and its value is what they yield', () => {
    fc.assert(
      fc.property(page, kind, (prints, own) => {
        const paper: Paper = { id: 'paper', filename: 'paper.pdf', pages: [layOutPage(prints)] };
        const facts = extractFacts({ caseType: storm, papers: [paper], parts: [makePart(paper, own)] });
        for (const { field: key, value, citations, probability } of facts) {
          for (const { quote, start } of citations)
            expect(paper.pages[0]?.text.slice(start, start + quote.length)).toBe(quote);
          expect(probability).toBeGreaterThan(0);
          const field = storm.fields.find((one) => one.key === key);
          if (!field || value.type === 'line' || value.type !== 'money') continue;
          const again = readValue({ field, quote: citations[0]?.quote ?? '', currency: value.currency });
          expect(again).toMatchObject({ minor: value.minor });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('no stretch of it states two fields', () => {
    fc.assert(
      fc.property(page, kind, (prints, own) => {
        const paper: Paper = { id: 'paper', filename: 'paper.pdf', pages: [layOutPage(prints)] };
        const facts = extractFacts({ caseType: storm, papers: [paper], parts: [makePart(paper, own)] }).filter(
          ({ value }) => value.type !== 'line',
        );
        const starts = facts.map(({ citations }) => citations[0]?.start);
        expect(new Set(starts).size).toBe(starts.length);
      }),
      { numRuns: 60 },
    );
  });
});

it('answers the same whatever the order of the papers', () => {
  const papers: [string, Print[]][] = [
    ['claim-form', CLAIM_FORM],
    [
      'policy-schedule',
      listPairs([
        ['Policyholder', 'Winifred Castle'],
        ['Policy number', 'HQ-4471-208'],
        ['Excess', '£200.00'],
      ]),
    ],
  ];
  const made = papers.map(([kind, prints], index) => ({ kind, paper: makePaper(`paper-${index + 1}`, prints) }));
  const inOrder = (list: typeof made): Fact[] =>
    extractFacts({
      caseType: storm,
      papers: list.map(({ paper }) => paper),
      parts: list.map(({ paper, kind }) => makePart(paper, kind)),
    });
  expect(inOrder([...made].reverse())).toEqual(inOrder(made));
});

it.each([
  ['labels over and over', 'Policy number '],
  ['amounts over and over', '£1,240.50 '],
  ['labels with values', 'Total £12.00 Policy number HQ-4471 '],
  ['dots', '..... '],
])('reads a page of 20,000 words to its end: %s', (_, words) => {
  const lines = Array.from({ length: 1000 }, (_line, index) =>
    at(2, index, words.repeat(20).trim().split(' ').slice(0, 20).join(' ')),
  );
  expect(() => read(storm, [['claim-form', lines]])).not.toThrow();
});

it('takes the account of a hotel for nobody’s who claims, and two on two forms for two', () => {
  const form = (iban: string) =>
    listPairs([
      ['Traveller', 'Ilse Brandt'],
      ['IBAN', iban],
    ]);
  const hotel = listPairs([
    ['Guest', 'Ilse Brandt'],
    ['Invoice total', '€268.00'],
    ['Bank account', 'DE89 3704 0044 0532 0130 00'],
  ]);
  const own = form('AT61 1904 3002 3457 3201');
  const other = form('NL91 ABNA 0417 1643 00');
  const ibansOf = (...papers: Parameters<typeof read>[1]) => show(read(travel, papers), 'iban');
  expect(ibansOf(['expense-claim-form', own], ['hotel-invoice', hotel])).toEqual(['AT611904300234573201']);
  expect(ibansOf(['expense-claim-form', own], ['expense-claim-form', other])).toEqual([
    'AT611904300234573201',
    'NL91ABNA0417164300',
  ]);
});
