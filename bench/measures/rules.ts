import { stormDamageClaim } from '../../server/case-types/storm-damage-claim';
import { assessCase } from '../../server/rules/assess-case';
import {
  makeDocument,
  readAndAssess,
  STORM_ESTIMATE,
  STORM_FORM,
  STORM_SCHEDULE,
  STORM_WEATHER,
} from '../../tests/support/sample-cases';
import { repeatOurs } from '../suite/interleave';
import type { Measure } from '../suite/measure';

const DOCUMENTS = 40;
const RUNS = 30;

export const measure: Measure = {
  async run() {
    const kinds = [STORM_FORM, STORM_ESTIMATE, STORM_WEATHER, STORM_SCHEDULE];
    const papers = Array.from({ length: DOCUMENTS }, (_, index) =>
      makeDocument(`paper-${index}`, kinds[index % kinds.length] ?? []),
    );
    const name = 'Eleanor Whitcombe';
    const { facts, parts } = readAndAssess({ caseType: stormDamageClaim, papers, claimantName: name });
    const judge = async () =>
      assessCase({
        caseType: stormDamageClaim,
        facts: facts.map((fact) => ({ ...fact, isDoubtful: false })),
        parts,
        account: { name },
        submittedOn: '2026-02-12',
        reuse: [],
      });
    return [
      {
        key: 'forty-documents',
        what: `rules, award and recommendation of ${facts.length} facts in ${DOCUMENTS} documents`,
        against: null,
        unit: 'ms',
        ours: await repeatOurs({ ours: judge, runs: RUNS, warming: 10 }),
        floor: null,
        target: { of: 'ours', most: 20 },
      },
    ];
  },
};
