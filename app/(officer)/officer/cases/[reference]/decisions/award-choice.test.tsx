import { describe, expect, it } from 'vitest';
import type { Approvable } from '@/server/decisions/gaps/find-gap';
import { makeAward } from '@/server/rules/award/make-award';
import { renderInEnglish } from '@/tests/support/render-in-english';
import { AwardChoice } from './award-choice';
import { type DecisionForm, emptyForm } from './decision-form';

const line = (label: string, amountMinor: number, isReduction = false) => ({
  label,
  amountMinor,
  because: `${label}, as the papers say.`,
  citations: [],
  isReduction,
});
const whole: Approvable = {
  blocking: [],
  computed: makeAward({ currency: 'EUR', lines: [line('Train', 12_000), line('Hotel', 24_000)] }),
  payment: { currency: 'EUR', per: null },
  needsAward: true,
};

const render = (approvable: Partial<Approvable>, filled: Partial<DecisionForm> = {}) =>
  renderInEnglish(
    <AwardChoice
      approvable={{ ...whole, ...approvable }}
      form={{ ...emptyForm({ answerBy: '2026-12-08' }), ...filled }}
      invalid={null}
      onChange={() => undefined}
    />,
  );

describe('AwardChoice', () => {
  it('shows what will be paid, and offers to change it', () => {
    const html = render({});
    expect(html).toContain('>What will be paid<');
    expect(html).toContain('€360.00');
    expect(html).toContain('Change the amount');
    expect(html).not.toContain('<input');
  });

  it('calls it in part where something is cut, by the rules or by the officer', () => {
    const cut = makeAward({ currency: 'EUR', lines: [line('Train', 12_000), line('No receipt', -2_000, true)] });
    expect(render({ computed: cut })).toContain('Approved in part: what will be paid');
    const changed = render({}, { award: '300', awardReason: 'One night.' });
    expect(changed).toContain('Approved in part: what will be paid');
    expect(changed).toContain('One night.');
    expect(changed).toContain('-€60.00');
    expect(changed).toContain('€300.00');
  });

  it('asks for an amount where none was worked out, and leaves it to the officer in a case without rules', () => {
    const unknown = render({ computed: null });
    expect(unknown).toContain('can’t be worked out');
    expect(unknown).toMatch(/<input[^>]*name="award"/);
    const old = render({ computed: null, needsAward: false });
    expect(old).toContain('No amount was worked out for this case.');
    expect(old).toContain('Give an amount');
    expect(old).not.toContain('<input');
  });
});
