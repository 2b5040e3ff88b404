import { type KnownFile, listParts } from '@/bench/facts/train-kinds/examples';
import type { PaperSort } from '@/server/case-types/paper-sorts';
import { listFeatures } from '@/server/facts/kinds/features';
import { weighSorts } from '@/server/facts/kinds/model';
import { weighKinds } from '@/server/facts/kinds/weigh-kinds';

export type Calibration = { temperature: number; noneShare: number; leastSure: number };

/** Never below 1: papers that people send are stranger than made ones. */
const TEMPERATURES = [1, 1.1, 1.25, 1.5, 1.75, 2, 2.25, 2.5, 3, 3.5, 4];
const NONE_SHARES = [0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.6, 0.8, 1];
const LEAST = [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7];

/** The temperature and the share of papers that are no evidence under which the held-back papers are likeliest, then the best threshold. */
export function calibrate(files: readonly KnownFile[]): Calibration {
  const parts = files.flatMap((file) =>
    listParts(file).map(({ part, signs }) => ({
      caseType: file.caseType,
      kind: part.kind,
      features: listFeatures(signs),
    })),
  );
  let best: Calibration & { loss: number } = {
    temperature: 1,
    noneShare: 1,
    leastSure: 0.5,
    loss: Number.POSITIVE_INFINITY,
  };
  for (const temperature of TEMPERATURES) {
    const weighed = parts.map((part) => ({ ...part, sorts: weighSorts(part.features, temperature) }));
    for (const noneShare of NONE_SHARES) {
      let loss = 0;
      for (const { caseType, kind, sorts } of weighed)
        loss -= Math.log(Math.max(1e-6, chanceOf({ caseType, kind, sorts, noneShare })));
      if (loss < best.loss) best = { temperature, noneShare, leastSure: 0.5, loss };
    }
  }
  const { temperature, noneShare } = best;
  const said = parts.map(({ caseType, kind, features }) => {
    const { kinds, none } = weighKinds({ caseType, sorts: weighSorts(features, temperature), noneShare });
    return { kind, first: kinds[0], none };
  });
  const right = (least: number) =>
    said.filter(({ kind, first, none }) =>
      first && first.probability >= least && first.probability >= none ? kind === first.kind : kind === null,
    ).length;
  const leastSure = LEAST.reduce((chosen, least) => (right(least) > right(chosen) ? least : chosen), 0.5);
  return { temperature, noneShare, leastSure };
}

type Chance = {
  caseType: KnownFile['caseType'];
  kind: string | null;
  sorts: Record<PaperSort, number>;
  noneShare: number;
};

function chanceOf({ caseType, kind, sorts, noneShare }: Chance): number {
  const { kinds, none } = weighKinds({ caseType, sorts, noneShare });
  return kind === null ? none : (kinds.find((weighed) => weighed.kind === kind)?.probability ?? 0);
}
