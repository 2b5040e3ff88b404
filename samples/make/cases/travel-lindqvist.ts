import { makeReceipt } from '../papers/trade';
import { formatEuros, makeExpenseClaim, makeHotelInvoice, makeTicket, sumEuros, totalHotel } from '../papers/travel';
import { makeTravelApproval } from '../papers/travel-approval';
import { type CaseSpec, DESK, HOLD } from '../sample-case';

const name = 'Astrid Lindqvist';
const dates = '14 September 2026 to 17 September 2026';
const purpose = 'Talk at the European Estuaries Conference';
const costCentre = 'CC-4410';
const iban = 'IE29 AIBK 9311 5212 3456 78';
const stay = { nights: 3, rate: 128, cityTax: 4 };
const fare = 286.4;
const taxi = 18.5;
const dinner = 31.2;
const costs: [string, string, string, number][] = [
  ['14 September 2026', 'Flights Cork to Lisbon and back', '1', fare],
  ['14 September 2026', 'Taxi from the airport', '2', taxi],
  ['15 September 2026', 'Dinner with the panel', '3', dinner],
  ['17 September 2026', 'Hotel, three nights', '4', totalHotel(stay)],
];
const claimed = formatEuros(sumEuros(costs.map(([, , , euros]) => euros)));

export const lindqvistLisbon: CaseSpec = {
  caseType: 'travel-expense-refund',
  slug: 'lindqvist-lisbon',
  title: 'Conference in Lisbon, September 2026',
  claimant: { name, email: 'astrid.lindqvist@example.org', phone: '07700 900571' },
  story: 'I gave a talk in Lisbon in September and paid for the flights, the hotel and a taxi myself.',
  expected: {
    missing: [],
    contradictions: [],
    amounts: {
      'amount-claimed': claimed,
      'approved-maximum': '€850.00',
      fare: formatEuros(fare),
      'hotel-total': formatEuros(totalHotel(stay)),
    },
    injection: false,
  },
  papers: [
    {
      name: 'expense-claim-form.pdf',
      evidence: 'expense-claim-form',
      delivery: { as: 'text-pdf' },
      pdf: () =>
        makeExpenseClaim({
          created: '2026-09-22T09:00:00Z',
          name,
          staffNumber: 'LD-20771',
          department: 'Coastal Processes',
          costCentre,
          purpose,
          destination: 'Lisbon, Portugal',
          dates,
          costs,
          iban,
          signature: 'A. Lindqvist',
          signedOn: '22 September 2026',
          receivedOn: '24 SEP 2026',
        }),
      truth: {
        'claimant-name': 'ASTRID LINDQVIST',
        'staff-number': 'LD-20771',
        'purpose-of-trip': purpose,
        destination: 'Lisbon, Portugal',
        'dates-of-travel': dates,
        'amount-claimed': claimed,
        'cost-centre': costCentre,
        iban,
      },
      sentences: [
        'I certify that these costs arose on an approved trip for the institute and that nobody else has paid or will pay them.',
      ],
    },
    {
      name: 'approval-letter.pdf',
      evidence: 'approval-letter',
      delivery: { as: 'scan-pdf', seed: 611, degrees: [0.8] },
      pdf: () =>
        makeTravelApproval({
          created: '2026-06-18T10:00:00Z',
          name,
          department: 'Coastal Processes',
          date: '18 June 2026',
          purpose,
          destination: 'Lisbon, Portugal',
          dates,
          maximum: '€850.00',
          costCentre,
          condition: 'Please fly in the lowest class and stay within the walking distance of the venue if you can.',
        }),
      truth: {
        'purpose-of-trip': purpose,
        destination: 'Lisbon, Portugal',
        'dates-of-travel': dates,
        'date-of-approval': '18 June 2026',
        'approved-maximum': '€850.00',
        'cost-centre': costCentre,
      },
      sentences: ['Please send your claim within three months of your return, with the receipts.'],
    },
    {
      name: 'e-ticket.pdf',
      evidence: 'ticket',
      delivery: { as: 'text-pdf' },
      pdf: () =>
        makeTicket({
          created: '2026-07-02T12:00:00Z',
          from: {
            name: 'Shearwater Airways',
            strapline: 'Cork · Lisbon · Porto',
            lines: ['Terminal Road, Cork Airport', 'help@shearwater.example.com'],
            colour: '#123f7a',
            mark: 'track',
          },
          reference: 'QX7T4M',
          passenger: 'Astrid Lindqvist',
          ticketNumber: '972-4410028815',
          legs: [
            {
              title: 'Cork to Lisbon',
              date: '14 September 2026',
              number: 'SH 412',
              departure: 'Cork (ORK) at 07:15',
              arrival: 'Lisbon (LIS), Terminal 1, at 09:55',
              seat: '14A',
            },
            {
              title: 'Lisbon to Cork',
              date: '17 September 2026',
              number: 'SH 415',
              departure: 'Lisbon (LIS), Terminal 1, at 18:20',
              arrival: 'Cork (ORK) at 21:00',
              seat: '11C',
            },
          ],
          fare: [
            ['Base fare', '€231.00'],
            ['Taxes and charges', '€55.40'],
            ['Total fare', formatEuros(fare)],
          ],
        }),
      truth: {
        'claimant-name': name,
        'booking-reference': 'QX7T4M',
        'departure-date': '14 September 2026',
        fare: formatEuros(fare),
      },
      sentences: ['Boarding closes 20 minutes before departure.'],
    },
    {
      name: 'hotel-invoice.pdf',
      evidence: 'hotel-invoice',
      delivery: { as: 'text-pdf' },
      pdf: () =>
        makeHotelInvoice({
          created: '2026-09-17T08:40:00Z',
          hotel: {
            name: 'Hotel Miradouro Azul',
            strapline: 'Rua das Andorinhas, Alfama',
            lines: ['Rua das Andorinhas 21', '1100-041 Lisboa, Portugal', 'stay@miradouroazul.example.com'],
            colour: '#1d4e89',
            mark: 'sun',
          },
          number: 'F 2026/1874',
          date: '17 September 2026',
          guest: name,
          room: '304',
          checkIn: '14 September 2026',
          checkOut: '17 September 2026',
          ...stay,
        }),
      truth: {
        'claimant-name': name,
        'hotel-total': formatEuros(totalHotel(stay)),
        'check-in-date': '14 September 2026',
      },
      sentences: ['Thank you for staying with us.'],
    },
    {
      name: 'taxi-receipt.jpg',
      evidence: 'receipts',
      delivery: { as: 'photo', seed: 641, width: 1300, height: 1700, corners: HOLD.receipt, desk: DESK.oak },
      pdf: () =>
        makeReceipt({
          created: '2026-09-14T10:30:00Z',
          title: 'Taxi receipt',
          head: ['TAXI LISBOA 24', 'Licence 2208', 'Lisbon airport rank'],
          body: [
            ['Receipt', '0914-0037'],
            ['Date', '14 September 2026'],
            ['Time', '10:22'],
            '-',
            'Single journey',
            'LIS airport to Alfama',
            ['Distance', '11.4 km'],
            '-',
            ['Fare', '€16.90'],
            ['Luggage', '€1.60'],
          ],
          total: ['TOTAL', formatEuros(taxi)],
          foot: ['Card payment', 'Thank you for your visit'],
        }),
      truth: {},
      sentences: ['LIS airport to Alfama'],
    },
  ],
};
