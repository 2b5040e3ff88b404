import { describe, expect, it } from 'vitest';
import { assessCase } from '@/server/rules/assess-case';
import type { CaseToJudge, PaperReuse } from '@/server/rules/contract';
import { add, change, euros, line, pounds, sendTwice, state, stormCase, tripCase } from '@/tests/support/made-cases';

const ruleOf = (input: CaseToJudge, key: string) => assessCase(input).rules.find((rule) => rule.key === key);
const cutsOf = (input: CaseToJudge) =>
  assessCase(input).award?.lines.flatMap(({ label, isReduction }) => (isReduction ? [label] : []));
const known = (
  kind: string,
  [documentId, otherId]: [string, string],
  how: PaperReuse['how'] = 'picture',
): PaperReuse => ({
  documentId,
  kind,
  page: 1,
  how,
  other: { reference: 'CASE-2026-000001', documentId: otherId, whose: 'same_case', isClosedUnpaid: false },
});
const datePaper = (input: CaseToJudge, document: string, paperDate: string): CaseToJudge => ({
  ...input,
  facts: input.facts.map((fact) => (fact.source.documentId === document ? { ...fact, paperDate } : fact)),
});

describe('a receipt that was sent twice', () => {
  const taxi = (description: string, document: string, date = '2026-03-11') =>
    state('receipts', 'receipts', line(description, 3_000, 'EUR', date), document);
  const twoRides = () =>
    change(
      add(tripCase(), state('expense-claim-form', 'cost-lines', line('Taxi back', 3_000, 'EUR'))),
      'amount-claimed',
      euros(42_000),
    );

  it('raises no award for emergency work', () => {
    const claimed = change(stormCase(), 'amount-claimed', pounds(200_000));
    const twice = sendTwice(claimed, 'emergency-receipt');
    expect(assessCase(claimed).award?.totalMinor).toBe(125_000);
    expect(assessCase(twice).award?.totalMinor).toBe(125_000);
    expect(assessCase(twice).award?.lines[1]?.because).toContain('A receipt that is there twice counts once.');
  });

  it('counts twice where it is of two days', () => {
    const other = state(
      'emergency-receipt',
      'emergency-receipts',
      line('Tarpaulin', 20_000, 'GBP', '2026-04-14'),
      'two',
    );
    const claimed = change(stormCase(), 'amount-claimed', pounds(200_000));
    expect(assessCase(add(claimed, other)).award?.totalMinor).toBe(145_000);
  });

  it('covers one line where the papers are known to be one', () => {
    const input = { ...add(twoRides(), taxi('Taxi fare', 'again')), reuse: [known('receipts', ['again', 'receipts'])] };
    expect(assessCase(input)).toMatchObject({ recommendation: 'approved_in_part', award: { totalMinor: 39_000 } });
    expect(cutsOf(input)).toEqual(['Taxi back: no receipt']);
  });

  it('is asked about where it may be two: it pays for nothing twice, and cuts nothing either', () => {
    const input = add(twoRides(), taxi('Taxi', 'again'));
    expect(ruleOf(input, 'each-line-has-receipt')?.outcome).toBe('unknown');
    expect(assessCase(input)).toMatchObject({ recommendation: 'more_information', award: null });
    expect(assessCase(input).asks.map(({ words }) => words)).toEqual([
      'Please tell us whether you paid this once or twice, since two of your papers show the same: Taxi, €30.00, 11 March 2026. If twice, please send something that tells them apart, such as their times or numbers.',
    ]);
  });

  it('covers two lines where the rides were of two days', () => {
    const input = add(twoRides(), taxi('Taxi', 'again', '2026-03-12'));
    expect(assessCase(input)).toMatchObject({ recommendation: 'approved', award: { totalMinor: 42_000 } });
  });

  it('is a ticket each where the days of departure differ', () => {
    const back = (date: string) =>
      change(
        add(
          tripCase(),
          state('expense-claim-form', 'cost-lines', line('Train back', 12_000, 'EUR')),
          state('ticket', 'fare', euros(12_000), 'way-back'),
          state('ticket', 'departure-date', { type: 'date', date }, 'way-back'),
        ),
        'amount-claimed',
        euros(51_000),
      );
    const allowed = (input: CaseToJudge) => change(input, 'approved-maximum', euros(60_000));
    expect(assessCase(allowed(back('2026-03-12'))).award?.totalMinor).toBe(51_000);
    expect(assessCase(allowed(back('2026-03-10'))).award).toBeNull();
  });

  it('is not settled where its copies were read differently', () => {
    const input = change(stormCase(), 'amount-claimed', pounds(300_000));
    const other = state(
      'emergency-receipt',
      'emergency-receipts',
      line('Tarpaulin', 80_000, 'GBP', '2026-04-13'),
      'two',
    );
    const misread = {
      ...add(input, other),
      reuse: [known('emergency-receipt', ['two', 'emergency-receipt'], 'bytes')],
    };
    expect(assessCase(misread).award).toBeNull();
    expect(assessCase(add(input, other)).award?.totalMinor).toBe(205_000);
  });
});

describe('a list that was sent twice', () => {
  it('lists each cost once', () => {
    const twice = sendTwice(tripCase(), 'expense-claim-form');
    expect(assessCase(twice)).toMatchObject({ recommendation: 'approved', award: { totalMinor: 39_000 } });
    expect(cutsOf(twice)).toEqual([]);
    expect(ruleOf(twice, 'lines-add-up')?.statement).toBe('The 3 lines make €390.00, as the amount claimed says.');
  });

  it('adds an estimate up once', () => {
    const twice = sendTwice(stormCase(), 'repair-estimate');
    expect(assessCase(twice)).toMatchObject({ recommendation: 'approved', award: { totalMinor: 125_000 } });
    expect(ruleOf(twice, 'estimate-adds-up')?.outcome).toBe('met');
  });

  it('is one list whose words were read differently', () => {
    const lines = [line('Trairn', 12_000, 'EUR'), line('Hotel 2 nigths', 24_000, 'EUR'), line('Taxl', 3_000, 'EUR')];
    const again = lines.map((value) => state('expense-claim-form', 'cost-lines', value, 'again'));
    expect(assessCase(add(tripCase(), ...again)).award?.totalMinor).toBe(39_000);
    expect(cutsOf(add(tripCase(), ...again))).toEqual([]);
  });

  it('is one list on pages that were sent apart', () => {
    const page = state('expense-claim-form', 'cost-lines', line('Tram', 450, 'EUR'), 'page-2');
    const receipt = state('receipts', 'receipts', line('Tram', 450, 'EUR', '2026-03-11'), 'tram');
    const input = change(add(tripCase(), page, receipt), 'amount-claimed', euros(39_450));
    expect(assessCase(input)).toMatchObject({ recommendation: 'approved', award: { totalMinor: 39_450 } });
  });

  // A second form without the hotel, whose own total isn't read.
  const shorter = () =>
    add(
      change(tripCase(), 'amount-claimed', null),
      state('expense-claim-form', 'cost-lines', line('Train', 12_000, 'EUR'), 'second'),
      state('expense-claim-form', 'cost-lines', line('Taxi', 3_000, 'EUR'), 'second'),
    );

  it('is the newer one where they differ', () => {
    const dated = datePaper(datePaper(shorter(), 'expense-claim-form', '2026-04-01'), 'second', '2026-04-09');
    expect(assessCase(dated).award?.totalMinor).toBe(15_000);
    const other = datePaper(datePaper(shorter(), 'expense-claim-form', '2026-04-09'), 'second', '2026-04-01');
    expect(assessCase(other).award?.totalMinor).toBe(39_000);
  });

  it('is asked about where no paper says which is newer, with the places of both', () => {
    const input = shorter();
    expect(assessCase(input)).toMatchObject({ recommendation: 'more_information', award: null });
    expect(assessCase(input).asks.map(({ words }) => words)).toContain(
      'Your papers list the costs claimed in more than one way: €390.00 and €150.00 in all. Please tell us which list counts.',
    );
    const places = ruleOf(input, 'each-line-has-receipt')?.citations.map(({ documentId }) => documentId);
    expect(new Set(places)).toEqual(new Set(['expense-claim-form', 'second']));
  });

  it('is the one that makes the stated total where one does', () => {
    const input = add(shorter(), state('expense-claim-form', 'amount-claimed', euros(39_000)));
    expect(assessCase(input)).toMatchObject({ recommendation: 'approved', award: { totalMinor: 39_000 } });
  });
});
