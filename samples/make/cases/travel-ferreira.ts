import { makeReceipt } from '../papers/trade';
import { formatEuros, makeExpenseClaim, makeTicket, sumEuros } from '../papers/travel';
import { makeTravelApproval } from '../papers/travel-approval';
import { type CaseSpec, DESK, HOLD } from '../sample-case';

const name = 'Tomas Ferreira';
const dates = '5 October 2026 to 8 October 2026';
const purpose = 'Project meeting on lake sediments';
const costCentre = 'CC-4425';
const iban = 'DE89 3704 0044 0532 0130 00';
const costs: [string, string, string, number][] = [
  ['4 October 2026', 'Flights Cork to Vienna and back', '1', 312.8],
  ['5 October 2026', 'Dinner', '2', 46.5],
  ['8 October 2026', 'Hotel, four nights', '-', 388],
];
const claimed = formatEuros(sumEuros(costs.map(([, , , euros]) => euros)));

export const ferreiraVienna: CaseSpec = {
  caseType: 'travel-expense-refund',
  slug: 'ferreira-vienna',
  title: 'Project meeting in Vienna, October 2026',
  claimant: { name, email: 'tomas.ferreira@example.org', phone: '07700 900409' },
  story: 'I went to Vienna for a project meeting. The hotel has not sent me the invoice yet.',
  expected: {
    missing: ['hotel-invoice'],
    contradictions: [
      { field: 'departure-date', values: ['4 October 2026', dates] },
      { field: 'amount-claimed', values: [claimed, '€600.00'] },
    ],
    amounts: { 'amount-claimed': claimed, 'approved-maximum': '€600.00', fare: '€312.80' },
    injection: false,
  },
  papers: [
    {
      name: 'expense-claim-form.pdf',
      evidence: 'expense-claim-form',
      delivery: { as: 'scan-pdf', seed: 701, degrees: [-1] },
      pdf: () =>
        makeExpenseClaim({
          created: '2026-10-19T14:00:00Z',
          name,
          staffNumber: 'LD-20913',
          department: 'Lakes and Sediments',
          costCentre,
          purpose,
          destination: 'Vienna, Austria',
          dates,
          costs,
          iban,
          signature: 'T. Ferreira',
          signedOn: '19 October 2026',
          receivedOn: '20 OCT 2026',
        }),
      truth: {
        'claimant-name': 'TOMAS FERREIRA',
        'staff-number': 'LD-20913',
        'purpose-of-trip': purpose,
        destination: 'Vienna, Austria',
        'dates-of-travel': dates,
        'amount-claimed': claimed,
        'cost-centre': costCentre,
        iban,
      },
      sentences: ['I certify that these costs arose on an approved trip for the institute'],
    },
    {
      name: 'approval-letter.png',
      evidence: 'approval-letter',
      delivery: { as: 'png', seed: 711, degrees: 0.6 },
      pdf: () =>
        makeTravelApproval({
          created: '2026-09-09T10:00:00Z',
          name,
          department: 'Lakes and Sediments',
          date: '9 September 2026',
          purpose,
          destination: 'Vienna, Austria',
          dates,
          maximum: '€600.00',
          costCentre,
          condition: 'Please share a taxi with the partners from Graz where that saves money.',
        }),
      truth: {
        'purpose-of-trip': purpose,
        destination: 'Vienna, Austria',
        'dates-of-travel': dates,
        'date-of-approval': '9 September 2026',
        'approved-maximum': '€600.00',
        'cost-centre': costCentre,
      },
      sentences: ['Please share a taxi with the partners from Graz where that saves money.'],
    },
    {
      name: 'e-ticket.pdf',
      evidence: 'ticket',
      delivery: { as: 'text-pdf' },
      pdf: () =>
        makeTicket({
          created: '2026-09-11T12:00:00Z',
          from: {
            name: 'Alpen Linie',
            strapline: 'Between the sea and the mountains',
            lines: ['Kaiserweg 8, 1030 Wien', 'service@alpenlinie.example.com'],
            colour: '#8c1d2f',
            mark: 'cross',
          },
          reference: 'K4ZP9W',
          passenger: name,
          ticketNumber: '331-7704419026',
          legs: [
            {
              title: 'Cork to Vienna',
              date: '4 October 2026',
              number: 'AL 208',
              departure: 'Cork (ORK) at 16:05',
              arrival: 'Vienna (VIE) at 20:10',
              seat: '9F',
            },
            {
              title: 'Vienna to Cork',
              date: '8 October 2026',
              number: 'AL 209',
              departure: 'Vienna (VIE) at 13:30',
              arrival: 'Cork (ORK) at 15:40',
              seat: '7D',
            },
          ],
          fare: [
            ['Base fare', '€254.00'],
            ['Taxes and charges', '€58.80'],
            ['Total fare', '€312.80'],
          ],
        }),
      truth: {
        'claimant-name': name,
        'booking-reference': 'K4ZP9W',
        'departure-date': '4 October 2026',
        fare: '€312.80',
      },
      sentences: ['One cabin bag and one bag of 20 kg are included in the fare.'],
    },
    {
      name: 'dinner-receipt.jpg',
      evidence: 'receipts',
      delivery: { as: 'photo', seed: 731, width: 1300, height: 1700, corners: HOLD.receipt, desk: DESK.linen },
      pdf: () =>
        makeReceipt({
          created: '2026-10-05T20:45:00Z',
          title: 'Restaurant receipt',
          head: ['GASTHAUS LINDE', 'Lindengasse 14', '1070 Wien, Austria'],
          body: [
            ['Receipt', '55017'],
            ['Date', '5 October 2026'],
            ['Table', '12'],
            '-',
            ['2 Soup of the day', '€11.80'],
            ['1 Trout, potatoes', '€19.40'],
            ['1 Apple strudel', '€6.90'],
            ['2 Mineral water', '€8.40'],
          ],
          total: ['TOTAL', '€46.50'],
          foot: ['Card payment', 'Thank you for your visit'],
        }),
      truth: {},
      sentences: ['Thank you for your visit'],
    },
  ],
};
