import { writeLetter } from '../letter';
import { createPaper, drawFooters } from '../paper';
import { makePayslips, makeTenancyAgreement } from '../papers/housing-evidence';
import { makeBenefitApplication } from '../papers/housing-form';
import { type CaseSpec, DESK, HOLD } from '../sample-case';

const name = 'Peter Hollis';
const address = '2b Weir Cottages, Ilkley LS29 8PU';
const nationalInsurance = 'QQ 65 43 21 A';
const landlord = 'Moira Fairclough';

async function writeRentLetter(): Promise<Buffer> {
  const { doc, finish } = createPaper({
    title: 'Letter from the landlord',
    author: landlord,
    created: '2026-08-20T09:00:00Z',
  });
  writeLetter({
    doc,
    y: 84,
    to: [name, '2b Weir Cottages', 'Ilkley LS29 8PU'],
    date: '20 August 2026',
    references: ['High Garth, Ben Rhydding', 'Ilkley LS29 8QT'],
    greeting: 'Dear Mr Hollis,',
    subject: 'Notice of a rent increase',
    paragraphs: [
      'As the agreement allows, I am raising the rent of your home. The new rent is £695.00 a month from 1 October 2026.',
      'I confirm that your rent account shows nothing owing today. You have been my tenant since 2024 and I hope that you will stay.',
      'If the council asks for proof of the rent, please show them this letter.',
    ],
    closing: 'Yours faithfully,',
    signature: { name: landlord, role: 'Landlord' },
    size: 12.5,
  });
  drawFooters({ doc, note: 'Copy for the tenant' });
  return finish();
}

export const hollisCottage: CaseSpec = {
  caseType: 'housing-benefit',
  slug: 'hollis-cottage',
  title: 'Help with a rent that has gone up',
  claimant: { name, email: 'peter.hollis@example.com', phone: '07700 900236' },
  story: 'My rent went up in October and my hours were cut. I have not got my bank statements yet.',
  expected: {
    missing: ['bank-statement'],
    contradictions: [{ field: 'rent', values: ['£650.00', '£695.00'] }],
    amounts: { 'gross-pay': '£1,118.00', 'net-pay': '£1,056.50' },
    injection: false,
  },
  papers: [
    {
      name: 'application-form.pdf',
      evidence: 'application-form',
      delivery: { as: 'scan-pdf', seed: 501, degrees: [-0.9, 0.6] },
      pdf: () =>
        makeBenefitApplication({
          created: '2026-11-05T15:00:00Z',
          name,
          dateOfBirth: '30 September 1962',
          nationalInsurance,
          address,
          phone: '07700 900236',
          email: 'peter.hollis@example.com',
          claimFrom: '2 November 2026',
          peopleInHome: '2',
          people: [['Janet Hollis', 'Wife', '11 May 1964']],
          rent: '£695.00',
          landlord,
          tenancyStart: '1 February 2024',
          employer: 'Moorside Laundry Services',
          savings: '£2,400.00',
          signature: 'P. Hollis',
          signedOn: '5 November 2026',
          receivedOn: '6 NOV 2026',
        }),
      truth: {
        'claimant-name': 'PETER HOLLIS',
        'date-of-birth': '30 September 1962',
        'national-insurance-number': nationalInsurance,
        'home-address': '2B WEIR COTTAGES, ILKLEY LS29 8PU',
        'claim-from': '2 November 2026',
        rent: '£695.00',
        'tenancy-start': '1 February 2024',
        'landlord-name': 'MOIRA FAIRCLOUGH',
        'people-in-home': '2',
        employer: 'Moorside Laundry Services',
        phone: '07700 900236',
      },
      sentences: ['I declare that the information I have given on this form is correct and complete.'],
    },
    {
      name: 'tenancy-agreement.pdf',
      evidence: 'tenancy-agreement',
      delivery: { as: 'text-pdf' },
      pdf: () =>
        makeTenancyAgreement({
          created: '2024-01-22T12:00:00Z',
          landlord,
          landlordAddress: 'High Garth, Ben Rhydding, Ilkley LS29 8QT',
          tenant: name,
          premises: address,
          start: '1 February 2024',
          rent: '£650.00',
          deposit: '£750.00',
          signedOn: '22 January 2024',
        }),
      truth: {
        'claimant-name': name,
        'home-address': address,
        rent: '£650.00',
        'tenancy-start': '1 February 2024',
        'landlord-name': landlord,
      },
      sentences: ['The landlord may raise the rent once a year, after at least one month of notice in writing.'],
    },
    {
      name: 'payslip.jpg',
      evidence: 'payslips',
      delivery: { as: 'photo', seed: 521, width: 1650, height: 2200, corners: HOLD.fromLeft, desk: DESK.linen },
      pdf: () =>
        makePayslips({
          created: '2026-10-28T06:00:00Z',
          employer: {
            name: 'Moorside Laundry Services',
            lines: ['Unit 9, Wharfe Works', 'Ilkley LS29 8DB', 'pay@moorsidelaundry.example.com'],
            colour: '#2b5f86',
            mark: 'wave',
          },
          employee: name,
          payrollNumber: '2046',
          nationalInsurance,
          hours: '86',
          slips: [
            {
              payDate: '28 October 2026',
              period: 'October 2026',
              gross: '£1,118.00',
              tax: '£0.00',
              insurance: '£5.60',
              pension: '£55.90',
              net: '£1,056.50',
              ytd: '£7,826.00',
            },
          ],
        }),
      truth: {
        'claimant-name': name,
        'national-insurance-number': nationalInsurance,
        employer: 'Moorside Laundry Services',
        'gross-pay': '£1,118.00',
        'net-pay': '£1,056.50',
        'pay-date': '28 October 2026',
      },
      sentences: ['Paid by bank transfer on the pay date.'],
    },
    {
      name: 'landlord-letter.webp',
      evidence: 'landlord-letter',
      delivery: { as: 'webp', seed: 531, degrees: -1.4 },
      pdf: writeRentLetter,
      truth: { rent: '£695.00' },
      sentences: ['The new rent is £695.00 a month from 1 October 2026.'],
    },
  ],
};
