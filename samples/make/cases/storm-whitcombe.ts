import { makeStormClaimForm } from '../papers/storm-claim-form';
import { insurer, makePolicySchedule, makeWeatherReport } from '../papers/storm-evidence';
import { makeEstimate, makeReceipt, totalEstimate } from '../papers/trade';
import { type CaseSpec, DESK, HOLD } from '../sample-case';
import { formatPounds } from '../table';

const name = 'Eleanor Whitcombe';
const address = '8 Quarry Bank, Hebden Bridge HX7 8RD';
const policyNumber = 'NMH-4471-9026';
const lines = [
  { text: 'Scaffolding to front elevation, hire for two weeks', quantity: 1, unit: '', price: 980 },
  { text: 'Strip storm-damaged slates and dispose', quantity: 14, unit: 'm2', price: 22.5 },
  { text: 'Supply and fix Welsh slate with copper nails', quantity: 14, unit: 'm2', price: 96 },
  { text: 'Renew lead flashing to chimney stack', quantity: 6, unit: 'm', price: 74 },
  { text: 'Replaster bedroom ceiling and paint', quantity: 11, unit: 'm2', price: 58 },
  { text: 'Labour, clearing and making good', quantity: 12, unit: 'h', price: 34 },
];
const total = formatPounds(totalEstimate({ lines }).total);

export const whitcombeRoof: CaseSpec = {
  caseType: 'storm-damage-claim',
  slug: 'whitcombe-roof',
  title: 'Slates blown off the front roof',
  claimant: { name, email: 'eleanor.whitcombe@example.com', phone: '07700 900318' },
  story: 'Storm Isolde took the slates off my front roof on 7 October and rain came through the bedroom ceiling.',
  expected: {
    missing: [],
    contradictions: [],
    amounts: { 'amount-claimed': total, 'estimate-total': total, excess: '£250.00' },
    injection: false,
  },
  papers: [
    {
      name: 'claim-form.pdf',
      evidence: 'claim-form',
      delivery: { as: 'text-pdf' },
      pdf: () =>
        makeStormClaimForm({
          created: '2026-10-10T09:12:00Z',
          name,
          dateOfBirth: '23 April 1968',
          address,
          phone: '07700 900318',
          email: 'eleanor.whitcombe@example.com',
          policyNumber,
          dateOfDamage: '7 October 2026',
          timeOfDamage: 'about 21:40',
          cause: 'Storm Isolde, wind and driving rain',
          whatHappened:
            'Gusts lifted the slates on the front slope of the roof. About 14 square metres came off and fell into the yard. The lead flashing at the chimney tore. Rain came through the ceiling of the front bedroom during the night.',
          firstAid:
            'I called an emergency roofer, who fixed a tarpaulin over the hole next morning. I moved the furniture out of the room and caught the water in buckets.',
          items: [
            ['Front roof, flashing and bedroom ceiling', 'Estimate R-2638, Aske & Daughters', total],
            ['Tarpaulin, paid by the helpline, not claimed', 'Receipt 11824', '£0.00'],
          ],
          amountClaimed: total,
          signature: 'E. Whitcombe',
          signedOn: '10 October 2026',
          receivedOn: '12 OCT 2026',
        }),
      truth: {
        'claimant-name': 'ELEANOR WHITCOMBE',
        'policy-number': policyNumber,
        'date-of-damage': '7 October 2026',
        'property-address': '8 QUARRY BANK, HEBDEN BRIDGE HX7 8RD',
        'cause-of-damage': 'Storm Isolde, wind and driving rain',
        'amount-claimed': total,
        phone: '07700 900318',
      },
      sentences: [
        'I believe that the facts stated in this form are true.',
        'Rain came through the ceiling of the front bedroom during the night.',
      ],
    },
    {
      name: 'repair-estimate.pdf',
      evidence: 'repair-estimate',
      delivery: { as: 'text-pdf' },
      pdf: () =>
        makeEstimate({
          created: '2026-10-09T16:30:00Z',
          from: {
            name: 'Aske & Daughters Roofing',
            strapline: 'Slate, stone and lead work since 1974',
            lines: [
              'Unit 3, Mytholm Works',
              'Hebden Bridge HX7 6DT',
              '01422 496 0173',
              'office@askeroofing.example.com',
            ],
            colour: '#7a3b2e',
            mark: 'roof',
          },
          vatNumber: 'GB 318 4402 17',
          number: 'R-2638',
          date: '9 October 2026',
          validUntil: '9 November 2026',
          customer: [name, '8 Quarry Bank', 'Hebden Bridge HX7 8RD'],
          siteAddress: address,
          lines,
          note: 'The slates were sound and properly nailed before the storm. The battens show no rot. Work can begin within ten working days of acceptance.',
        }),
      truth: { 'estimate-total': total },
      sentences: [
        'The slates were sound and properly nailed before the storm.',
        'Work can begin within ten working days of acceptance.',
      ],
    },
    {
      name: 'weather-report.pdf',
      evidence: 'weather-report',
      delivery: { as: 'scan-pdf', seed: 101, degrees: [0.9] },
      pdf: () =>
        makeWeatherReport({
          created: '2026-10-09T11:00:00Z',
          place: 'Blake Dean, 288 m above sea level',
          date: '7 October 2026',
          gust: '71 mph at 21:35',
          rain: '48.6 mm',
          hours: [
            ['18:00', '29 mph', '46 mph', '2.4 mm'],
            ['19:00', '33 mph', '54 mph', '4.8 mm'],
            ['20:00', '38 mph', '63 mph', '7.2 mm'],
            ['21:00', '42 mph', '71 mph', '11.6 mm'],
            ['22:00', '36 mph', '58 mph', '9.0 mm'],
            ['23:00', '27 mph', '44 mph', '5.2 mm'],
          ],
          storm:
            'The station lies 2.1 miles from Quarry Bank. Winds of storm force were recorded between 20:00 and 22:00 during the named storm Isolde. Gusts of this strength lift well-fixed slates on exposed slopes.',
          issued: '9 October 2026',
        }),
      truth: { 'date-of-observation': '7 October 2026', 'highest-gust': '71 mph at 21:35' },
      sentences: ['Winds of storm force were recorded between 20:00 and 22:00 during the named storm Isolde.'],
    },
    {
      name: 'policy-schedule.pdf',
      evidence: 'policy-schedule',
      delivery: { as: 'scan-pdf', seed: 111, degrees: [-0.6, 0.4] },
      pdf: () =>
        makePolicySchedule({
          created: '2026-10-10T09:20:00Z',
          policyNumber,
          name,
          address,
          period: '1 March 2026 to 28 February 2027',
          buildings: '£385,000.00',
          contents: '£60,000.00',
          excess: '£250.00',
          premium: '£412.68',
          issued: '16 February 2026',
        }),
      truth: {
        'policy-number': policyNumber,
        'claimant-name': name,
        'property-address': address,
        'period-of-insurance': '1 March 2026 to 28 February 2027',
        'buildings-sum-insured': '£385,000.00',
        excess: '£250.00',
      },
      sentences: [
        'Storm means wind with gusts of at least 55 mph, or rain, hail or snow of comparable force.',
        'Fences, gates and hedges are not covered for storm or flood.',
      ],
    },
    {
      name: 'tarpaulin-receipt.jpg',
      evidence: 'emergency-receipt',
      delivery: { as: 'photo', seed: 121, width: 1300, height: 1700, corners: HOLD.receipt, desk: DESK.oak },
      pdf: () =>
        makeReceipt({
          created: '2026-10-08T09:05:00Z',
          title: 'Receipt 11824',
          head: ['PENNINE ROOF RESCUE', '24-hour emergency cover', '14 Valley Road, Todmorden', '01706 496 0141'],
          body: [
            ['Receipt no.', '11824'],
            ['Date', '8 October 2026'],
            ['Time', '08:50'],
            '-',
            ['Call-out charge', '£65.00'],
            ['Tarpaulin 4 x 5 m', '£48.00'],
            ['Fixing, 2 men', '£73.00'],
            '-',
            'Job: 8 Quarry Bank,',
            'front slope covered',
          ],
          total: ['Amount paid', '£186.00'],
          foot: ['Paid with thanks by', `${insurer.name}`, 'helpline job HL-20931'],
        }),
      truth: {},
      sentences: ['Paid with thanks by'],
    },
  ],
};
