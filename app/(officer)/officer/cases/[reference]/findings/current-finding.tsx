'use client';

import { useDesk } from '../desk/desk-context';
import { useNarrow } from '../desk/use-narrow';
import { FindingInHand } from './finding-in-hand';
import { useActiveFinding } from './use-active-finding';

/** The finding that the keys judge, named where its list is not in sight. */
export function CurrentFinding() {
  const finding = useActiveFinding();
  const isNarrow = useNarrow();
  const showsPages = useDesk(({ layout }) => layout.side === 'pages');
  return <FindingInHand finding={finding} isListHidden={isNarrow && showsPages} />;
}
