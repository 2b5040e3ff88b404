import { needPapers, needUnusedPapers } from '@/server/case-types/common-rules';
import { STORM_LABELS } from '@/server/case-types/labels/storm-damage-claim';
import { defineCaseType } from '@/server/case-types/schema';

export const stormDamageClaim = defineCaseType({
  key: 'storm-damage-claim',
  name: 'Storm damage claim',
  summary: 'Claim on your home insurance for damage by wind, rain, hail or a fallen tree.',
  currency: 'GBP',
  decideWithinDays: 10,
  evidence: [
    {
      key: 'claim-form',
      label: 'Claim form',
      hint: 'The completed and signed home insurance claim form, all pages.',
      required: true,
      papers: ['claim-form'],
    },
    {
      key: 'repair-estimate',
      label: 'Repair estimate',
      hint: 'A written estimate, quotation or invoice from a builder or roofer that lists the work and the total price.',
      required: true,
      papers: ['repair-quote', 'repair-invoice'],
    },
    {
      key: 'weather-report',
      label: 'Weather report',
      hint: 'Proof that there was a storm that day, such as a weather station or Met Office report for your area.',
      required: true,
      papers: ['weather-report'],
    },
    {
      key: 'policy-schedule',
      label: 'Policy schedule',
      hint: 'The schedule of your home insurance for the year of the damage. It shows the period, the cover and the excess.',
      required: true,
      papers: ['policy-schedule'],
    },
    {
      key: 'photographs',
      label: 'Photographs of the damage',
      hint: 'Photographs of the damage inside and outside, with the date they were taken, or a list of them.',
      required: false,
      papers: ['photo-record'],
    },
    {
      key: 'claim-letter',
      label: 'Letter about the claim',
      hint: 'A letter that says in your own words what happened. You need not send one.',
      request: 'A letter that says in your own words what happened.',
      required: false,
      papers: ['claim-letter'],
    },
    {
      key: 'emergency-receipt',
      label: 'Receipts for emergency work',
      hint: 'Receipts for what you already had to pay, such as a tarpaulin, boarding up or hire of dehumidifiers.',
      required: false,
      papers: ['emergency-receipt'],
    },
  ],
  fields: [
    {
      key: 'claimant-name',
      label: 'Name of the policyholder',
      kind: 'name',
      labels: ['name of policyholder', 'policyholder name', 'policyholder', 'the insured', 'full name', 'customer'],
      lookIn: ['claim-form', 'policy-schedule'],
      required: true,
      consistent: true,
    },
    {
      key: 'policy-number',
      label: 'Policy number',
      kind: 'reference',
      labels: ['policy number', 'policy no.', 'policy no', 'policy ref'],
      lookIn: ['claim-form', 'policy-schedule'],
      required: true,
      consistent: true,
    },
    {
      key: 'date-of-damage',
      label: 'Date of damage',
      kind: 'date',
      labels: [
        'date of damage',
        'date of loss',
        'date of storm',
        'date of incident',
        'damage occurred on',
        'damaged on',
        'happened on',
        'damage on',
        'storm on',
        'storm of',
        'night of',
      ],
      lookIn: ['claim-form', 'claim-letter'],
      required: true,
      consistent: true,
    },
    {
      key: 'property-address',
      label: 'Address of the damaged property',
      kind: 'address',
      labels: [
        'address of damaged property',
        'address of the damaged property',
        'property insured',
        'insured address',
        'site address',
        'address',
      ],
      lookIn: ['claim-form', 'policy-schedule'],
      required: true,
      consistent: true,
    },
    {
      key: 'cause-of-damage',
      label: 'Cause of damage',
      kind: 'text',
      labels: ['cause of damage', 'cause of loss'],
      lookIn: ['claim-form'],
    },
    {
      key: 'amount-claimed',
      label: 'Amount claimed',
      kind: 'money',
      labels: ['total amount claimed', 'amount claimed', 'total claimed', 'total that i am claiming', 'i am claiming'],
      lookIn: ['claim-form', 'claim-letter'],
      required: true,
      consistent: true,
    },
    {
      key: 'estimate-total',
      label: 'Total of the repair estimate',
      kind: 'money',
      labels: ['grand total', 'total including vat', 'total inc. vat', 'total to pay', 'total'],
      lookIn: ['repair-estimate'],
      required: true,
    },
    {
      key: 'period-of-insurance',
      label: 'Period of insurance',
      kind: 'period',
      standsAlone: true,
      labels: ['period of insurance', 'period of cover', 'policy period'],
      lookIn: ['policy-schedule'],
      required: true,
    },
    {
      key: 'buildings-sum-insured',
      label: 'Buildings sum insured',
      kind: 'money',
      labels: ['buildings sum insured', 'sum insured, buildings', 'sum insured'],
      lookIn: ['policy-schedule'],
    },
    {
      key: 'excess',
      label: 'Policy excess',
      kind: 'money',
      labels: ['storm excess', 'compulsory excess', 'total excess', 'policy excess', 'excess'],
      lookIn: ['policy-schedule'],
    },
    {
      key: 'date-of-observation',
      label: 'Date of the weather observation',
      kind: 'date',
      standsAlone: true,
      labels: ['date of observation', 'observation date', 'observations for'],
      lookIn: ['weather-report'],
    },
    {
      key: 'highest-gust',
      label: 'Highest gust',
      kind: 'quantity',
      dimension: 'speed',
      standsAlone: true,
      labels: ['highest gust', 'maximum gust', 'peak gust'],
      lookIn: ['weather-report'],
    },
    {
      key: 'phone',
      label: 'Telephone number',
      kind: 'phone',
      labels: ['daytime telephone', 'telephone', 'mobile', 'phone', 'reached on', 'reach me on', 'call me on'],
      lookIn: ['claim-form', 'claim-letter'],
    },
    {
      key: 'estimate-lines',
      label: 'Lines of the estimate',
      kind: 'line',
      holds: 'each',
      labels: ['description', 'work', 'item', 'details of work'],
      lookIn: ['repair-estimate'],
    },
    {
      key: 'emergency-receipts',
      label: 'Receipts for emergency work',
      kind: 'line',
      holds: 'each',
      lineIs: 'paper',
      standsAlone: true,
      labels: ['total', 'amount paid', 'total paid', 'paid', 'total due', 'amount'],
      lookIn: ['emergency-receipt'],
    },
    {
      key: 'account-holder',
      label: 'Holder of the bank account',
      kind: 'name',
      labels: [
        'account holder',
        'name of account holder',
        'name of the account holder',
        'holder of the account',
        'name on the account',
        'name on account',
        'account in the name of',
        'account name',
      ],
      lookIn: ['claim-form'],
    },
  ],
  furtherLabels: STORM_LABELS,
  letter: {
    approved: `Dear {{claimant}},

Your storm damage claim {{reference}}
Policy number: {{policy-number}}

Thank you for your claim and for the documents you sent. We have looked at the damage to {{property-address}} on {{date-of-damage}} and we accept your claim.

You claimed {{amount-claimed}}. Your policy has an excess of {{excess}}, which is the part of each claim that you pay yourself. We will take it off before we pay you.

We will be in touch within five working days to arrange the payment or the repair. Please keep any damaged items until then, in case we need to see them.

If you disagree with this decision, or if anything in this letter is not clear, please open a new case online and put {{reference}} in its title.

Yours sincerely,

Claims team
{{today}}`,
    rejected: `Dear {{claimant}},

Your storm damage claim {{reference}}
Policy number: {{policy-number}}

Thank you for your claim and for the documents you sent. We have read them all with care. I am sorry to tell you that we cannot pay this claim.

Our reasons are:

{{reasons}}

If you think we have missed something, or you have new evidence such as a surveyor's report, please open a new case online, put {{reference}} in its title and add the evidence there. We will look at the claim again. You can also add a letter that says you want to complain, and we will tell you how to take it to the Financial Ombudsman Service if you are still unhappy.

Yours sincerely,

Claims team
{{today}}`,
    more_information: `Dear {{claimant}},

Your storm damage claim {{reference}}

Thank you for your claim. We cannot decide it yet, because we still need the following from you:

{{missing}}

Please add the documents to your case online {{deadline}}. A clear photograph taken with a phone is good enough, as long as every corner of the page shows. We will go on with your claim as soon as they arrive.

If you cannot get hold of one of them, please tell us why in the message that you send with your answer. There may be another way to show the same thing.

Yours sincerely,

Claims team
{{today}}`,
  },
  rejectionReasons: [
    { key: 'no-storm', label: 'The weather records show no storm at the property on that date' },
    { key: 'outside-period', label: 'The damage happened outside the period of insurance' },
    {
      key: 'wear-and-tear',
      label: 'The damage comes from wear and tear or poor upkeep, which the policy does not cover',
    },
    { key: 'not-covered', label: 'The damaged item is not covered, for example a fence, gate or hedge' },
    { key: 'below-excess', label: 'The cost of the repair is no more than the policy excess' },
    { key: 'insufficient-evidence', label: 'The documents do not show that the storm caused the damage' },
    { key: 'other', label: 'Another reason' },
  ],
  rules: [
    {
      key: 'one-policyholder',
      question: 'Are the policyholder and the person of the account one?',
      kind: 'same_person',
      severity: 'blocks',
      field: 'claimant-name',
      also: ['policy-number', 'property-address'],
      otherwise: { action: 'refer', words: 'Please tell us who the policyholder is, and in whose name you claim.' },
    },
    {
      key: 'one-account-holder',
      question: 'Is the bank account to be paid the claimant’s own?',
      kind: 'same_person',
      severity: 'blocks',
      field: 'account-holder',
      also: ['policy-number', 'property-address'],
      ifStated: true,
      otherwise: { action: 'refer', words: 'Please tell us whose bank account we are to pay into.' },
    },
    ...needUnusedPapers({
      own: ['claim-form', 'repair-estimate', 'policy-schedule', 'photographs', 'claim-letter', 'emergency-receipt'],
      paidOnce: ['repair-estimate', 'photographs', 'emergency-receipt'],
    }),
    ...needPapers({
      'claim-form': 'the claim form, filled in and signed',
      'repair-estimate': 'an estimate, quotation or invoice for the repair, with its total',
      'weather-report': 'a weather report for the day of the damage',
      'policy-schedule': 'the policy schedule for the year of the damage',
    }),
    {
      key: 'damage-in-period',
      question: 'Did the damage happen within the period of insurance?',
      kind: 'date_within',
      severity: 'blocks',
      date: { field: 'date-of-damage' },
      period: 'period-of-insurance',
      otherwise: { action: 'reject', reason: 'outside-period' },
      ifUnknown: {
        evidence: 'policy-schedule',
        words: 'Please send the policy schedule for the day of the damage, with the period of insurance.',
      },
    },
    {
      key: 'storm-on-the-day',
      question: 'Was there a storm on the day of the damage?',
      kind: 'quantity_at_least',
      severity: 'blocks',
      quantity: 'highest-gust',
      constant: 'storm-gust',
      on: { observed: 'date-of-observation', needed: 'date-of-damage' },
      otherwise: { action: 'reject', reason: 'no-storm' },
      ifUnknown: {
        evidence: 'weather-report',
        words: 'Please send a weather report for the day of the damage that gives the highest gust.',
      },
    },
    {
      key: 'report-of-the-day',
      question: 'Is the weather report of the day of the damage?',
      kind: 'same_day',
      severity: 'blocks',
      date: 'date-of-observation',
      other: 'date-of-damage',
      otherwise: {
        action: 'ask',
        evidence: 'weather-report',
        words: 'Please send a weather report for the day of the damage.',
      },
    },
    {
      key: 'one-date-of-damage',
      question: 'Do the papers give one date of damage?',
      kind: 'agrees',
      severity: 'blocks',
      field: 'date-of-damage',
      otherwise: { action: 'ask', words: 'Please tell us on which day the damage happened.' },
    },
    {
      key: 'one-policy-number',
      question: 'Do the papers give one policy number?',
      kind: 'agrees',
      severity: 'blocks',
      field: 'policy-number',
      otherwise: { action: 'refer', words: 'Please tell us the number of your policy.' },
    },
    {
      key: 'one-address',
      question: 'Is the damaged property the insured one?',
      kind: 'agrees',
      severity: 'blocks',
      field: 'property-address',
      otherwise: { action: 'refer', words: 'Please tell us the address of the damaged property.' },
    },
    ...(
      [
        ['amount-claimed', 'claim-form', 'How much is claimed?', 'Please tell us how much you claim.'],
        [
          'estimate-total',
          'repair-estimate',
          'What does the repair cost?',
          'Please send an estimate that gives its total.',
        ],
        [
          'buildings-sum-insured',
          'policy-schedule',
          'What is the buildings sum insured?',
          'Please send the page of the schedule that gives the buildings sum insured.',
        ],
        [
          'excess',
          'policy-schedule',
          'What is the policy excess?',
          'Please send the page of the schedule that gives the excess.',
        ],
      ] as const
    ).map(([field, evidence, question, words]) => ({
      key: `has-${field}`,
      question,
      kind: 'stated' as const,
      severity: 'blocks' as const,
      field,
      otherwise: { action: 'ask' as const, evidence, words },
    })),
    {
      key: 'above-excess',
      question: 'Is the cost more than the excess?',
      kind: 'award_at_least',
      severity: 'blocks',
      constant: 'least-award',
      otherwise: { action: 'reject', reason: 'below-excess' },
    },
    {
      key: 'estimate-adds-up',
      question: 'Do the lines of the estimate add up?',
      kind: 'adds_up',
      severity: 'warns',
      lines: 'estimate-lines',
      total: 'estimate-total',
      taxPercent: [20, 5],
      otherwise: { action: 'reduce' },
    },
    {
      key: 'claimed-no-more-than-cost',
      question: 'Is no more claimed than the repair and the emergency work cost?',
      kind: 'amount_at_most',
      severity: 'warns',
      amount: 'amount-claimed',
      plus: ['emergency-receipts'],
      limit: { field: 'estimate-total' },
      otherwise: { action: 'reduce' },
    },
  ],
  constants: [
    { key: 'storm-gust', values: [{ from: '2020-01-01', value: { number: '55', unit: 'mph' } }] },
    { key: 'least-award', values: [{ from: '2020-01-01', value: { minor: 1, currency: 'GBP' } }] },
  ],
  award: {
    way: 'loss_less_excess',
    claimed: 'amount-claimed',
    estimate: 'estimate-total',
    estimateLines: 'estimate-lines',
    taxPercent: [20, 5],
    receipts: 'emergency-receipts',
    since: 'date-of-damage',
    cover: 'buildings-sum-insured',
    excess: 'excess',
  },
});
