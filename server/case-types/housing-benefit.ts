import { needPapers } from '@/server/case-types/common-rules';
import { HOUSING_LABELS } from '@/server/case-types/labels/housing-benefit';
import { defineCaseType } from '@/server/case-types/schema';

export const housingBenefit = defineCaseType({
  key: 'housing-benefit',
  name: 'Housing Benefit',
  summary: 'Apply for help with your rent if you are on a low income.',
  currency: 'GBP',
  decideWithinDays: 14,
  evidence: [
    {
      key: 'application-form',
      label: 'Application form',
      hint: 'The Housing Benefit application form, every section filled in and signed.',
      required: true,
      papers: ['benefit-form'],
    },
    {
      key: 'tenancy-agreement',
      label: 'Tenancy agreement',
      hint: 'The agreement with your landlord, signed by both of you. It shows the address, the rent and when the tenancy began.',
      required: true,
      papers: ['tenancy-agreement'],
    },
    {
      key: 'payslips',
      label: 'Payslips',
      hint: 'Your last two monthly payslips, or the last five if you are paid weekly.',
      required: true,
      datedBy: ['pay-date'],
      papers: ['payslip'],
    },
    {
      key: 'bank-statement',
      label: 'Bank statement',
      hint: 'A statement of the last two months for each account you have, with your name, all transactions and the balance.',
      required: true,
      datedBy: ['statement-period'],
      papers: ['bank-statement'],
    },
    {
      key: 'identity',
      label: 'Proof of identity',
      hint: 'A passport, driving licence or birth certificate, if you have not claimed from us before.',
      request: 'A passport, driving licence or birth certificate.',
      required: false,
      papers: ['identity-document'],
    },
    {
      key: 'landlord-letter',
      label: 'Letter from the landlord',
      hint: 'A letter that confirms the rent or a change of rent, if the agreement is more than a year old.',
      request: 'A letter in which your landlord confirms the rent or a change of rent.',
      required: false,
      papers: ['landlord-letter'],
    },
    {
      key: 'council-tax-bill',
      label: 'Council Tax bill',
      hint: 'The bill for this year, if you also want help with Council Tax.',
      request: 'Your Council Tax bill for this year.',
      required: false,
      papers: ['council-tax-bill'],
    },
  ],
  fields: [
    {
      key: 'claimant-name',
      label: 'Name of the applicant',
      kind: 'name',
      ask: {
        evidence: 'application-form',
        words: 'Please send the page of the application form that gives your full name.',
      },
      labels: [
        'full name',
        'name of applicant',
        'applicant',
        'the tenant',
        'tenant',
        'employee name',
        'employee',
        'account holder',
      ],
      lookIn: ['application-form', 'tenancy-agreement'],
      required: true,
      consistent: true,
    },
    {
      key: 'date-of-birth',
      label: 'Date of birth',
      kind: 'date',
      ask: { words: 'Please tell us your date of birth.' },
      labels: ['date of birth', 'born on'],
      lookIn: ['application-form', 'identity'],
      required: true,
      consistent: true,
    },
    {
      key: 'national-insurance-number',
      label: 'National Insurance number',
      kind: 'national_insurance',
      ask: { words: 'Please tell us your National Insurance number.' },
      labels: ['national insurance number', 'national insurance no.', 'national insurance no', 'ni number', 'ni no.'],
      lookIn: ['application-form', 'payslips'],
      required: true,
      consistent: true,
    },
    {
      key: 'home-address',
      label: 'Address of the home',
      kind: 'address',
      ask: { words: 'Please tell us the address of your home.' },
      labels: [
        'address of the premises',
        'address of premises',
        'address of the property',
        'your address',
        'home address',
        'the premises',
        'premises',
        'address',
      ],
      lookIn: ['application-form', 'tenancy-agreement'],
      required: true,
      consistent: true,
    },
    {
      key: 'claim-from',
      label: 'Date claimed from',
      kind: 'date',
      labels: ['date you want to claim from', 'claim from', 'benefit wanted from'],
      lookIn: ['application-form'],
    },
    {
      key: 'rent',
      label: 'Rent',
      kind: 'money',
      ask: {
        evidence: 'tenancy-agreement',
        words: 'Please send the page of the tenancy agreement that gives the rent.',
      },
      labels: [
        'rent payable',
        'monthly rent',
        'weekly rent',
        'amount of rent',
        'rent per month',
        'the rent is',
        'rent',
      ],
      lookIn: ['tenancy-agreement', 'landlord-letter', 'application-form'],
      required: true,
      consistent: true,
    },
    {
      key: 'tenancy-start',
      label: 'Start of the tenancy',
      kind: 'date',
      labels: [
        'start of tenancy',
        'tenancy start date',
        'commencement date',
        'commencing on',
        'beginning on',
        'starting on',
      ],
      lookIn: ['tenancy-agreement'],
      required: true,
      consistent: true,
    },
    {
      key: 'landlord-name',
      label: 'Name of the landlord',
      kind: 'name',
      labels: ['name of landlord', 'the landlord', 'landlord'],
      lookIn: ['tenancy-agreement', 'landlord-letter', 'application-form'],
      consistent: true,
    },
    {
      key: 'people-in-home',
      label: 'Number of people in the home',
      kind: 'text',
      labels: ['number of people in the home', 'number of people in your home', 'people who live with you'],
      lookIn: ['application-form'],
    },
    {
      key: 'employer',
      label: 'Employer',
      kind: 'text',
      standsAlone: true,
      labels: ['name of employer', 'employer'],
      lookIn: ['payslips', 'application-form'],
    },
    {
      key: 'gross-pay',
      label: 'Gross pay',
      kind: 'money',
      holds: 'each',
      labels: ['total gross pay', 'gross pay', 'total payments'],
      lookIn: ['payslips'],
      required: true,
    },
    {
      key: 'net-pay',
      label: 'Net pay',
      kind: 'money',
      ask: { evidence: 'payslips', words: 'Please send payslips that show your net pay.' },
      holds: 'each',
      labels: ['net pay', 'take-home pay', 'amount paid'],
      lookIn: ['payslips'],
      required: true,
    },
    {
      key: 'pay-date',
      label: 'Date of pay',
      kind: 'date',
      ask: { evidence: 'payslips', words: 'Please send payslips that show on which day you were paid.' },
      holds: 'each',
      standsAlone: true,
      labels: ['pay date', 'payment date', 'date paid'],
      lookIn: ['payslips'],
    },
    {
      key: 'statement-period',
      label: 'Period of the bank statement',
      kind: 'period',
      ask: {
        evidence: 'bank-statement',
        words: 'Please send the page of each bank statement that shows which days it covers.',
      },
      holds: 'each',
      standsAlone: true,
      labels: ['statement period', 'period of statement', 'period covered'],
      lookIn: ['bank-statement'],
    },
    {
      key: 'closing-balance',
      label: 'Closing balance',
      kind: 'money',
      ask: { evidence: 'bank-statement', words: 'Please send a statement of each account that shows its balance.' },
      holds: 'each',
      labels: ['closing balance', 'balance carried forward', 'balance at end of period'],
      lookIn: ['bank-statement'],
      required: true,
    },
    {
      key: 'phone',
      label: 'Telephone number',
      kind: 'phone',
      labels: ['daytime telephone', 'telephone', 'mobile', 'phone'],
      lookIn: ['application-form'],
    },
    {
      key: 'rent-from',
      label: 'Date from which the rent is paid',
      kind: 'date',
      labels: ['new rent from', 'rent from', 'with effect from', 'as from', 'starting on', 'from'],
      lookIn: ['landlord-letter'],
    },
    {
      key: 'household',
      label: 'Household',
      kind: 'household',
      ask: { words: 'Please tell us who lives with you, and how many of them are children.' },
      labels: ['household', 'people who live with you', 'family', 'partner', 'children'],
      lookIn: ['application-form'],
    },
    {
      key: 'credits',
      label: 'Money paid into the account',
      kind: 'line',
      holds: 'each',
      lineIs: 'credit',
      labels: ['paid in', 'money in', 'credits'],
      lookIn: ['bank-statement'],
    },
    {
      key: 'capital',
      label: 'Savings in all accounts',
      kind: 'money',
      derived: true,
      labels: ['sum of closing balances'],
      lookIn: ['bank-statement'],
    },
  ],
  furtherLabels: HOUSING_LABELS,
  checks: [{ kind: 'date_in_period', date: 'pay-date', period: 'statement-period' }],
  letter: {
    approved: `Dear {{claimant}},

Your Housing Benefit application {{reference}}
Address: {{home-address}}

Thank you for your application. We have decided that you can get Housing Benefit.

We worked it out from your rent of {{rent}} and from your net pay of {{net-pay}}. A full calculation comes with your award notice, together with the amount for each week and the day of the first payment.

Please tell us within one month about any change, for example in your pay, your rent, your savings or the people who live with you. If you do not tell us, we may pay you too much and have to ask for it back.

If you think the decision is wrong, you can ask us within one month to look at it again, or appeal to an independent tribunal. To have us look again, open a new case online and put {{reference}} in its title.

Yours sincerely,

Benefits team
{{today}}`,
    rejected: `Dear {{claimant}},

Your Housing Benefit application {{reference}}
Address: {{home-address}}

Thank you for your application and for the documents you sent. We have looked at all of them. I am sorry to tell you that we cannot pay you Housing Benefit.

Our reasons are:

{{reasons}}

If you think the decision is wrong, you can ask us within one month to look at it again, or appeal to an independent tribunal. To have us look again, open a new case online, put {{reference}} in its title and add anything that we have not seen yet.

Free advice is there for you: Citizens Advice can go through this letter with you.

Yours sincerely,

Benefits team
{{today}}`,
    more_information: `Dear {{claimant}},

Your Housing Benefit application {{reference}}

Thank you for your application. We cannot decide it yet, because we still need the following from you:

{{missing}}

Please add them to your case online {{deadline}}. A clear photograph taken with a phone is good enough, as long as the whole page can be read. Your application keeps its date, so you will not lose any benefit by taking the time to find them.

If you cannot get hold of one of them, please tell us why in the message that you send with your answer. There may be another way to show the same thing.

Yours sincerely,

Benefits team
{{today}}`,
  },
  rejectionReasons: [
    { key: 'income-too-high', label: 'Income is too high for Housing Benefit to be paid' },
    { key: 'capital-too-high', label: 'Savings are above the limit of £16,000' },
    { key: 'not-liable', label: 'The applicant does not have to pay rent for this home' },
    {
      key: 'not-commercial',
      label: 'The tenancy is not on a commercial basis, for example with close family in the same home',
    },
    { key: 'universal-credit', label: 'Help with rent must be claimed through Universal Credit' },
    {
      key: 'insufficient-evidence',
      label: 'The documents do not show the rent, the income or the identity of the applicant',
    },
    { key: 'other', label: 'Another reason' },
  ],
  rules: [
    ...needPapers({
      'application-form': 'the application form, filled in and signed',
      'tenancy-agreement': 'the tenancy agreement, signed by you and your landlord',
      'bank-statement': 'a statement of each of your accounts',
    }),
    {
      key: 'has-payslips',
      question: 'Are there two monthly payslips, or five weekly ones, of different pay dates?',
      kind: 'required_evidence',
      severity: 'blocks',
      evidence: 'payslips',
      count: { field: 'pay-date', least: 2, leastIfWeekly: 5 },
      otherwise: {
        action: 'ask',
        evidence: 'payslips',
        words: 'Please send your last two monthly payslips, or the last five where you are paid weekly.',
      },
    },
    {
      key: 'capital-within-limit',
      question: 'Are the savings no more than the limit?',
      kind: 'amount_at_most',
      severity: 'blocks',
      amount: 'capital',
      limit: { constant: 'capital-limit' },
      otherwise: { action: 'reject', reason: 'capital-too-high' },
      ifUnknown: {
        evidence: 'bank-statement',
        words: 'Please send a statement of each account that shows its balance.',
      },
    },
    {
      key: 'payslips-fresh',
      question: 'Is the newest payslip from the last two months?',
      kind: 'date_fresh',
      severity: 'blocks',
      date: { field: 'pay-date', pick: 'newest' },
      months: 2,
      otherwise: { action: 'ask', evidence: 'payslips', words: 'Please send payslips from the last two months.' },
    },
    {
      key: 'statements-fresh',
      question: 'Does each bank statement reach into the last month?',
      kind: 'date_fresh',
      severity: 'blocks',
      date: { field: 'statement-period', end: 'end', pick: 'oldest', among: 'capital' },
      months: 1,
      otherwise: {
        action: 'ask',
        evidence: 'bank-statement',
        words: 'Please send a statement of each account that reaches into the last month.',
      },
    },
    {
      key: 'one-rent',
      question: 'Do the papers give one rent?',
      kind: 'agrees',
      severity: 'blocks',
      field: 'rent',
      change: { from: 'rent-from', older: ['tenancy-agreement'] },
      otherwise: {
        action: 'ask',
        evidence: 'landlord-letter',
        words: 'Please send a letter in which your landlord confirms the rent and from when it holds.',
      },
    },
    {
      key: 'one-claimant',
      question: 'Are the claimant on the papers and the person of the account one?',
      kind: 'same_person',
      severity: 'blocks',
      field: 'claimant-name',
      also: ['national-insurance-number', 'home-address'],
      otherwise: { action: 'ask', evidence: 'identity', words: 'Please send proof of who you are.' },
    },
    ...(
      [
        ['date-of-birth', 'date of birth'],
        ['national-insurance-number', 'National Insurance number'],
        ['home-address', 'address'],
      ] as const
    ).map(([field, called]) => ({
      key: `one-${field}`,
      question: `Do the papers give one ${called}?`,
      kind: 'agrees' as const,
      severity: 'blocks' as const,
      field,
      otherwise: { action: 'refer' as const, words: `Please tell us your ${called}.` },
    })),
    ...(
      [
        ['net-pay', 'payslips', 'What is the net pay?', 'Please send payslips that show your net pay.'],
        [
          'household',
          'application-form',
          'Who lives in the home?',
          'Please tell us who lives with you, and how many of them are children.',
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
      key: 'net-pay-credited',
      question: 'Does the net pay appear on a bank statement?',
      kind: 'credited',
      severity: 'warns',
      amounts: 'net-pay',
      days: 'pay-date',
      credits: 'credits',
      period: 'statement-period',
      otherwise: { action: 'refer', words: 'Please tell us into which account your pay is paid.' },
    },
    {
      key: 'enough-to-pay',
      question: 'Is there enough left to be paid?',
      kind: 'award_at_least',
      severity: 'blocks',
      constant: 'least-award',
      otherwise: { action: 'reject', reason: 'income-too-high' },
    },
  ],
  constants: [
    ...(
      [
        ['capital-limit', 1_600_000],
        ['capital-disregard', 600_000],
        ['capital-step', 25_000],
        ['capital-tariff', 100],
        ['single-amount', 9_205],
        ['single-under-25-amount', 7_290],
        ['couple-amount', 14_465],
        ['lone-parent-amount', 9_205],
        ['child-amount', 8_466],
        ['single-disregard', 500],
        ['couple-disregard', 1_000],
        ['lone-parent-disregard', 2_500],
        ['least-award', 50],
      ] as const
    ).map(([key, minor]) => ({ key, values: [{ from: '2020-01-01', value: { minor, currency: 'GBP' } }] })),
  ],
  award: {
    way: 'rent_by_means',
    rent: 'rent',
    pay: 'net-pay',
    payDate: 'pay-date',
    capital: 'capital',
    household: 'household',
    birth: 'date-of-birth',
  },
});
