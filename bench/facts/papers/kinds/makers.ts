import type { Chooser } from '../engine/choose';
import type { CaseMaker } from './case-maker';
import { makeHousingCase } from './housing/maker';
import { makeStormCase } from './storm/maker';
import { makeTravelCase } from './travel/maker';

const MAKERS: Readonly<Record<string, (chooser: Chooser) => CaseMaker>> = {
  'storm-damage-claim': makeStormCase,
  'housing-benefit': makeHousingCase,
  'travel-expense-refund': makeTravelCase,
};

/** A made-up case's maker; throws where the case type has none. */
export function createMaker(caseType: string, chooser: Chooser): CaseMaker {
  const make = MAKERS[caseType];
  if (!make) throw new RangeError(`No papers are made for the case type "${caseType}".`);
  return make(chooser);
}

export const CASE_TYPES_MADE: readonly string[] = Object.keys(MAKERS);
