'use client';

import { createContext, useContext } from 'react';
import type { Hold } from './describe-hold';

/** Why what needs the case cannot be finished now, and what to do. `holder`: the colleague who has it; null where nobody does any more. */
export type HoldObstacle = { title: string; text: string; holder: string | null };

/** A word about the case begins its review where nobody has it. A decision only ends one that is under way. */
export type Needs = 'word' | 'review';

const KEPT = 'What you typed stays here and in this browser.';

/** Null while the case is the officer's, or becomes theirs by what they say. */
export function findHoldObstacle({ hold, isSupervisor }: { hold: Hold; isSupervisor: boolean }): HoldObstacle | null {
  if (hold.state === 'other')
    return {
      title: hold.wasMine ? `${hold.name} has taken over this case` : `${hold.name} is reviewing this case`,
      text: `${KEPT} ${sayWay({ hold, isSupervisor })}`,
      holder: hold.name,
    };
  if (hold.state === 'free' && hold.wasMine)
    return {
      title: 'Your review of this case has ended',
      text: `${KEPT} Start it again at the top of the page to go on.`,
      holder: null,
    };
  return null;
}

type OthersHold = Extract<Hold, { state: 'other' }>;

function sayWay({ hold, isSupervisor }: { hold: OthersHold; isSupervisor: boolean }): string {
  if (isSupervisor) return 'To go on, take the case over at the top of the page.';
  return hold.asked === null
    ? 'To go on, ask a supervisor for the case at the top of the page.'
    : 'A supervisor has been asked for the case.';
}

/** Around the page of a case, for whatever is open on it. */
export const HoldObstacleContext = createContext<HoldObstacle | null>(null);

export function useHoldObstacle(needs: Needs = 'word'): HoldObstacle | null {
  const obstacle = useContext(HoldObstacleContext);
  return needs === 'review' || obstacle?.holder ? obstacle : null;
}
