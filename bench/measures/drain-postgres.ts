import { measureDrain } from '../suite/drain';
import type { Measure } from '../suite/measure';

export const measure: Measure = {
  run: ({ isQuick }) => measureDrain({ redisUrl: null, isQuick, target: { overheadMs: 25, perSecond: null } }),
};
