import { describe, expect, it } from 'vitest';
import type { DecisionOutcome } from '@/generated/prisma/enums';
import { TO_COMPLETE } from '@/server/case-types/letter';
import { assessCase } from '@/server/rules/assess-case';
import type { CaseToJudge } from '@/server/rules/contract';
import { wordCase, wordReasons } from '@/server/rules/word-case';
import {
  add,
  change,
  day,
  period,
  pounds,
  rentCase,
  state,
  stormCase,
  tripCase,
  without,
  words,
} from '@/tests/support/made-cases';
import { doubt, requestLetter } from '@/tests/support/made-letters';
import { findPromisedSums } from './find-promised-sums';
import { splitBody } from './split-body';
import { writeDecisionLetter } from './write-letter';

/** Words that an English sentence of a letter can hardly do without. */
const ENGLISH = /(?<!\p{L})(?:the|your?|we|of|and|is|are|was|not|please|with|that|for|by|as|no receipt)(?!\p{L})/iu;

/** What stands in the papers themselves, and names that have no Spanish. */
const OWN =
  /«[^»]*»|Housing Benefit|National Insurance|Financial Ombudsman Service|Citizens Advice|Met Office|Council Tax|policy schedule|claim form/g;

const CASES: readonly (readonly [string, CaseToJudge])[] = [
  ['storm', stormCase()],
  ['storm, above the cost', change(stormCase(), 'amount-claimed', pounds(160_000))],
  ['storm, calm', change(stormCase(), 'highest-gust', { type: 'quantity', number: '41', unit: 'mph' })],
  ['storm, outside the period', change(stormCase(), 'period-of-insurance', period('2025-01-01', '2025-12-31'))],
  ['storm, below the excess', change(stormCase(), 'excess', pounds(160_000))],
  ['storm, two papers missing', without(without(stormCase(), 'policy-schedule'), 'weather-report')],
  ['storm, report of another day', change(stormCase(), 'date-of-observation', day('2026-04-13'))],
  ['storm, another person', change(stormCase(), 'claimant-name', words('Gareth Pugh'), 'policy-schedule')],
  ['storm, two dates', add(stormCase(), state('claim-letter', 'date-of-damage', day('2026-04-14')))],
  ['storm, read two ways', doubt(stormCase(), 'excess')],
  ['rent', rentCase()],
  ['rent, savings', change(rentCase(), 'capital', pounds(1_750_000))],
  ['rent, two rents', change(rentCase(), 'rent', pounds(48_000, 'month'), 'tenancy-agreement')],
  ['rent, one pay day', change(rentCase(), 'pay-date', day('2026-04-30'))],
  ['rent, old papers', change(rentCase(), 'statement-period', period('2026-01-01', '2026-02-28'))],
  ['trip', tripCase()],
  ['trip, no receipt', without(tripCase(), 'receipts')],
  ['trip, approved late', change(tripCase(), 'date-of-approval', day('2026-03-11'))],
  ['trip, claimed late', change(tripCase(), 'signed-on', day('2026-07-13'))],
];

describe.each(CASES)('%s, in Spanish', (_name, judged) => {
  it.each<DecisionOutcome>(['approved', 'rejected', 'more_information'])('says nothing in English: %s', (outcome) => {
    const request = requestLetter(judged, { outcome, locale: 'es', respondBy: '2026-06-11' });
    const { body, frame } = writeDecisionLetter(request);
    const { opening } = splitBody(body);
    expect(opening).toHaveLength(2);
    expect(opening[0]).toBe(`Estimado/a ${request.claimantName}:`);
    const typed = [
      ...judged.facts.flatMap(({ value }) =>
        value.type === 'text' ? value.text : value.type === 'line' ? value.description : [],
      ),
    ];
    const rows = frame.table?.rows.flatMap(({ label, because }) => [label, because]) ?? [];
    const said = [
      body,
      frame.subject,
      frame.signOff.closing,
      frame.signOff.team,
      ...rows,
      ...frame.about.map(({ label }) => label),
    ]
      .join('\n')
      .replace(OWN, 'X');
    const plain = typed.reduce((text, own) => text.replaceAll(own, 'X'), said).replaceAll(TO_COMPLETE, 'X');
    expect(plain.split('\n').filter((line) => ENGLISH.test(line))).toEqual([]);
    expect(plain).not.toMatch(/\{|\}|\bde el\b|\ba el\b| {2}|\.\./);
    expect(frame.language).toBe('es');
  });

  it('decides as in English', () => {
    const assessment = assessCase(judged);
    const told = wordCase({ assessment, judged, locale: 'es' }).assessment;
    const keyed = ({ rules, award, recommendation }: typeof assessment) => ({
      recommendation,
      totalMinor: award?.totalMinor,
      rules: rules.map(({ key, outcome }) => [key, outcome]),
    });
    expect(keyed(told)).toEqual(keyed(assessment));
  });
});

it('an amount, a day and a weekly sum read as they are written in Spanish', () => {
  const storm = requestLetter(stormCase(), { locale: 'es' });
  const { body, frame } = writeDecisionLetter(storm);
  expect(body).toMatch(/le pagaremos 1\.250,00\s£\./);
  expect(frame.table?.total).toMatchObject({ label: 'Le pagaremos', amount: '1.250,00\u00a0£' });
  expect(frame.about.map(({ value }) => value)).toContain('12 de abril de 2026');
  expect(findPromisedSums({ caseType: storm.caseType, locale: 'es', letters: [body] })).toEqual(['1.250,00\u00a0£']);
  const rent = writeDecisionLetter(requestLetter(rentCase(), { locale: 'es' }));
  expect(rent.body).toMatch(/94,46\s£ por semana/);
  expect(rent.frame.table?.total.label).toBe('Su Housing Benefit, por semana');
});

it('a point that an officer chose in English is asked in Spanish, and their own words stay', () => {
  const judged = add(stormCase(), state('claim-letter', 'date-of-damage', day('2026-04-14')));
  const english = assessCase(judged);
  const { assessment: worded } = wordCase({ assessment: english, judged, locale: 'es' });
  const chosen = english.asks.find(({ words: asked }) => asked.includes('14 April 2026'))?.words ?? '';
  const [said = '', own] = wordReasons({ reasons: [chosen, 'Who did the repair?'], english, worded });
  expect(said).toContain('Díganos');
  expect(said).toContain('14 de abril de 2026');
  expect(own).toBe('Who did the repair?');
});
