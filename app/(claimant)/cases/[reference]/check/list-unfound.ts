import { type CaseToTick, type ChecklistItem, listChecklist } from '../checklist/list-checklist';

export type Unfound = {
  /** What every such case needs, and of which none or too little is here. */
  needed: ChecklistItem[];
  /** What only some cases need. */
  conditional: ChecklistItem[];
  /** Some of it may be in a document that is still being read. */
  isReading: boolean;
};

/** Required evidence that is not here, as far as is known before the case is sent. */
export function listUnfound({ view }: { view: CaseToTick }): Unfound {
  const { items, reading } = listChecklist({ view });
  const open = items.filter(({ evidence: { required }, state }) => required && state !== 'here');
  return {
    needed: open.filter(({ evidence }) => evidence.requiredIf === null),
    conditional: open.filter(({ evidence }) => evidence.requiredIf !== null),
    isReading: reading > 0,
  };
}
