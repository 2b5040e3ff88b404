import { expect, it } from 'vitest';
import { beginComposition, type Composition, followFindings, NEW_FINDING } from './composition';
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
