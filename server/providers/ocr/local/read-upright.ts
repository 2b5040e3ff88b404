import { findSlants, type Slants } from './find-slant';
import { findTurn } from './find-turn';
import { liesOnItsSide } from './lies-on-its-side';
import { TRY_AGAIN_LIMITS, UPSIDE_DOWN_CONFIDENCE } from './limits';
import type { Picture } from './picture';
import { type Recognised, recognise } from './recognise';
import { layLevel, type Turn } from './straighten-picture';
import type { TimeBudget } from './time-budget';

/** A page as it was read: level, upright as far as reading tells. */
export type UprightReading = { level: Picture; slants: Slants; turn: Turn; found: Recognised };

/** Reads a prepared page in one pass, and again another way up where the words say that it does not stand upright. */
export async function readUpright(prepared: Picture, isSpent: TimeBudget): Promise<UprightReading> {
  const slants = await findSlants(prepared);
  const read = async (turn: Turn): Promise<UprightReading> => {
    const level = await layLevel(prepared, slants, turn);
    return { level, slants, turn, found: await recognise(level) };
  };
  const hinted = slants.looksSideways ? await findTurn(prepared, slants) : null;
  const first = await read(hinted ?? 0);
  const stands = first.found.confidence >= UPSIDE_DOWN_CONFIDENCE && !runsDown(first);
  if (stands || isSpent(TRY_AGAIN_LIMITS)) return first;
  const turn = hinted ?? (await findTurn(prepared, slants));
  if (turn === first.turn) return first;
  const second = await read(turn);
  // The recogniser reads some pages on their side as well as upright, and gives them boxes that are taller than wide.
  const standsNow = second.found.confidence >= UPSIDE_DOWN_CONFIDENCE && !runsDown(second);
  const surer = second.found.confidence > first.found.confidence;
  return surer || (runsDown(first) && standsNow) ? second : first;
}

function runsDown({ found, level }: UprightReading): boolean {
  return liesOnItsSide(found.lines, level);
}
