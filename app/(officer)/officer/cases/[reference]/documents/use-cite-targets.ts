'use client';

import { useCommands } from '../desk/desk-context';
import { useFacts } from '../facts/facts-provider';
import { useFindingsWork } from '../findings/findings-provider';
import { useActiveFinding } from '../findings/use-active-finding';
import type { CiteTarget } from './cite-target';

/** Where words selected on a page can go, the likeliest first; none for somebody who may only read. */
export function useCiteTargets(): readonly CiteTarget[] {
  const facts = useFacts();
  const findings = useFindingsWork();
  const active = useActiveFinding();
  const { layout } = useCommands();
  const onCited = () => layout.choose({ side: 'draft' });
  return [...facts.citeTargets({ onCited }), ...findings.citeTargets({ active, onCited })];
}
