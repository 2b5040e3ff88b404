import { expect, it } from 'vitest';
import { combineFindings } from './review-findings';
import { showUnsaved, type UnsavedJudgement } from './unsaved-judgements';

const judgement = (over: Partial<UnsavedJudgement> = {}): UnsavedJudgement => ({
  findingId: 'rent',
  drafted: 'Rent is £900.',
  revision: 3,
  word: { verdict: 'accepted', reason: null },
  said: 'Finding 1 accepted.',
  ...over,
});

it('shows the word with its finding, which blocks an approval as before', () => {
  const findings = combineFindings({
    findings: [
      { id: 'rent', isField: false, key: 'rent', statement: 'Rent is £900.', supported: false, citations: [] },
    ],
    judgements: { draftId: null, judgements: [], added: [] },
  });
  expect(
    showUnsaved({ findings, unsaved: [judgement({ word: { verdict: 'rejected', reason: null } })] }),
  ).toMatchObject([{ verdict: 'rejected', mine: true, isUnsaved: true, block: 'unsupported' }]);
  expect(showUnsaved({ findings, unsaved: [judgement({ findingId: 'gone' })] })).toEqual(findings);
});
