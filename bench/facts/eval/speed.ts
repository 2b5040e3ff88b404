import { convertQuantity } from '../../../server/facts/values/find-quantities';
import { UNITS, type UnitName } from '../../../server/facts/values/units';

const isUnit = (unit: string): unit is UnitName => unit in UNITS;

/** Miles an hour; null where it is no speed. */
export function toMph({ number, unit }: { number: string; unit: string }): number | null {
  if (!isUnit(unit) || UNITS[unit].dimension !== 'speed') return null;
  return convertQuantity({ number, unit, dimension: 'speed' }, 'mph');
}
