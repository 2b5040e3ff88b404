'use client';

import { useEffect, useRef } from 'react';
import { LinkButton } from '@/app/ui/link-button';
import { Notice } from '@/app/ui/notice';
import { OUTCOME_LOOKS } from '@/app/ui/outcome-looks';
import type { CaseView } from '@/server/case-view/view';
import { GetNextCase, useGetNextCase } from '../../../get-next-case';
import { CheckPanel } from '../checks/check-panel';
import { DecisionRecord, titleOf } from './decision-record';
import { UndoPanel } from './undo-panel';

type Props = {
  view: CaseView;
  /** Decided on this page, this minute: the way on takes the focus, so that Enter goes to the next case. */
  isJustNow: boolean;
};

/** How a case ended, and the way on. */
export function Decided({ view, isJustNow }: Props) {
  const next = useRef<HTMLButtonElement>(null);
  const nextCase = useGetNextCase({ caseType: null });
  const { decision, status, claimantName } = view;
  useEffect(() => {
    if (isJustNow) next.current?.focus();
  }, [isJustNow]);
  return (
    <div className="grid gap-4 text-sm">
      {status === 'withdrawn' && (
        <Notice tone="info" title="Withdrawn">
          <bdi translate="no">{claimantName}</bdi> has withdrawn this case. There is nothing to decide.
        </Notice>
      )}
      {status === 'processing' && (
        <Notice tone="info" title="Being read">
          The documents are being read. The case joins the queue when its draft is ready.
        </Notice>
      )}
      {decision && status !== 'withdrawn' && status !== 'processing' && (
        <Notice tone={OUTCOME_LOOKS[decision.outcome].notice} title={titleOf(decision)}>
          <DecisionRecord decision={decision} view={view} />
        </Notice>
      )}
      {decision?.forStaff && (
        <UndoPanel reference={view.reference} claimantName={claimantName} forStaff={decision.forStaff} />
      )}
      {decision?.forStaff?.check && <CheckPanel decisionId={decision.id} />}
      <div className="flex flex-wrap items-center gap-2">
        <GetNextCase next={nextCase} ref={next} />
        <LinkButton href="/officer">Back to the queue</LinkButton>
      </div>
    </div>
  );
}
