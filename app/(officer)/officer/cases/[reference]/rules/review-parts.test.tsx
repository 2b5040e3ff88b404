import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { assessCase } from '@/server/rules/assess-case';
import type { CaseToJudge } from '@/server/rules/contract';
import { change, pounds, rentCase, stormCase, tripCase, without } from '@/tests/support/made-cases';
import { AwardTable } from './award-table';
import { compareAssessments, NO_CHANGES } from './changes';
import { OpenRules } from './open-rules';
import { OtherRules } from './other-rules';
import { sortRules } from './sort-rules';
import type { Quotes } from './use-quotes';
import { Verdict } from './verdict';

const quotes: Quotes = {
  nameOf: (documentId) => `${documentId}.pdf`,
  list: (citations) => citations.map((citation) => ({ ...citation, end: citation.start + 1, boxes: [] })),
  isShown: () => false,
  show: () => undefined,
};
const factWork = { facts: [], mayJudge: true, open: () => undefined, labelOf: (key: string) => key };
const textOf = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('&#x27;', '’');

describe('the verdict', () => {
  const show = (input: CaseToJudge, opinion: 'approved' | 'rejected' | null = null, before?: CaseToJudge) => {
    const after = assessCase(input);
    const changes = before ? compareAssessments({ before: assessCase(before), after }) : NO_CHANGES;
    return textOf(renderToStaticMarkup(<Verdict draft={{ ...after, opinion }} changes={changes} />));
  };

  it('says what to decide and how much that pays', () => {
    expect(show(stormCase())).toMatch(/Recommendation Approve Award £1,250\.00/);
    expect(show(rentCase())).toMatch(/Award £[\d.]+ a week/);
  });

  it('says of an award that is not to be paid that it would be', () => {
    const gust = { type: 'quantity' as const, number: '41', unit: 'mph' };
    expect(show(change(stormCase(), 'highest-gust', gust))).toMatch(/Reject Award if approved £1,250\.00/);
    expect(show(without(stormCase(), 'policy-schedule'))).toMatch(/Ask for more Award Not known yet/);
  });

  it('marks what a word has changed, with what it was', () => {
    const said = show(change(stormCase(), 'excess', pounds(40_000)), null, stormCase());
    expect(said).toMatch(/£1,100\.00 changed , was £1,250\.00/);
  });

  it('says where the drafter would decide otherwise, and nothing where it would not', () => {
    expect(show(stormCase(), 'rejected')).toContain('The drafter would reject');
    expect(show(stormCase(), 'approved')).not.toContain('The drafter');
    // Drafters know no approval in part.
    expect(show(without(tripCase(), 'receipts'), 'approved')).not.toContain('The drafter');
  });
});

it('lists what speaks against approving with its sentence and the words of both sides, and what would change it', () => {
  const assessed = assessCase(change(stormCase(), 'policy-number', { type: 'text', text: 'ZZ/9' }, 'policy-schedule'));
  const { open } = sortRules({ rules: assessed.rules, deciding: assessed.recommendationReasons });
  const html = renderToStaticMarkup(
    <OpenRules
      open={open}
      evidence={[]}
      wouldChange={assessed.wouldChange}
      quotes={quotes}
      changes={NO_CHANGES}
      factWork={factWork}
    />,
  );
  const text = textOf(html);
  expect(text).toContain('Speaks against approving 1 blocks an approval');
  expect(text).toContain('Do the papers give one policy number? Not met , blocks an approval');
  expect(text).toContain('The papers differ on the policy number');
  expect(text).toMatch(/claim-form\.pdf , page 1: AB\/123-456/);
  expect(text).toMatch(/policy-schedule\.pdf , page 1: AB 123 456/);
  expect(text).toContain('What would change it Confirmation of which policy number is right');
});

it('says in one line what a missing paper keeps open, with its rules folded behind it', () => {
  const assessed = assessCase(without(stormCase(), 'weather-report'));
  const { open } = sortRules({ rules: assessed.rules, deciding: assessed.recommendationReasons });
  const evidence = [
    {
      key: 'weather-report',
      label: 'Weather report',
      hint: '',
      request: '',
      instead: null,
      wanted: 1,
      required: true,
      requiredIf: null,
    },
  ];
  const html = renderToStaticMarkup(
    <OpenRules
      open={open}
      evidence={evidence}
      wouldChange={[]}
      quotes={quotes}
      changes={NO_CHANGES}
      factWork={factWork}
    />,
  );
  expect(textOf(html)).toContain('3 block an approval 2 rules can’t be told because the weather report is missing');
  expect(html).toMatch(/<details><summary[^>]*>Show 3 rules/);
});

it('says that nothing speaks against approving', () => {
  const html = renderToStaticMarkup(
    <OpenRules open={[]} evidence={[]} wouldChange={[]} quotes={quotes} changes={NO_CHANGES} factWork={factWork} />,
  );
  expect(textOf(html)).toContain('Nothing speaks against approving Every rule is met');
});

it('has one folded line for each other rule, with its quotes and its table behind it', () => {
  const { others } = sortRules({ ...assessCase(tripCase()), deciding: [] });
  const html = renderToStaticMarkup(<OtherRules rules={others} quotes={quotes} changes={NO_CHANGES} />);
  expect(html.match(/<details/g)).toHaveLength(others.length);
  expect(html).not.toContain('<details open');
  expect(textOf(html)).toContain('Met · Does each claimed line have its receipt?');
  expect(textOf(html)).toContain('Claimed Amount Receipt Train €120.00');
});

it('folds an award to one line, with what is taken off', () => {
  const { award } = assessCase(stormCase());
  if (!award) throw new Error('no award');
  const text = textOf(renderToStaticMarkup(<AwardTable award={award} quotes={quotes} />));
  expect(text).toContain('How the award comes about : £1,500.00 less £250.00');
  expect(text).toContain('To be paid £1,250.00');
});
