import { expect, it } from 'vitest';
import {
  beginComposition,
  type Composition,
  findClash,
  followFindings,
  NEW_FINDING,
  prepareNew,
  settleComposition,
} from './composition';
import { combineFindings } from './review-findings';

const findingsOf = (...drafted: [id: string, statement: string][]) =>
  combineFindings({
    findings: drafted.map(([id, statement]) => ({
      id,
      key: id,
      isField: false,
      statement,
      supported: true,
      citations: [],
    })),
    judgements: { draftId: null, judgements: [], added: [] },
  });

const [edited] = findingsOf(['old-1', 'The trip was in May.']);
const composition: Composition = { ...beginComposition(edited ?? null), statement: 'The trip was in' };

it('follows its finding into a newer draft, with the words as they stand', () => {
  const findings = findingsOf(['new-1', 'The total is £90.'], ['new-2', 'The trip was in May.']);
  const fresh: Composition = { statement: 'My own', citations: [] };
  expect(
    followFindings({
      compositions: [
        ['old-1', composition],
        [NEW_FINDING, fresh],
      ],
      findings,
    }),
  ).toEqual([
    ['new-2', composition],
    [NEW_FINDING, fresh],
  ]);
});

it('stays by itself where no finding says the same, or that one is being changed already', () => {
  expect(
    followFindings({ compositions: [['old-1', composition]], findings: findingsOf(['new-1', 'No date.']) }),
  ).toEqual([['old-1', composition]]);
  const both: [string, Composition][] = [
    ['new-1', { ...composition, statement: 'Begun anew' }],
    ['old-1', composition],
  ];
  expect(followFindings({ compositions: both, findings: findingsOf(['new-1', 'The trip was in May.']) })).toEqual(both);
});

it('knows from which wording it was begun', () => {
  expect(composition).toMatchObject({ drafted: 'The trip was in May.', revision: 0 });
});

const addedAt = (revision: number) => ({ ...beginWith('My own, as a colleague words it.'), revision });
function beginWith(statement: string) {
  const [finding] = findingsOf(['added-1', statement]);
  if (!finding) throw new Error('There is no finding.');
  return { ...finding, origin: 'officer' as const };
}

it('clashes with a finding that was worded anew since it was begun, until that was seen', () => {
  const finding = { ...beginWith('The trip was in June.'), revision: 1 };
  expect(findClash({ composition, finding, made: null })).toBe(finding);
  expect(findClash({ composition: { ...composition, revision: 1 }, finding, made: null })).toBeNull();
  expect(findClash({ composition: { ...composition, revision: undefined }, finding, made: null })).toBeNull();
});

it('clashes with what was made of it, though no answer said so, where that was worded anew', () => {
  const prepared = prepareNew({ statement: 'My own', citations: [] }, 'added-1');
  expect(findClash({ composition: prepared, finding: null, made: null })).toBeNull();
  expect(findClash({ composition: prepared, finding: null, made: addedAt(1) })).toBeNull();
  const reworded = addedAt(2);
  expect(findClash({ composition: prepared, finding: null, made: reworded })).toBe(reworded);
  expect(findClash({ composition: { ...prepared, revision: 2 }, finding: null, made: reworded })).toBeNull();
});

it('is one new finding however often it is sent, whichever finding it was begun from', () => {
  const first = prepareNew({ ...composition, revision: 3 }, 'added-1');
  expect(first).toMatchObject({ addedFindingId: 'added-1', revision: 1, statement: composition.statement });
  const seen = { ...first, revision: 2 };
  expect(prepareNew(seen, 'added-2')).toEqual(seen);
});

it('is gone once it is saved, with nothing that came to it meanwhile', () => {
  const citation = { documentId: 'ticket', page: 1, start: 0, end: 4, quote: 'Lima' };
  const fresh: Composition = { statement: 'My own', citations: [] };
  const settle = (now: Composition) =>
    settleComposition({
      compositions: [
        ['old-1', now],
        [NEW_FINDING, fresh],
      ],
      id: 'old-1',
      sent: composition,
      revision: 1,
    });
  expect(settle({ ...composition })).toEqual([[NEW_FINDING, fresh]]);
  for (const later of [{ statement: 'The trip was in May, by train.' }, { citations: [citation] }])
    expect(settle({ ...composition, ...later })).toEqual([
      ['old-1', { ...composition, ...later, revision: 1 }],
      [NEW_FINDING, fresh],
    ]);
  expect(
    settleComposition({ compositions: [[NEW_FINDING, fresh]], id: 'old-1', sent: composition, revision: 1 }),
  ).toEqual([[NEW_FINDING, fresh]]);
});
