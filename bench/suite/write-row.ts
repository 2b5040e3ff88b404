import type { Row, Target } from './measure';
import { isMet, ratiosOf, spreadOf } from './statistics';

export type Written = {
  what: string;
  ours: string;
  floor: string;
  ratio: string;
  spread: string;
  target: string;
  isMet: boolean | null;
};

/** A row in words, for the terminal and for the page alike. */
export function writeRow(row: Pick<Row, 'what' | 'against' | 'unit' | 'ours' | 'floor' | 'target'>): Written {
  const ratios = ratiosOf(row);
  const shown = spreadOf(ratios ?? row.ours);
  return {
    what: row.what,
    ours: withUnit(spreadOf(row.ours).middle, row.unit),
    floor: row.floor && row.against ? `${withUnit(spreadOf(row.floor).middle, row.unit)} ${row.against}` : '',
    ratio: ratios ? round(shown.middle) : '',
    spread: `${round(shown.low)} to ${round(shown.high)}`,
    target: row.target ? writeTarget({ target: row.target, unit: row.unit }) : '',
    isMet: row.target && isMet({ row, target: row.target }),
  };
}

const withUnit = (value: number, unit: string) => [round(value), unit].filter(Boolean).join(' ');

/** Three digits that count. */
export const round = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en-GB') : Number(value.toPrecision(3)).toString();

function writeTarget({ target, unit }: { target: Target; unit: string }): string {
  const value = 'most' in target ? target.most : target.least;
  const bound = 'most' in target ? 'at most' : 'at least';
  const share = target.share === undefined ? '' : ` in ${target.share * 100} % of all`;
  return `${bound} ${target.of === 'ratio' ? round(value) : withUnit(value, unit)}${share}`;
}
