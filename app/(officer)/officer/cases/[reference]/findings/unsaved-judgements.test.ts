import { expect, it } from 'vitest';
import { combineFindings } from './review-findings';
import { addJudgement, settleJudgement, showUnsaved, type UnsavedJudgement } from './unsaved-judgements';

const judgement = (over: Partial<UnsavedJudgement> = {}): UnsavedJudgement => ({
  findingId: 'rent',
  drafted: 'Rent is £900.',
  revision: 3,
  word: { verdict: 'accepted', reason: null },
  earlier: [],
  said: 'Finding 1 accepted.',
  ...over,
});

it('keeps what a word was said on, when another takes its place', () => {
  const taken = judgement({ revision: 4, word: { verdict: null, reason: null } });
  expect(addJudgement([judgement()], taken)).toEqual([
    { ...taken, revision: 3, earlier: [{ verdict: 'accepted', reason: null }] },
  ]);
});

it('lets go of the word that was saved, not of one said since', () => {
  const word = { verdict: 'accepted', reason: null } as const;
  const since = judgement({ word: { verdict: 'accepted', reason: 'Seen.' }, earlier: [word] });
  expect(settleJudgement([judgement()], { findingId: 'rent', word, revision: 4 })).toEqual([]);
  expect(settleJudgement([since], { findingId: 'rent', word, revision: 4 })).toEqual([
    { ...since, revision: 4, earlier: [] },
  ]);
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
