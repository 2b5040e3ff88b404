import type { FactWork, Problems } from './use-fact-work';

/** How it stands with a fact, and with the form about it. */
export type FactStatus = {
  mayJudge: boolean;
  /** The last write was about it. */
  isChanged: boolean;
  problems: Problems;
  isBusy: boolean;
  fields: FactWork['fields'];
  /** How often its form was asked for: each time it takes the focus. */
  wantedCount: number;
};

export const ADD_FACT_ID = 'add-fact';
export const factElementId = (factId: string): string => `fact-${factId}`;
/** The button by which a fact's form is opened again. */
export const factActionId = (factId: string): string => `correct-${factId}`;
