'use client';

import { z } from 'zod';
import { keptKey } from '@/app/client/kept-keys';
import { type KeptStage, useKept } from '@/app/client/use-kept';
import { Button } from '@/app/ui/button';
import { Notice } from '@/app/ui/notice';
import type { CaseView } from '@/server/case-view/view';
import { TypeTextDialog } from './type-text-dialog';
import { findTypingObstacle } from './typing-obstacle';

type Props = {
  document: CaseView['documents'][number];
  officerId: string;
  stage: KeptStage;
  heldBy: string | null;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

const typedSchema = z.string();
const isEmpty = (text: string) => text === '';

/** What an officer types in of a document, whatever becomes of the document meanwhile: no typed word is out of reach. */
export function TypedText({ document, officerId, stage, heldBy, open, onOpenChange }: Props) {
  // A page of copying outlives a reload, and a document that is just being read again.
  const key = keptKey('typed', officerId, document.id);
  const [text, change] = useKept({
    key,
    schema: typedSchema,
    empty: '',
    isEmpty,
    // What waits for a decision to be undone can be seen and copied meanwhile.
    stage: stage === 'paused' ? 'open' : stage,
  });
  const obstacle = findTypingObstacle({ ocrStatus: document.ocrStatus, stage, heldBy });
  return (
    <>
      {obstacle && stage !== 'over' && text !== '' && !open && (
        <Notice
          className="shrink-0 rounded-none text-[13px]"
          tone="info"
          action={
            <Button size="sm" onClick={() => onOpenChange(true)}>
              Show what you typed
            </Button>
          }
        >
          What you typed of this document was not saved. It is kept in this browser.
        </Notice>
      )}
      <TypeTextDialog
        document={document}
        text={text}
        onText={(next) => change(() => next)}
        obstacle={obstacle}
        open={open}
        onOpenChange={onOpenChange}
      />
    </>
  );
}
