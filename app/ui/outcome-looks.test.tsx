import { expect, it } from 'vitest';
import { DecisionWord, Recommendation } from '@/app/(officer)/officer/recommendation';
import { DecisionOutcome } from '@/generated/prisma/enums';
import { renderInEnglish } from '@/tests/support/render-in-english';
import { StatusBadge } from './badge';
import { Notice } from './notice';
import { OUTCOME_LOOKS } from './outcome-looks';

const GREEN = /success/;

it('shows nothing but an approval in green', () => {
  for (const outcome of Object.values(DecisionOutcome)) {
    const shown = [
      <DecisionWord key="word" decision={{ outcome, isInPart: false }} />,
      <Recommendation key="recommendation" value={outcome} />,
      <Notice key="notice" tone={OUTCOME_LOOKS[outcome].notice} title="Decided" />,
      ...(outcome === 'more_information' ? [] : [<StatusBadge key="status" caseStatus={outcome} />]),
    ];
    for (const each of shown) expect(GREEN.test(renderInEnglish(each)), outcome).toBe(outcome === 'approved');
  }
});

it('tells of a rejection as of any decision, not as of something that went wrong', () => {
  const html = renderInEnglish(<Notice tone={OUTCOME_LOOKS.rejected.notice} title="Rejected" />);
  expect(html).toContain('role="status"');
  expect(html).toContain('danger');
});
