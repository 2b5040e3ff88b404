/** Made-up cases for the drafter's tests, laid out on pages with word boxes. */
import { housingBenefit } from '@/server/case-types/housing-benefit';
import type { CaseType } from '@/server/case-types/schema';
import { stormDamageClaim } from '@/server/case-types/storm-damage-claim';
import { travelExpenseRefund } from '@/server/case-types/travel-expense-refund';
import type { FactCitation, Paper, PaperPage } from '@/server/facts/contract';
import { readCase } from '@/server/facts/read-case';
import type { DraftRequest } from '@/server/providers/ai/contract';
import { NO_NOTES } from '@/server/providers/ocr/contract';
import { listDoubts } from '@/server/providers/ocr/doubtful-words';
import { assessCase } from '@/server/rules/assess-case';

/** A string is a line of prose; an array is a row of cells at even columns; an empty string is a gap. */
export type Line = string | string[];

const LEFT = 0.08;
const LETTER_WIDTH = 0.0085;
const LINE_HEIGHT = 0.016;
const LINE_STEP = 0.022;

export function layOut(lines: Line[]): PaperPage {
  const page: PaperPage = { number: 1, text: '', words: [], rows: [], notes: NO_NOTES };
  lines.forEach((line, lineIndex) => {
    if (lineIndex > 0) page.text += '\n';
    const cells = typeof line === 'string' ? [line] : line;
    const row = cells.map((cell, column) => {
      if (column > 0) page.text += ' ';
      let x = LEFT + (column * 0.84) / cells.length;
      return [...cell.matchAll(/\S+/g)].map(([word], wordIndex) => {
        if (wordIndex > 0) page.text += ' ';
        const start = page.text.length;
        page.text += word;
        const w = word.length * LETTER_WIDTH;
        page.words.push({
          start,
          end: page.text.length,
          x,
          y: 0.05 + lineIndex * LINE_STEP,
          w,
          h: LINE_HEIGHT,
          confidence: 0.96,
        });
        x += w + LETTER_WIDTH;
        return page.words.length - 1;
      });
    });
    if (line !== '') page.rows.push(row);
  });
  return page;
}

export function makeDocument(name: string, ...pages: Line[][]): Paper {
  return {
    id: `id-${name}`,
    filename: `${name}.pdf`,
    pages: pages.map((lines, index) => ({ ...layOut(lines), number: index + 1 })),
  };
}

const TODAY = '2026-02-12';

/** What code reads from papers, and what the rules make of it. */
export function readAndAssess(input: { caseType: CaseType; papers: Paper[]; claimantName: string }) {
  const { caseType, papers, claimantName } = input;
  const reading = readCase({ caseType, papers });
  const assessment = assessCase({
    caseType,
    facts: reading.facts.map((fact) => ({
      ...fact,
      isDoubtful: fact.citations.some((cited) => isDoubtful(cited, papers)),
    })),
    parts: reading.parts,
    account: { name: claimantName },
    submittedOn: TODAY,
    reuse: [],
  });
  return { ...reading, assessment };
}

function isDoubtful({ documentId, page: number, start, quote }: FactCitation, papers: Paper[]): boolean {
  const page = papers.find(({ id }) => id === documentId)?.pages.find((candidate) => candidate.number === number);
  return page !== undefined && listDoubts({ ...page, start, end: start + quote.length }).length > 0;
}

export function makeRequest(caseType: CaseType, claimantName: string, documents: Paper[]): DraftRequest {
  return {
    caseType,
    ...readAndAssess({ caseType, papers: documents, claimantName }),
    case: { reference: 'CASE-2026-000123', title: 'A case', claimantName, today: TODAY },
    documents,
    unread: [],
    precedents: [],
    signal: new AbortController().signal,
  };
}

export const STORM_FORM: Line[] = [
  'HOME INSURANCE CLAIM FORM',
  '',
  'Section A. Policyholder',
  ['Name of policyholder', 'Policy number'],
  ['ELEANOR WHITCOMBE', 'HW 5520 8841'],
  ['Address of damaged property', 'Daytime telephone'],
  ['27 GORSE LANE, EXETER EX4 6PN', '07700 900321'],
  'Section B. Damage',
  ['Date of damage', 'Cause of damage'],
  ['14 JANUARY 2026', 'STORM'],
  'Describe what happened',
  'I WAS WOKEN AT 3 A.M. WHEN THE WIND TORE TILES FROM THE ROOF. RAIN CAME',
  'THROUGH THE CEILING OF THE BACK BEDROOM AND SOAKED THE CARPET.',
  ['Amount claimed', 'Date'],
  ['£4,862.40', '20 January 2026'],
  'I believe that the facts stated in this form are true.',
];

export const STORM_ESTIMATE: Line[] = [
  'TAMAR VALLEY ROOFING LTD',
  'VAT No. GB 318 4402 17',
  'ESTIMATE No. 20260117',
  'Date: 17/01/2026',
  'Valid until: 16/02/2026',
  'Customer: Eleanor Whitcombe, 27 Gorse Lane, Exeter EX4 6PN',
  '',
  ['Description', 'Qty', 'Unit price', 'Amount'],
  ['Scaffolding to rear', '1', '£980.00', '   £980.00'],
  ['Replace slates', '120', '£18.50', '£2,220.00'],
  ['Renew felt', '1', '£852.00', '   £852.00'],
  ['Subtotal', '', '', '£4,052.00'],
  ['VAT at 20%', '', '', '   £810.40'],
  ['TOTAL', '', '', '£4,862.40'],
  '',
  'Payment terms: 30 days net.',
];

export const STORM_WEATHER: Line[] = [
  'WEATHER REPORT',
  'Met Office data for insurance claims',
  ['Weather station', 'Exeter Airport'],
  ['Date of observation', '14 January 2026'],
  ['Highest gust', '71 mph at 02:50'],
  ['Rainfall', '31.4 mm in 24 hours'],
  'The wind speed reached storm force 10 between 02:00 and 04:00.',
];

export const STORM_SCHEDULE: Line[] = [
  'POLICY SCHEDULE',
  ['Policyholder', 'Mrs E. Whitcombe'],
  ['Policy number', 'HW 5520 8841'],
  ['Period of insurance', '1 June 2025 to 31 May 2026 (both dates inclusive)'],
  ['Property insured', '27 Gorse Lane, Exeter EX4 6PN'],
  ['Buildings sum insured', '£420,000'],
  ['Policy excess', '£250.00'],
  ['Annual premium', '£318.44'],
];

export function stormRequest(change: { form?: Line[]; schedule?: Line[] | null; extra?: Paper[] } = {}): DraftRequest {
  const schedule = change.schedule === undefined ? STORM_SCHEDULE : change.schedule;
  return makeRequest(stormDamageClaim, 'Eleanor Whitcombe', [
    makeDocument('form', change.form ?? STORM_FORM),
    makeDocument('estimate', STORM_ESTIMATE),
    makeDocument('weather', STORM_WEATHER),
    ...(schedule ? [makeDocument('schedule', schedule)] : []),
    ...(change.extra ?? []),
  ]);
}

export function housingRequest(): DraftRequest {
  return makeRequest(housingBenefit, 'Priya Raman', [
    makeDocument('application', [
      'APPLICATION FOR HOUSING BENEFIT',
      'About you',
      ['Full name', 'Date of birth'],
      ['PRIYA RAMAN', '22 / 08 / 1987'],
      ['National Insurance number', 'Telephone'],
      ['QQ 12 34 56 C', '0117 496 0182'],
      ['Your address', 'Date you want to claim from'],
      ['FLAT 9, 203 MERIDIAN ROAD, BRISTOL BS3 4HH', '1 DECEMBER 2025'],
      ['Number of people in the home', 'Employer'],
      ['2', 'FAIRWAY LOGISTICS LTD'],
      'Declaration',
      'I declare that the information on this form is correct and complete.',
    ]),
    makeDocument('tenancy', [
      'ASSURED SHORTHOLD TENANCY AGREEMENT',
      '',
      'Landlord: Northgate Lettings Ltd',
      'Tenant: Priya Raman',
      'Address of the premises: Flat 9, 203 Meridian Road, Bristol BS3 4HH',
      '',
      'The term of the tenancy is twelve months commencing on 1 November 2025. The',
      'rent payable is £785.00 per calendar month in advance. A deposit of £900.00 is held.',
    ]),
    makeDocument('payslip', [
      'FAIRWAY LOGISTICS LTD    PAYSLIP',
      ['Employee', 'Pay date', 'Tax code'],
      ['Ms P Raman', '30/11/2025', '1257L'],
      ['NI number', 'QQ123456C'],
      ['Payments', 'Amount'],
      ['Basic pay', '1,420.00'],
      ['Overtime', '  96.50'],
      ['Gross pay', '1,516.50'],
      ['PAYE tax', '93.70'],
      ['National Insurance', '37.48'],
      ['Net pay', '1,385.32'],
    ]),
    makeDocument('statement', [
      'CALDER BANK    BANK STATEMENT',
      ['Account holder', 'PRIYA RAMAN'],
      ['Sort code', '40-22-19'],
      ['Statement period', '1 November 2025 to 30 November 2025'],
      ['Date', 'Details', 'Paid out', 'Balance'],
      ['01/11', 'Opening balance', '', '£412.20'],
      ['03/11', 'Northgate rent', '£785.00', '£27.20'],
      ['30/11', 'Fairway salary', '', '£1,412.52'],
      ['Closing balance', '', '', '£1,412.52'],
    ]),
  ]);
}

export function travelRequest(): DraftRequest {
  return makeRequest(travelExpenseRefund, 'Anna Kovács', [
    makeDocument('claim', [
      'TRAVEL EXPENSE CLAIM FORM',
      ['Name of traveller', 'Staff number'],
      ['Anna Kovács', 'S-204418'],
      ['Purpose of trip', 'Destination'],
      ['European Rivers Conference', 'Vienna, Austria'],
      ['Dates of travel', 'Cost centre'],
      ['12 to 15 November 2025', 'CC 4410'],
      ['IBAN', 'AT61 1904 3002 3457 3201'],
      ['Item', 'Amount'],
      ['Train', 'EUR 198,40'],
      ['Hotel', 'EUR 411,00'],
      ['Total claimed', 'EUR 609,40'],
      'I certify that these costs were incurred on the trip. Signature of traveller',
    ]),
    makeDocument('approval', [
      'APPROVAL OF TRAVEL',
      ['Traveller', 'Dr Anna Kovács'],
      ['Date of approval', '2025-09-30'],
      ['Maximum amount', '€700,00'],
      'The trip is approved under the travel policy. Head of department: Prof. L. Brandt',
    ]),
    makeDocument('ticket', [
      'BOOKING CONFIRMATION AND ITINERARY',
      ['Passenger', 'KOVÁCS/ANNA MS'],
      ['Booking reference', 'XK7PQ2'],
      ['Departure date', '12 November 2025'],
      ['Arrival', '12 November 2025, 18:44'],
      ['Total fare', '198,40 EUR'],
    ]),
    makeDocument('hotel', [
      'HOTEL AM STADTPARK    INVOICE',
      ['Guest', 'Anna Kovács'],
      ['Check-in', '12.11.2025'],
      ['Check-out', '15.11.2025'],
      ['Room, 3 nights', '€ 402,00'],
      ['City tax', '€ 9,00'],
      ['Invoice total', '€ 411,00'],
    ]),
  ]);
}

/** The same case, in which a second reader made something else of a word, wherever it stands. */
export function readTwice(input: { request: DraftRequest; reading: string; otherReading: string }): DraftRequest {
  const { request, reading, otherReading } = input;
  const documents = request.documents.map((document) => ({
    ...document,
    pages: document.pages.map((page) => ({
      ...page,
      words: page.words.map((word) =>
        page.text.slice(word.start, word.end) === reading ? { ...word, otherReading } : word,
      ),
    })),
  }));
  const { caseType } = request;
  const { claimantName } = request.case;
  return { ...request, documents, ...readAndAssess({ caseType, papers: documents, claimantName }) };
}
