import { describe, expect, it } from 'vitest';
import { renderInEnglish } from '@/tests/support/render-in-english';
import { DecisionFields } from './decision-fields';
import { emptyForm, findGap } from './decision-form';

const caseType = {
  key: 'refund',
  name: 'Refund',
  evidence: [],
  fields: [],
  rejectionReasons: [
    { key: 'late', label: 'Too late' },
    { key: 'other', label: 'Another reason' },
  ],
  payment: null,
};
const empty = emptyForm({ answerBy: '2026-12-08' });
const approvable = { blocking: [], computed: null, payment: null, needsAward: false };

function render({ form = empty, isLetterEdited = false }) {
  const invalid = findGap({ outcome: 'rejected', form, approvable, isLetterEdited, today: '2026-11-24' });
  return renderInEnglish(
    <DecisionFields
      outcome="rejected"
      caseType={caseType}
      form={form}
      isLetterEdited={isLetterEdited}
      onChange={() => undefined}
      invalid={invalid}
    />,
  );
}

describe('DecisionFields', () => {
  it('ties a missing reason to the reasons, and finds no fault with a filled note', () => {
    const html = render({ form: { ...empty, note: 'For colleagues' } });
    const described = /<fieldset[^>]* aria-describedby="([^"]+)"/.exec(html)?.[1];
    expect(described).toBeDefined();
    expect(html).toMatch(new RegExp(`<p id="${described}" role="alert".*Choose at least one reason: the letter`));
    expect(html).not.toContain('aria-invalid="true"');
  });

  it('says where the claimant reads the other reason', () => {
    const form = { ...empty, reasons: ['other'], otherReason: 'Sent twice' };
    expect(render({ form })).toContain('reads it in the letter');
    const own = render({ form, isLetterEdited: true });
    expect(own).toContain('reads it on the page of their case');
    expect(own).not.toContain('reads it in the letter');
  });
});
