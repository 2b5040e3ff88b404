import type { EvalFactsOptions } from './arguments';
import type { EvalSet } from './sources/eval-case';

/** The sets with the cases that are wanted. Throws where one is named that no set has, or nothing is left. */
export function chooseCases(input: {
  sets: EvalSet[];
  options: Pick<EvalFactsOptions, 'only' | 'without'>;
}): EvalSet[] {
  const { only, without } = input.options;
  const names = new Set(input.sets.flatMap(({ cases }) => cases.map(({ truth }) => truth.name)));
  const unknown = [...(only ?? []), ...without].find((name) => !names.has(name));
  if (unknown !== undefined) throw new Error(`There is no case ${unknown}: ${[...names].sort().join(', ')}.`);
  const isWanted = (name: string) => (only === null || only.includes(name)) && !without.includes(name);
  const sets = input.sets
    .map(({ name, cases }) => ({ name, cases: cases.filter(({ truth }) => isWanted(truth.name)) }))
    .filter(({ cases }) => cases.length > 0);
  if (sets.length === 0) throw new Error('No case is left to evaluate.');
  return sets;
}
