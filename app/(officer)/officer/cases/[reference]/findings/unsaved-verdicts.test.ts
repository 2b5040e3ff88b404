import { expect, it } from 'vitest';
import { combineFindings } from './review-findings';
import { showUnsaved, type UnsavedVerdict, unsavedVerdictSchema } from './unsaved-verdicts';

const unsavedVerdict = (over: Partial<UnsavedVerdict> = {}): UnsavedVerdict => ({
  findingId: 'rent',
  drafted: 'Rent is £900.',
  revision: 3,
  given: { verdict: 'accepted', reason: null },
  announcement: 'Finding 1 accepted.',
  ...over,
});

it('shows the verdict with its finding, which blocks an approval as before', () => {
  const findings = combineFindings({
    findings: [
      { id: 'rent', isField: false, key: 'rent', statement: 'Rent is £900.', supported: false, citations: [] },
    ],
    judgements: { draftId: null, judgements: [], added: [] },
  });
  expect(
    showUnsaved({ findings, unsaved: [unsavedVerdict({ given: { verdict: 'rejected', reason: null } })] }),
  ).toMatchObject([{ verdict: 'rejected', mine: true, isUnsaved: true, block: 'unsupported' }]);
  expect(showUnsaved({ findings, unsaved: [unsavedVerdict({ findingId: 'gone' })] })).toEqual(findings);
});

it('takes up what an earlier version kept', () => {
  const { given: word, announcement: said, ...kept } = unsavedVerdict();
  expect(unsavedVerdictSchema.parse({ ...kept, word, said })).toEqual(unsavedVerdict());
});
