import { describe, expect, it } from 'vitest';
import { assessCase } from '@/server/rules/assess-case';
import type { CaseToJudge, RuleResult } from '@/server/rules/contract';
import { add, change, rentCase, state, stormCase, tripCase, words } from '@/tests/support/made-cases';

const ruleOf = (input: CaseToJudge, key: string): RuleResult | undefined =>
  assessCase(input).rules.find((rule) => rule.key === key);

/** The case as somebody else would send it: the papers stay as they are. */
const sentBy = (input: CaseToJudge, name: string): CaseToJudge => ({ ...input, account: { name } });

type Scheme = [what: string, makeCase: () => CaseToJudge, rule: string, statement: string];
const SCHEMES: Scheme[] = [
  [
    'storm damage',
    stormCase,
    'one-policyholder',
    'The claim form and the policy schedule are in the name of Nerys Pugh; the account is Desmond Okafor’s.',
  ],
  [
    'Housing Benefit',
    rentCase,
    'one-claimant',
    'The application form is in the name of Oluwaseun Bright; the account is Desmond Okafor’s.',
  ],
  [
    'travel expenses',
    tripCase,
    'one-traveller',
    'The expense claim form is in the name of Ilse Brandt; the account is Desmond Okafor’s.',
  ],
];

describe.each(SCHEMES)('%s: the account’s person', (_what, makeCase, key, statement) => {
  it('blocks and refers somebody else’s papers, and names both', () => {
    const assessment = assessCase(sentBy(makeCase(), 'Desmond Okafor'));
    const [first] = assessment.rules;
    expect(first).toMatchObject({ key, outcome: 'not_met', severity: 'blocks', statement });
    expect(first?.citations.length).toBeGreaterThan(0);
    expect(assessment.recommendation).toBe('more_information');
    expect(assessment.recommendationReasons[0]).toBe(key);
    // Another person's papers are no question of a marriage certificate.
    expect(assessment.asks.map(({ words: asked }) => asked).join()).not.toContain('marriage');
  });

  it.each([
    ['in capitals', (name: string) => name.toUpperCase()],
    ['surname first', (name: string) => name.split(' ').reverse().join(', ')],
    ['with a title', (name: string) => `Dr ${name}`],
    ['with a middle initial', (name: string) => name.replace(' ', ' K. ')],
  ])('is one person %s', (_how, write) => {
    const input = makeCase();
    expect(ruleOf(sentBy(input, write(input.account.name)), key)?.outcome).toBe('met');
  });

  it('leaves another surname open, and asks for proof', () => {
    const input = makeCase();
    const [first = ''] = input.account.name.split(' ');
    const assessment = assessCase(sentBy(input, `${first} Castle`));
    expect(assessment.rules[0]).toMatchObject({ key, outcome: 'unknown' });
    expect(assessment.asks[0]?.words).toContain('one person');
  });
});

describe('the holder of the bank account', () => {
  const stated = (input: CaseToJudge, kind: string, name: string) =>
    add(input, state(kind, 'account-holder', words(name)));

  it.each([
    ['storm damage', stormCase, 'claim-form', 'Nerys Pugh', 'The claim form gives'],
    ['travel expenses', tripCase, 'expense-claim-form', 'Ilse Brandt', 'The expense claim form gives'],
  ] as const)('%s: is the claimant, or it blocks and refers', (_what, makeCase, kind, name, opening) => {
    expect(ruleOf(makeCase(), 'one-account-holder')).toMatchObject({ outcome: 'met' });
    expect(ruleOf(stated(makeCase(), kind, name.toUpperCase()), 'one-account-holder')).toMatchObject({
      outcome: 'met',
    });
    const assessment = assessCase(stated(makeCase(), kind, 'Desmond Okafor'));
    expect(assessment.recommendation).toBe('more_information');
    expect(assessment.rules.find((rule) => rule.key === 'one-account-holder')).toMatchObject({
      outcome: 'not_met',
      severity: 'blocks',
      statement: `${opening} Desmond Okafor as the holder of the bank account; the case is ${name}’s.`,
    });
  });

  it('Housing Benefit: a statement of somebody else’s account is somebody else’s paper', () => {
    const input = add(rentCase(), state('bank-statement', 'claimant-name', words('Desmond Okafor')));
    expect(ruleOf(input, 'one-claimant')).toMatchObject({
      outcome: 'not_met',
      statement: 'The bank statement is in the name of Desmond Okafor; the account is Oluwaseun Bright’s.',
    });
  });
});

it('names every paper of the person whose papers they are, once', () => {
  const input = change(stormCase(), 'claimant-name', words('Gareth Pugh'));
  expect(ruleOf(input, 'one-policyholder')?.statement).toBe(
    'The claim form and the policy schedule are in the name of Gareth Pugh; the account is Nerys Pugh’s.',
  );
});

describe('more names than are compared', () => {
  const copies = Array.from({ length: 35 }, (_, index) =>
    state('claim-form', 'claimant-name', words('Nerys Pugh'), `form-${index}`),
  );

  it('passes over repeated ones, so that another person behind them is found', () => {
    const input = add(stormCase(), ...copies, state('repair-estimate', 'claimant-name', words('Gareth Pugh')));
    expect(ruleOf(input, 'one-policyholder')?.outcome).toBe('not_met');
    expect(ruleOf(add(stormCase(), ...copies), 'one-policyholder')?.outcome).toBe('met');
  });

  it('is not told where some are left out all the same', () => {
    const written = Array.from({ length: 35 }, (_, index) =>
      state('claim-form', 'claimant-name', words(`${'Mrs '.repeat(index)}Nerys Pugh`), `form-${index}`),
    );
    expect(ruleOf(add(stormCase(), ...written), 'one-policyholder')).toMatchObject({
      outcome: 'unknown',
      statement: 'The papers give too many names to compare: 6 were left out.',
    });
  });
});
