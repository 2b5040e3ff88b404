import { SURE } from './calibrate';
import type { Summary } from './summarise';

export const PRECISION_TARGET = 0.98;
export const RECALL_TARGET = 0.93;
/** Of what is said with a probability of `SURE` or more. */
export const SURE_TARGET = 0.98;

export type Verdict = { what: string; value: number; target: number; isMet: boolean };

/** The targets that a set can answer; none for what was neither said nor there. */
export function judgeTargets({ name, whole, calibration }: Summary): Verdict[] {
  const figures = [
    { what: 'precision', share: whole.all.precision, target: PRECISION_TARGET },
    { what: 'recall', share: whole.all.recall, target: RECALL_TARGET },
    { what: `right of what is said at ${SURE} or more`, share: calibration.sure, target: SURE_TARGET },
  ];
  return figures.flatMap(({ what, share, target }) =>
    share ? [{ what: `${name}: ${what}`, value: share.value, target, isMet: share.value >= target }] : [],
  );
}
