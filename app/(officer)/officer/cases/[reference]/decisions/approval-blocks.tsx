'use client';

import { formatCount } from '@/app/ui/format';
import { Notice } from '@/app/ui/notice';
import type { ApprovalBlockList } from './use-approval-blocks';

type Props = { blocks: ApprovalBlockList; onGoToFinding: (findingId: string) => void };

const WHY = {
  unsupported: 'No page bears it out.',
  evidence_lost: 'What it rested on was removed from the case.',
} as const;

/** The findings that stop an approval, each with the way to it. */
export function ApprovalBlocks({ blocks: { list, problem }, onGoToFinding }: Props) {
  if (problem) return <Notice tone="error">{problem}</Notice>;
  if (list.length === 0) return null;
  return (
    <Notice tone="error" title={`${formatCount(list.length, 'finding stops', 'findings stop')} an approval`}>
      <p>Accept, edit or reject what no page bears out.</p>
      <ul className="grid gap-1.5 pt-2">
        {list.map(({ findingId, statement, why }) => (
          <li key={findingId}>
            <button type="button" className="link text-left" onClick={() => onGoToFinding(findingId)}>
              {statement}
            </button>{' '}
            <span className="text-ink-soft">{WHY[why]}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
