import { findCaseType } from '@/server/case-types/registry';
import type { DraftView } from '@/server/drafts/view';
import { addUpAgain } from '@/server/facts/add-up-again';
import type { FactValue } from '@/server/facts/contract';
import { describeValue, formatValue } from '@/server/facts/display';
import { readTyped } from '@/server/facts/typed/read-typed';
import { assessCase } from '@/server/rules/assess-case';
import type { ComposedCitation } from '../draft/composition';
import type { FactView } from './group-facts';

/** What an officer says of a fact, as the page knows it before the server does. */
export type FactSaid =
  | { kind: 'correct'; factId: string; value: FactValue; citation: ComposedCitation | null; reason: string }
  | { kind: 'strike'; factId: string; reason: string }
  | { kind: 'take-back'; factId: string }
  | {
      kind: 'add';
      addedFactId: string;
      field: string;
      value: FactValue;
      citation: ComposedCitation | null;
      reason: string;
    };
