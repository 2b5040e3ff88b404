import { writeLetter } from '../letter';
import { createPaper, drawFooters } from '../paper';
import { makeStormClaimForm } from '../papers/storm-claim-form';
import { makePolicySchedule } from '../papers/storm-evidence';
import { makeEstimate, totalEstimate } from '../papers/trade';
import { type CaseSpec, DESK, HOLD } from '../sample-case';
import { formatPounds } from '../table';

const name = 'Daniel Okafor';
const address = '27 Ferryman Row, Hornsea HU18 1QP';
const policyNumber = 'NMH-5038-1174';
const lines = [
  { text: 'Remove broken polycarbonate roof sheets', quantity: 6, unit: '', price: 45 },
  { text: 'Supply and fit 25 mm polycarbonate sheets', quantity: 6, unit: '', price: 188 },
  { text: 'New aluminium glazing bars and end caps', quantity: 7, unit: '', price: 46 },
  { text: 'Labour, two fitters', quantity: 8, unit: 'h', price: 26.5 },
];
const total = formatPounds(totalEstimate({ lines }).total);
const claimed = '£2,816.40';

async function writeClaimLetter(): Promise<Buffer> {
  const { doc, finish } = createPaper({
    title: 'Letter about the claim',
    author: name,
    created: '2026-10-06T18:40:00Z',
  });
  writeLetter({
    doc,
    y: 70,
    to: ['Northmere Mutual Insurance', 'Claims Department', 'PO Box 2207', 'Leeds LS1 9XR'],
    date: '6 October 2026',
    references: [`Policy number: ${policyNumber}`, '27 Ferryman Row', 'Hornsea HU18 1QP'],
    greeting: 'Dear claims team,',
    subject: 'Conservatory roof broken by the wind',
    paragraphs: [
      'I am writing about the damage to the conservatory at the back of my house. It happened on 2 October 2026, a Friday, shortly after midnight. I was woken by a loud crack and found three of the six roof sheets hanging into the garden.',
      'The wind had been strong all evening. In the morning I saw that the other three sheets had split along the glazing bars, so that none of them can be used again. The frame itself is straight and the glass in the doors is whole.',
      'I enclose the claim form and an estimate from Holderness Conservatories. I have not asked anyone for a report on the weather, because everybody in the street will remember that night.',
      'You can reach me on 07700 900654 after five in the afternoon, or at d.okafor@example.com at any time.',
    ],
    closing: 'Yours sincerely,',
    signature: { name },
    size: 11.5,
  });
  drawFooters({ doc, note: 'Enclosures: claim form, estimate, policy schedule' });
  return finish();
}

export const okaforConservatory: CaseSpec = {
  caseType: 'storm-damage-claim',
  slug: 'okafor-conservatory',
  title: 'Conservatory roof broken by wind',
  claimant: { name, email: 'd.okafor@example.com', phone: '07700 900654' },
  story: 'The wind broke my conservatory roof. I have an estimate, but no weather report.',
  expected: {
    missing: ['weather-report'],
    contradictions: [
      { field: 'date-of-damage', values: ['21 September 2026', '2 October 2026'] },
      { field: 'amount-claimed', values: [claimed, total] },
    ],
    amounts: { 'amount-claimed': claimed, 'estimate-total': total, excess: '£350.00' },
    injection: false,
  },
  papers: [
    {
      name: 'claim-form.pdf',
      evidence: 'claim-form',
      delivery: { as: 'scan-pdf', seed: 201, degrees: [1.1, -0.7] },
      pdf: () =>
        makeStormClaimForm({
          created: '2026-10-06T18:10:00Z',
          name,
          dateOfBirth: '2 December 1983',
          address,
          phone: '07700 900654',
          email: 'd.okafor@example.com',
          policyNumber,
          dateOfDamage: '21 September 2026',
          timeOfDamage: 'after midnight',
          cause: 'Strong wind',
          whatHappened:
            'The wind got under the roof of the conservatory and broke the polycarbonate sheets. Three came down into the garden and three are split. The frame is not damaged.',
          firstAid: 'I took the loose sheets down and covered the furniture with plastic.',
          items: [['Conservatory roof', 'Estimate 1186, Holderness', claimed]],
          amountClaimed: claimed,
          signature: 'D. Okafor',
          signedOn: '6 October 2026',
          receivedOn: '8 OCT 2026',
        }),
      truth: {
        'claimant-name': 'DANIEL OKAFOR',
        'policy-number': policyNumber,
        'date-of-damage': '21 September 2026',
        'property-address': '27 FERRYMAN ROW, HORNSEA HU18 1QP',
        'cause-of-damage': 'Strong wind',
        'amount-claimed': claimed,
        phone: '07700 900654',
      },
      sentences: ['Three came down into the garden and three are split.'],
    },
    {
      name: 'claim-letter.pdf',
      evidence: 'claim-letter',
      delivery: { as: 'text-pdf' },
      pdf: writeClaimLetter,
      truth: { 'policy-number': policyNumber, 'date-of-damage': '2 October 2026', phone: '07700 900654' },
      sentences: [
        'It happened on 2 October 2026, a Friday, shortly after midnight.',
        'The frame itself is straight and the glass in the doors is whole.',
      ],
    },
    {
      name: 'estimate-photo.jpg',
      evidence: 'repair-estimate',
      delivery: { as: 'photo', seed: 221, width: 1650, height: 2200, corners: HOLD.fromLeft, desk: DESK.slate },
      pdf: () =>
        makeEstimate({
          created: '2026-10-05T12:00:00Z',
          from: {
            name: 'Holderness Conservatories',
            strapline: 'Roofs, glazing and repairs',
            lines: ['19 Marine Yard', 'Hornsea HU18 1NR', '01964 496 0128', 'hello@holdernessroofs.example.com'],
            colour: '#256a5b',
            mark: 'square',
          },
          vatNumber: 'GB 271 9036 45',
          number: '1186',
          date: '5 October 2026',
          validUntil: '4 November 2026',
          customer: [name, '27 Ferryman Row', 'Hornsea HU18 1QP'],
          siteAddress: address,
          lines,
          note: 'The seals of the old sheets were brittle from age. The frame can be kept. Delivery of the sheets takes three weeks.',
        }),
      truth: { 'estimate-total': total },
      sentences: ['The seals of the old sheets were brittle from age.'],
    },
    {
      name: 'policy-schedule.pdf',
      evidence: 'policy-schedule',
      delivery: { as: 'text-pdf' },
      pdf: () =>
        makePolicySchedule({
          created: '2026-05-02T08:00:00Z',
          policyNumber,
          name,
          address,
          period: '15 May 2026 to 14 May 2027',
          buildings: '£240,000.00',
          contents: '£35,000.00',
          excess: '£350.00',
          premium: '£297.15',
          issued: '2 May 2026',
        }),
      truth: {
        'policy-number': policyNumber,
        'claimant-name': name,
        'property-address': address,
        'period-of-insurance': '15 May 2026 to 14 May 2027',
        'buildings-sum-insured': '£240,000.00',
        excess: '£350.00',
      },
      sentences: ['Tell us within 30 days of the damage.'],
    },
  ],
};
