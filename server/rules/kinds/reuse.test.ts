import { describe, expect, it } from 'vitest';
import { assessCase } from '@/server/rules/assess-case';
import type { CaseToJudge, PaperReuse } from '@/server/rules/contract';
import { rentCase, stormCase } from '@/tests/support/made-cases';

type Changed = Partial<Omit<PaperReuse, 'other'>> & { other?: Partial<PaperReuse['other']> };

const found = ({ other, ...changed }: Changed = {}): PaperReuse => ({
  documentId: 'repair-estimate',
  kind: 'repair-estimate',
  page: null,
  how: 'bytes',
  ...changed,
  other: {
    reference: 'CASE-2026-000412',
    documentId: 'theirs',
    whose: 'another_claimant',
    isClosedUnpaid: false,
    ...other,
  },
});

const judge = (...reuse: PaperReuse[]) => {
  const input: CaseToJudge = { ...stormCase(), reuse };
  const assessment = assessCase(input);
  const rule = (key: string) => assessment.rules.find((one) => one.key === key);
  return { assessment, rule };
};

describe('a paper in somebody else’s case', () => {
  it('blocks and refers, with the other case’s reference and a place in the paper', () => {
    const { assessment, rule } = judge(found());
    expect(rule('not-in-anothers-case')).toMatchObject({
      outcome: 'not_met',
      severity: 'blocks',
      statement: 'The repair estimate is also in CASE-2026-000412, of another claimant: the same file.',
      citations: [{ documentId: 'repair-estimate' }],
    });
    expect(assessment).toMatchObject({
      recommendation: 'more_information',
      recommendationReasons: ['not-in-anothers-case'],
    });
  });

  it('tells the claimant nothing, neither in what is asked nor in what would change it', () => {
    const { assessment, rule } = judge(found());
    expect(rule('not-in-anothers-case')?.told).toBe('');
    expect(JSON.stringify([assessment.asks, assessment.wouldChange])).not.toMatch(/CASE-|case|another|same/i);
    expect(assessment.asks).toHaveLength(1);
  });

  it('blocks however that case ended', () => {
    expect(judge(found({ other: { isClosedUnpaid: true } })).rule('not-in-anothers-case')?.outcome).toBe('not_met');
  });

  it('is said of all papers and cases together', () => {
    const many = ['000003', '000001', '000002', '000004'].map((number) =>
      found({ how: 'picture', other: { reference: `CASE-2026-${number}`, documentId: number } }),
    );
    const receipt = found({ documentId: 'emergency-receipt', kind: 'emergency-receipt', how: 'facts' });
    expect(judge(receipt, ...many).rule('not-in-anothers-case')?.statement).toBe(
      'The receipts for emergency work and the repair estimate are also in CASE-2026-000001, CASE-2026-000002, CASE-2026-000003 and 2 more, ' +
        'of another claimant: the same number, day and amount, or a picture of the same page.',
    );
  });

  it.each([
    ['a weather report, which is everybody’s', { documentId: 'weather-report', kind: 'weather-report' }],
    ['a paper that is no evidence', { kind: null }],
  ])('is nothing where it is %s', (_what, changed) => {
    expect(judge(found(changed)).assessment.recommendation).toBe('approved');
  });
});

describe('a paper in another case of the same claimant', () => {
  it('is to be checked, and blocks nothing', () => {
    const { assessment, rule } = judge(found({ other: { whose: 'same_claimant' } }));
    expect(rule('not-in-earlier-case')).toMatchObject({
      outcome: 'not_met',
      severity: 'warns',
      statement: 'The repair estimate is also in CASE-2026-000412, of the same claimant: the same file.',
    });
    // An officer can check that; the claimant can't help.
    expect(rule('not-in-earlier-case')?.ask).toBeNull();
    expect(assessment.recommendation).toBe('approved');
  });

  it('may be used again where nothing came of that case, and is said', () => {
    const { rule } = judge(found({ other: { whose: 'same_claimant', isClosedUnpaid: true } }));
    expect(rule('not-in-earlier-case')).toMatchObject({ outcome: 'met' });
    expect(rule('not-in-earlier-case')?.statement).toContain('CASE-2026-000412, of the same claimant, which was');
  });

  it('may be sent each time where nothing is paid by it', () => {
    const schedule = found({
      documentId: 'policy-schedule',
      kind: 'policy-schedule',
      other: { whose: 'same_claimant' },
    });
    expect(judge(schedule).rule('not-in-earlier-case')?.outcome).toBe('met');
  });
});

it('a paper that is twice in the case is said, and blocks nothing', () => {
  const { assessment, rule } = judge(found({ how: 'picture', other: { whose: 'same_case' } }));
  expect(rule('no-paper-twice')).toMatchObject({
    outcome: 'not_met',
    severity: 'warns',
    statement: 'The repair estimate is here twice: a picture of the same page.',
  });
  expect(assessment.recommendation).toBe('approved');
});

describe('a paper that people who live together may each send', () => {
  const judgeRent = (kind: string, whose: PaperReuse['other']['whose'] = 'another_claimant') =>
    assessCase({ ...rentCase(), reuse: [found({ documentId: kind, kind, other: { whose } })] });

  it.each(['tenancy-agreement', 'landlord-letter', 'council-tax-bill'])('is to be checked: %s', (kind) => {
    const { rules, recommendation, asks } = judgeRent(kind);
    expect(rules.find(({ key }) => key === 'shared-not-in-anothers-case')).toMatchObject({
      outcome: 'not_met',
      severity: 'warns',
      statement: expect.stringContaining('CASE-2026-000412, of another claimant'),
      ask: null,
    });
    expect(rules.find(({ key }) => key === 'not-in-anothers-case')).toMatchObject({ outcome: 'met' });
    expect([recommendation, asks]).toEqual(['approved', []]);
  });

  it('blocks where it is one person’s alone', () => {
    const { rules, recommendation } = judgeRent('payslips');
    expect(rules.find(({ key }) => key === 'not-in-anothers-case')).toMatchObject({ outcome: 'not_met' });
    expect(rules.find(({ key }) => key === 'shared-not-in-anothers-case')).toMatchObject({ outcome: 'met' });
    expect(recommendation).toBe('more_information');
  });

  it('is said where it is twice in one case', () => {
    const { rules } = judgeRent('tenancy-agreement', 'same_case');
    expect(rules.find(({ key }) => key === 'no-paper-twice')).toMatchObject({ outcome: 'not_met' });
  });
});
