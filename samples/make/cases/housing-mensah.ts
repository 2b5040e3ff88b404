import { writeLetter } from '../letter';
import { createPaper, drawFooters, FONT } from '../paper';
import { makeBankStatement, makePayslips, makeTenancyAgreement } from '../papers/housing-evidence';
import { makeBenefitApplication } from '../papers/housing-form';
import { buildLedger } from '../papers/ledger';
import { type CaseSpec, DESK, HOLD } from '../sample-case';

const name = 'Abena Mensah';
const address = 'Flat 4, 19 Tannery Street, Otley LS21 3BD';
const nationalInsurance = 'QQ 12 34 56 C';
const landlord = 'Geoffrey Thackray';
const rent = '£720.00';
const net = 1272.88;

const ledger = buildLedger({
  opening: 1036.4,
  entries: [
    ['01 Sep', 'Standing order G Thackray, rent', -720],
    ['03 Sep', 'Northern Power direct debit', -64.5],
    ['07 Sep', 'Card payment, Riverside Foods', -118.17],
    ['15 Sep', 'Child Benefit', 226.35],
    ['18 Sep', 'Cash withdrawn, Otley', -60],
    ['22 Sep', 'Card payment, Metro travel card', -48],
    ['24 Sep', 'Card payment, school dinners', -92.4],
    ['30 Sep', 'Wharfe Garden Centre, salary', net],
    ['01 Oct', 'Standing order G Thackray, rent', -720],
    ['05 Oct', 'Northern Power direct debit', -64.5],
    ['09 Oct', 'Card payment, Riverside Foods', -131.92],
    ['14 Oct', 'Wharfedale Council, Council Tax', -96],
    ['15 Oct', 'Child Benefit', 226.35],
    ['20 Oct', 'Card payment, Otley Shoes', -79.99],
    ['26 Oct', 'Card payment, Riverside Foods', -124.36],
    ['30 Oct', 'Wharfe Garden Centre, salary', net],
  ],
});

async function writeLandlordLetter(): Promise<Buffer> {
  const { doc, finish } = createPaper({
    title: 'Letter from the landlord',
    author: landlord,
    created: '2026-11-02T17:00:00Z',
  });
  writeLetter({
    doc,
    y: 80,
    to: ['Benefits Team', 'Wharfedale Borough Council', 'Town Hall, Otley LS21 1AA'],
    date: '2 November 2026',
    references: ['Mill Cottage, Pool Road', 'Otley LS21 1EG'],
    greeting: 'To whom it may concern',
    subject: 'Flat 4, 19 Tannery Street, Otley LS21 3BD',
    paragraphs: [
      'I confirm that Abena Mensah is my tenant at the address above and has been since the start of tenancy on 1 June 2025. She lives there with her two children.',
      'The rent is £720.00 a month. There has been no rent increase since she moved in, and I do not plan one before June 2027.',
      'Her rent account is up to date. She has always paid on the first day of the month.',
      'I am not related to her. If you need anything further, you can reach me on 07700 900882.',
    ],
    closing: 'Yours faithfully,',
    signature: { name: landlord, role: 'Landlord' },
    font: FONT.sans,
    size: 11.5,
  });
  drawFooters({ doc, note: 'Private letter' });
  return finish();
}

export const mensahFlat: CaseSpec = {
  caseType: 'housing-benefit',
  slug: 'mensah-flat',
  title: 'Help with the rent for a flat in Otley',
  claimant: { name, email: 'abena.mensah@example.com', phone: '07700 900745' },
  story: 'I work part time at a garden centre and rent a flat with my two children. I need help with the rent.',
  expected: {
    missing: [],
    contradictions: [],
    amounts: { rent, 'gross-pay': '£1,462.00', 'net-pay': '£1,272.88', 'closing-balance': ledger.closing },
    injection: false,
  },
  papers: [
    {
      name: 'application-form.pdf',
      evidence: 'application-form',
      delivery: { as: 'text-pdf' },
      pdf: () =>
        makeBenefitApplication({
          created: '2026-11-03T10:30:00Z',
          name,
          dateOfBirth: '14 March 1991',
          nationalInsurance,
          address,
          phone: '07700 900745',
          email: 'abena.mensah@example.com',
          claimFrom: '9 November 2026',
          peopleInHome: '3',
          people: [
            ['Kofi Mensah', 'Son', '22 August 2016'],
            ['Esi Mensah', 'Daughter', '5 January 2020'],
          ],
          rent,
          landlord,
          tenancyStart: '1 June 2025',
          employer: 'Wharfe Garden Centre Ltd',
          savings: ledger.closing,
          signature: 'A. Mensah',
          signedOn: '3 November 2026',
          receivedOn: '4 NOV 2026',
        }),
      truth: {
        'claimant-name': 'ABENA MENSAH',
        'date-of-birth': '14 March 1991',
        'national-insurance-number': nationalInsurance,
        'home-address': 'FLAT 4, 19 TANNERY STREET, OTLEY LS21 3BD',
        'claim-from': '9 November 2026',
        rent,
        'tenancy-start': '1 June 2025',
        'landlord-name': 'GEOFFREY THACKRAY',
        'people-in-home': '3',
        employer: 'Wharfe Garden Centre Ltd',
        phone: '07700 900745',
      },
      sentences: ['I declare that the information I have given on this form is correct and complete.'],
    },
    {
      name: 'tenancy-agreement.pdf',
      evidence: 'tenancy-agreement',
      delivery: { as: 'scan-pdf', seed: 401, degrees: [0.7, -0.5, 1] },
      pdf: () =>
        makeTenancyAgreement({
          created: '2025-05-20T12:00:00Z',
          landlord,
          landlordAddress: 'Mill Cottage, Pool Road, Otley LS21 1EG',
          tenant: name,
          premises: address,
          start: '1 June 2025',
          rent,
          deposit: '£830.00',
          signedOn: '20 May 2025',
        }),
      truth: {
        'claimant-name': name,
        'home-address': address,
        rent,
        'tenancy-start': '1 June 2025',
        'landlord-name': landlord,
      },
      sentences: [
        'The rent includes water charges.',
        'To let the tenant live in the premises without interruption.',
        'Signed on 20 May 2025 by the parties, each of whom keeps one copy.',
      ],
    },
    {
      name: 'payslips.pdf',
      evidence: 'payslips',
      delivery: { as: 'text-pdf' },
      pdf: () =>
        makePayslips({
          created: '2026-10-30T06:00:00Z',
          employer: {
            name: 'Wharfe Garden Centre Ltd',
            strapline: 'Plants, tools and a good cup of tea',
            lines: ['Leeds Road', 'Otley LS21 2HR', 'payroll@wharfegarden.example.com'],
            colour: '#3c6e3f',
            mark: 'leaf',
          },
          employee: name,
          payrollNumber: '0117',
          nationalInsurance,
          hours: '104',
          slips: [
            {
              payDate: '30 September 2026',
              period: 'September 2026',
              gross: '£1,462.00',
              tax: '£82.90',
              insurance: '£33.12',
              pension: '£73.10',
              net: '£1,272.88',
              ytd: '£8,772.00',
            },
            {
              payDate: '30 October 2026',
              period: 'October 2026',
              gross: '£1,462.00',
              tax: '£82.90',
              insurance: '£33.12',
              pension: '£73.10',
              net: '£1,272.88',
              ytd: '£10,234.00',
            },
          ],
        }),
      truth: {
        'claimant-name': name,
        'national-insurance-number': nationalInsurance,
        employer: 'Wharfe Garden Centre Ltd',
        'gross-pay': '£1,462.00',
        'net-pay': '£1,272.88',
        'pay-date': '30 September 2026',
      },
      sentences: ['Paid by bank transfer on the pay date.'],
    },
    {
      name: 'bank-statement.pdf',
      evidence: 'bank-statement',
      delivery: { as: 'text-pdf' },
      pdf: () =>
        makeBankStatement({
          created: '2026-11-01T05:00:00Z',
          bank: {
            name: 'Calder & Aire Bank',
            strapline: 'Everyday account',
            lines: ['12 Kirkgate', 'Otley LS21 3HN', '0113 496 0199'],
            colour: '#5b3a6e',
            mark: 'wave',
          },
          holder: [name, 'Flat 4, 19 Tannery Street', 'Otley LS21 3BD'],
          sortCode: '40-22-19',
          account: '30718826',
          period: '1 September 2026 to 31 October 2026',
          ...ledger,
        }),
      truth: {
        'claimant-name': name,
        'statement-period': '1 September 2026 to 31 October 2026',
        'closing-balance': ledger.closing,
      },
      sentences: ['Standing order G Thackray, rent', 'Wharfe Garden Centre, salary'],
    },
    {
      name: 'landlord-letter.jpg',
      evidence: 'landlord-letter',
      delivery: { as: 'photo', seed: 441, width: 1650, height: 2200, corners: HOLD.fromRight, desk: DESK.oak },
      pdf: writeLandlordLetter,
      truth: { rent, 'tenancy-start': '1 June 2025' },
      sentences: ['Her rent account is up to date.', 'I am not related to her.'],
    },
  ],
};
