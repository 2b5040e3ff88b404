'use client';

import { z } from 'zod';
import { keptKey } from '@/app/client/kept-keys';
import { forgetEverywhere } from '@/app/client/kept-value';
import { useKept } from '@/app/client/use-kept';
import { TextArea } from '@/app/ui/field';
import { measureText } from '@/app/ui/measure-text';
import type { CaseView } from '@/server/case-view/view';
import { MESSAGE_LENGTH } from '@/server/cases/schema';
import type { DecisionView } from '@/server/decisions/view';
import { isUnderWay } from '../upload/upload-queue';
import { useUploads } from '../upload/use-uploads';
import { SubmitPanel } from './submit-panel';

const schema = z.string();
const isEmpty = (message: string) => message === '';

/** The claimant's answer to a request: documents, a few words, or both. */
export function AnswerPanel({ view, request }: { view: CaseView; request: DecisionView }) {
  const { uploads } = useUploads({ reference: view.reference });
  // By the request: nobody else who uses this browser can open its case.
  const key = keptKey('answer', request.id);
  const [message, changeMessage] = useKept({
    key,
    schema,
    empty: '',
    isEmpty,
    stage: 'open',
  });
  const hasAdded = view.documents.some(({ registeredAt }) => registeredAt && registeredAt > request.decidedAt);
  const said = message.trim();
  return (
    <SubmitPanel
      reference={view.reference}
      title="Your answer"
      explanation="When everything is here, send your answer. The officer then goes on with your case."
      action="Send answer"
      obstacle={findObstacle({
        uploading: isUnderWay(uploads),
        hasAnything: hasAdded || said !== '',
        isTooLong: measureText({ text: message, limit: MESSAGE_LENGTH }).isOver,
      })}
      message={said}
      onSubmitted={() => {
        changeMessage(() => '');
        // Whatever other pages have kept for this request is late now.
        forgetEverywhere(key);
      }}
    >
      <TextArea
        label="Message to the officer (optional)"
        hint="For example why you cannot send something. You need not write anything if the documents say it all."
        size="lg"
        value={message}
        limit={MESSAGE_LENGTH}
        onChange={({ target }) => changeMessage(() => target.value)}
      />
    </SubmitPanel>
  );
}

function findObstacle({
  uploading,
  hasAnything,
  isTooLong,
}: Record<'uploading' | 'hasAnything' | 'isTooLong', boolean>) {
  if (isTooLong) return 'Your message is too long. Shorten it first.';
  if (uploading) return 'Your documents are still on their way. You can send your answer when they have arrived.';
  return hasAnything ? null : 'Add a document or write a message first.';
}
