import type { ComponentProps } from 'react';
import { describe, expect, it } from 'vitest';
import type { FormGap } from '@/server/decisions/gaps/word-gap';
import type { FactCitation } from '@/server/facts/contract';
import { renderInEnglish } from '@/tests/support/render-in-english';
import { BlockingRules } from './blocking-rules';

const rule = {
  key: 'address',
  question: 'Is it the same address?',
  severity: 'blocks' as const,
  outcome: 'not_met' as const,
  statement: 'The form says Mill Lane, the schedule Dock Street.',
  citations: [
    { documentId: 'form', page: 1, quote: 'Mill Lane', start: 4 },
    { documentId: 'gone', page: 2, quote: 'Dock Street', start: 9 },
  ],
  wouldChange: null,
  told: '',
  ask: null,
  lacks: null,
};

const quotes = {
  nameOf: (documentId: string) => `${documentId}.pdf`,
  list: (citations: readonly FactCitation[]) => citations.map((each) => ({ ...each, end: each.start + 1, boxes: [] })),
  isShown: () => false,
  show: () => undefined,
};

const evidence = [
  {
    key: 'form',
    label: 'Expense claim form',
    hint: '',
    request: '',
    instead: null,
    wanted: 1,
    required: true,
    requiredIf: null,
  },
];
const waiting = ['staff-number', 'iban', 'lines'].map((key) => ({
  ...rule,
  key,
  question: `Is there a ${key}?`,
  outcome: 'unknown' as const,
  citations: [],
  missing: 'form',
}));
const hasForm = { ...rule, key: 'has-form', question: 'Is there a form?', citations: [], missing: 'form' };

type Given = {
  rules?: ComponentProps<typeof BlockingRules>['rules'];
  overrides?: Record<string, string>;
  invalid?: FormGap;
};
const render = (given: Given = {}) =>
  renderInEnglish(
    <BlockingRules
      rules={given.rules ?? [rule]}
      evidence={evidence}
      overrides={given.overrides ?? {}}
      invalid={given.invalid ?? null}
      quotes={quotes}
      onChange={() => undefined}
    />,
  );

describe('BlockingRules', () => {
  it('says of each rule what it asks, what it found, and where both sides stand', () => {
    const html = render();
    expect(html).toContain('1 rule blocks an approval');
    for (const said of [rule.question, 'Not met', rule.statement, 'form.pdf', 'Mill Lane', 'Dock Street'])
      expect(html).toContain(said);
    expect(html).toContain('Approve all the same');
    expect(html).not.toContain('<textarea');
  });

  it('ties what is missing to the button, and to the reason that comes in its place', () => {
    const invalid = { field: 'override-address', text: 'Say why.' } as const;
    const button = render({ invalid });
    const described = /<button(?=[^>]*name="override-address")[^>]*aria-describedby="([^"]+)"/.exec(button)?.[1];
    expect(described).toBeDefined();
    expect(button).toMatch(new RegExp(`id="${described}" role="alert".*Say why\\.`));
    const reason = render({ invalid, overrides: { address: '' } });
    expect(reason).toMatch(/<textarea(?=[^>]*name="override-address")[^>]*aria-invalid="true"/);
    expect(reason).toContain('Do not override');
  });

  it('says in one line what one missing paper keeps open, and takes one reason for all of it', () => {
    const html = render({ rules: [hasForm, ...waiting] });
    expect(html).toContain('4 rules block an approval');
    expect(html).toContain('3 rules can’t be told because the expense claim form is missing');
    expect(html).toMatch(
      /<input(?=[^>]*type="checkbox")[^>]*checked=""[^>]*\/>(<span[^>]*>)?Same reason for all of these/,
    );
    expect(html.match(/>Approve all the same</g)).toHaveLength(1);
    expect(html).toContain('name="override-has-form"');
    const reasons = Object.fromEntries([hasForm, ...waiting].map(({ key }) => [key, 'I rang.']));
    expect(render({ rules: [hasForm, ...waiting], overrides: reasons }).match(/<textarea/g)).toHaveLength(1);
  });

  it('shows reasons that differ each with its rule', () => {
    const html = render({ rules: [hasForm, ...waiting], overrides: { iban: 'I rang.', lines: 'I saw it.' } });
    expect(html).not.toContain('checked=""');
    expect(html.match(/<textarea/g)).toHaveLength(2);
    expect(html.match(/>Approve all the same</g)).toHaveLength(2);
  });
});
