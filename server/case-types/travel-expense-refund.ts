import { needPapers } from '@/server/case-types/common-rules';
import { TRAVEL_LABELS } from '@/server/case-types/labels/travel-expense-refund';
import { defineCaseType } from '@/server/case-types/schema';

export const travelExpenseRefund = defineCaseType({
  key: 'travel-expense-refund',
  name: 'Travel expense refund',
  summary: 'Get back what you paid for an approved work trip: travel, hotel and other costs.',
  currency: 'EUR',
  decideWithinDays: 7,
  evidence: [
    {
      key: 'expense-claim-form',
      label: 'Expense claim form',
      hint: 'The completed and signed travel expense claim form, with every cost on a line of its own.',
      required: true,
      datedBy: ['signed-on'],
      papers: ['expense-form'],
    },
    {
      key: 'approval-letter',
      label: 'Approval letter',
      hint: 'The letter or e-mail that approved the trip before you left, with the highest amount that was agreed.',
      required: true,
      datedBy: ['date-of-approval'],
      papers: ['approval-letter'],
    },
    {
      key: 'ticket',
      label: 'Ticket or itinerary',
      hint: 'The train ticket, flight itinerary or booking confirmation. It shows your name, the dates and the fare.',
      required: true,
      papers: ['ticket'],
    },
    {
      key: 'hotel-invoice',
      label: 'Hotel invoice',
      hint: 'The invoice from the hotel with your name, the nights and the total. A booking page alone is not enough.',
      required: true,
      requiredIf: 'if you claim a hotel',
      papers: ['hotel-invoice'],
    },
    {
      key: 'receipts',
      label: 'Other receipts',
      hint: 'Receipts for meals, taxis, local transport and anything else on the form.',
      required: false,
      datedBy: ['receipts'],
      papers: ['receipt', 'fee-receipt'],
    },
    {
      key: 'event-programme',
      label: 'Programme of the event',
      hint: 'The programme or invitation, if you went to a conference or meeting.',
      request: 'The programme of the conference or meeting, or the invitation to it.',
      required: false,
      papers: ['event-programme'],
    },
  ],
  fields: [
    {
      key: 'claimant-name',
      label: 'Name of the traveller',
      kind: 'name',
      ask: {
        evidence: 'expense-claim-form',
        words: 'Please send the page of the form that gives the full name of the traveller.',
      },
      standsAlone: true,
      labels: ['name of traveller', 'traveller', 'passenger name', 'passenger', 'guest name', 'guest', 'full name'],
      lookIn: ['expense-claim-form', 'approval-letter'],
      required: true,
      consistent: true,
    },
    {
      key: 'staff-number',
      label: 'Staff number',
      kind: 'reference',
      ask: { words: 'Please tell us your staff number.' },
      labels: ['staff number', 'staff no.', 'employee number', 'personnel number'],
      lookIn: ['expense-claim-form'],
      consistent: true,
    },
    {
      key: 'purpose-of-trip',
      label: 'Purpose of the trip',
      kind: 'text',
      labels: ['purpose of trip', 'purpose of the trip', 'reason for travel'],
      lookIn: ['expense-claim-form', 'approval-letter'],
      required: true,
    },
    {
      key: 'destination',
      label: 'Destination',
      kind: 'text',
      labels: ['destination', 'place of business'],
      lookIn: ['expense-claim-form', 'approval-letter'],
    },
    {
      key: 'dates-of-travel',
      label: 'Dates of travel',
      kind: 'period',
      ask: { words: 'Please tell us on which days you travelled.' },
      standsAlone: true,
      labels: ['dates of travel', 'travel dates', 'period of travel'],
      lookIn: ['expense-claim-form', 'approval-letter'],
      required: true,
      consistent: true,
    },
    {
      key: 'amount-claimed',
      label: 'Amount claimed',
      kind: 'money',
      ask: { words: 'Please tell us how much you claim in all.' },
      labels: ['total claimed', 'total amount claimed', 'amount claimed', 'total to be refunded'],
      lookIn: ['expense-claim-form'],
      required: true,
      consistent: true,
    },
    {
      key: 'date-of-approval',
      label: 'Date of approval',
      kind: 'date',
      ask: {
        evidence: 'approval-letter',
        words: 'Please send the letter or e-mail that approved the trip, with its date.',
      },
      standsAlone: true,
      labels: ['date of approval', 'approved on'],
      lookIn: ['approval-letter'],
      required: true,
    },
    {
      key: 'approved-maximum',
      label: 'Highest amount approved',
      kind: 'money',
      ask: { words: 'Please tell us up to what amount the trip was approved.' },
      labels: ['maximum amount', 'approved budget', 'approved up to', 'up to a maximum of', 'not more than'],
      lookIn: ['approval-letter'],
      required: true,
    },
    {
      key: 'booking-reference',
      label: 'Booking reference',
      kind: 'reference',
      labels: ['booking reference', 'booking ref', 'reservation code', 'pnr'],
      lookIn: ['ticket'],
    },
    {
      key: 'departure-date',
      label: 'Date of departure',
      kind: 'date',
      ask: { evidence: 'ticket', words: 'Please send the ticket, with the date of departure.' },
      standsAlone: true,
      labels: ['departure date', 'date of departure', 'outward journey', 'departure'],
      lookIn: ['ticket'],
      required: true,
    },
    {
      key: 'fare',
      label: 'Fare',
      kind: 'money',
      labels: ['total fare', 'fare total', 'total price', 'total paid', 'fare', 'total'],
      lookIn: ['ticket'],
      required: true,
    },
    {
      key: 'hotel-total',
      label: 'Total of the hotel invoice',
      kind: 'money',
      labels: ['invoice total', 'grand total', 'total including vat', 'total due', 'total'],
      lookIn: ['hotel-invoice'],
      required: true,
    },
    {
      key: 'check-in-date',
      label: 'Date of check-in',
      kind: 'date',
      labels: ['check-in', 'arrival date', 'date of arrival'],
      lookIn: ['hotel-invoice'],
    },
    {
      key: 'cost-centre',
      label: 'Cost centre',
      kind: 'reference',
      labels: ['cost centre', 'cost center', 'budget code'],
      lookIn: ['expense-claim-form', 'approval-letter'],
      consistent: true,
    },
    {
      key: 'iban',
      label: 'Bank account (IBAN)',
      kind: 'iban',
      labels: ['iban', 'account to be paid', 'bank account'],
      lookIn: ['expense-claim-form'],
      required: true,
    },
    {
      key: 'signed-on',
      label: 'Date of signature',
      kind: 'date',
      ask: {
        evidence: 'expense-claim-form',
        words: 'Please send the page of the form with your signature and the day on which you signed it.',
      },
      standsAlone: true,
      labels: ['date signed', 'signed on', 'date of signature', 'signature', 'date'],
      lookIn: ['expense-claim-form'],
    },
    {
      key: 'cost-lines',
      label: 'Costs claimed',
      kind: 'line',
      ask: { evidence: 'expense-claim-form', words: 'Please send the page of the form that lists each cost.' },
      holds: 'each',
      labels: ['description', 'cost', 'expense', 'item', 'details'],
      lookIn: ['expense-claim-form'],
    },
    {
      key: 'receipts',
      label: 'Receipts',
      kind: 'line',
      holds: 'each',
      lineIs: 'paper',
      labels: ['total', 'amount paid', 'total paid', 'total due', 'amount'],
      lookIn: ['receipts'],
    },
  ],
  furtherLabels: TRAVEL_LABELS,
  checks: [
    { kind: 'date_in_period', date: 'departure-date', period: 'dates-of-travel' },
    { kind: 'date_in_period', date: 'check-in-date', period: 'dates-of-travel' },
    { kind: 'date_not_after', date: 'date-of-approval', limit: 'departure-date' },
    { kind: 'amount_not_above', amount: 'amount-claimed', limit: 'approved-maximum' },
  ],
  letter: {
    approved: `Dear {{claimant}},

Your travel expenses {{reference}}
Trip: {{purpose-of-trip}}, {{dates-of-travel}}

Thank you for your claim. We have checked it against your receipts and the approval of the trip, and we will refund your expenses.

You claimed {{amount-claimed}}. We will pay the refund into your account {{iban}} with the next payment run, within ten working days.

Please keep the original receipts for 12 months. The auditors may ask to see them.

If the amount is not what you expected, please open a new case online and put {{reference}} in its title.

Kind regards,

Travel expenses team
{{today}}`,
    rejected: `Dear {{claimant}},

Your travel expenses {{reference}}
Trip: {{purpose-of-trip}}, {{dates-of-travel}}

Thank you for your claim and for the documents you sent. We have checked them all. I am sorry to tell you that we cannot refund these expenses.

Our reasons are:

{{reasons}}

If you think we have missed something, please open a new case online, put {{reference}} in its title and add the document that shows it. You can also ask your head of department to take the matter up with us.

Kind regards,

Travel expenses team
{{today}}`,
    more_information: `Dear {{claimant}},

Your travel expenses {{reference}}

Thank you for your claim. Before we can pay it, we still need the following from you:

{{missing}}

Please add the documents to your case online {{deadline}}. A clear photograph of a receipt is good enough, as long as the date, the supplier and the amount can be read.

If you have lost a receipt, please tell us what it was for and how much you paid, in the message that you send with your answer. For small amounts a signed statement may be enough.

Kind regards,

Travel expenses team
{{today}}`,
  },
  rejectionReasons: [
    { key: 'not-approved', label: 'The trip was not approved before it began' },
    { key: 'above-maximum', label: 'The amount is above the maximum that was approved' },
    { key: 'not-refundable', label: 'The cost is private or is not refundable under the travel policy' },
    { key: 'already-paid', label: 'The cost was already refunded or paid by someone else' },
    { key: 'too-late', label: 'The claim arrived more than three months after the trip' },
    { key: 'insufficient-evidence', label: 'The receipts do not show what was paid, when or by whom' },
    { key: 'other', label: 'Another reason' },
  ],
  rules: [
    ...needPapers({
      'expense-claim-form': 'the expense claim form, filled in and signed',
      'approval-letter': 'the letter or e-mail that approved the trip',
      ticket: 'the ticket, with the dates and the fare',
    }),
    {
      key: 'has-hotel-invoice',
      question: 'Is there a hotel invoice, where a hotel is claimed?',
      kind: 'required_evidence',
      severity: 'blocks',
      evidence: 'hotel-invoice',
      when: {
        field: 'cost-lines',
        mentions: [
          ...[
            'hotel',
            'hôtel',
            'accommodation',
            'lodging',
            'guest house',
            'guesthouse',
            'overnight',
            'nights',
            'pension',
          ],
          ...[
            'übernachtung',
            'unterkunft',
            'hébergement',
            'nuitée',
            'alojamiento',
            'alloggio',
            'albergo',
            'pernottamento',
          ],
          ...['alojamento', 'hospedagem', 'nocleg', 'zakwaterowanie', 'overnachting', 'verblijf'],
        ],
      },
      otherwise: { action: 'ask', evidence: 'hotel-invoice', words: 'Please send the invoice of the hotel.' },
    },
    {
      key: 'trip-not-refused',
      question: 'Was the trip approved?',
      kind: 'not_refused',
      severity: 'blocks',
      evidence: 'approval-letter',
      otherwise: { action: 'reject', reason: 'not-approved' },
      ifUnknown: {
        evidence: 'approval-letter',
        words: 'One paper approves the trip and another turns it down. Please send the one that holds now.',
      },
    },
    {
      key: 'approved-in-time',
      question: 'Was the trip approved before it began?',
      kind: 'date_before',
      severity: 'blocks',
      date: { field: 'date-of-approval' },
      limit: { field: 'departure-date', pick: 'oldest', orElse: { field: 'dates-of-travel', end: 'start' } },
      otherwise: { action: 'reject', reason: 'not-approved' },
      ifUnknown: {
        evidence: 'approval-letter',
        words: 'Please send the letter or e-mail that approved the trip, with its date.',
      },
    },
    {
      key: 'claimed-in-time',
      question: 'Was the form signed within three months of the return?',
      kind: 'date_before',
      severity: 'blocks',
      date: { field: 'signed-on' },
      limit: { field: 'dates-of-travel', end: 'end' },
      months: 3,
      otherwise: { action: 'reject', reason: 'too-late' },
      ifUnknown: {
        evidence: 'expense-claim-form',
        words: 'Please send the form with the dates of travel and the day on which you signed it.',
      },
    },
    {
      key: 'one-traveller',
      question: 'Are the traveller on the papers and the person of the account one?',
      kind: 'same_person',
      severity: 'blocks',
      field: 'claimant-name',
      also: ['staff-number', 'booking-reference', 'dates-of-travel'],
      otherwise: { action: 'refer', words: 'Please tell us who travelled, and in whose name you claim.' },
    },
    {
      key: 'one-staff-number',
      question: 'Do the papers give one staff number?',
      kind: 'agrees',
      severity: 'blocks',
      field: 'staff-number',
      otherwise: { action: 'refer', words: 'Please tell us your staff number.' },
    },
    ...(
      [
        [
          'iban',
          'Is there an account to pay to?',
          'Please tell us the IBAN of your account, and check each of its characters.',
        ],
        [
          'approved-maximum',
          'Up to what amount was the trip approved?',
          'Please tell us up to what amount the trip was approved.',
        ],
        ['cost-lines', 'What is claimed?', 'Please send the page of the form that lists each cost.'],
      ] as const
    ).map(([field, question, words]) => ({
      key: `has-${field}`,
      question,
      kind: 'stated' as const,
      severity: 'blocks' as const,
      field,
      otherwise: { action: 'ask' as const, words },
    })),
    {
      key: 'charged-in-euro',
      question: 'Does each receipt say what was charged in euro?',
      kind: 'charged_in_currency',
      severity: 'blocks',
      receipts: ['receipts'],
      otherwise: {
        action: 'ask',
        words: 'Please send the card statement that shows what you were charged in euro.',
      },
    },
    {
      key: 'each-line-has-receipt',
      question: 'Does each claimed line have its receipt?',
      kind: 'each_line_has_receipt',
      severity: 'warns',
      lines: 'cost-lines',
      receipts: ['fare', 'hotel-total', 'receipts'],
      otherwise: { action: 'reduce' },
    },
    {
      key: 'claimed-no-more-than-approved',
      question: 'Is no more claimed than was approved?',
      kind: 'amount_at_most',
      severity: 'warns',
      amount: 'amount-claimed',
      limit: { field: 'approved-maximum' },
      otherwise: { action: 'reduce' },
    },
    {
      key: 'lines-add-up',
      question: 'Do the claimed lines add up?',
      kind: 'adds_up',
      severity: 'warns',
      lines: 'cost-lines',
      total: 'amount-claimed',
      otherwise: { action: 'reduce' },
    },
    ...(
      [
        ['departure-date', 'Does the ticket fit the dates of travel?'],
        ['check-in-date', 'Does the hotel invoice fit the dates of travel?'],
      ] as const
    ).map(([field, question]) => ({
      key: `${field}-fits`,
      question,
      kind: 'date_within' as const,
      severity: 'warns' as const,
      date: { field },
      period: 'dates-of-travel',
      slackDays: 1,
      otherwise: { action: 'refer' as const, words: 'Please tell us on which days you travelled.' },
    })),
  ],
  award: {
    way: 'receipted_lines',
    lines: 'cost-lines',
    receipts: ['fare', 'hotel-total', 'receipts'],
    claimed: 'amount-claimed',
    maximum: 'approved-maximum',
  },
});
