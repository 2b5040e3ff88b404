'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/app/ui/button';
import { TextArea } from '@/app/ui/field';
import { ACCEPT_REASON_LENGTH } from '@/server/findings/schema';
import { ReviewButton } from '../reviews/review-button';
import { useReviewObstacle } from '../reviews/review-obstacle';
import { reasonPlace } from './finding-places';
import { formKeys } from './form-keys';
import type { ReviewFinding } from './review-findings';
import type { Judging } from './use-judging';
import { useOpeningFocus } from './use-opening-focus';

type Props = { finding: ReviewFinding; judging: Judging; onClose: () => void };

/** Accepting what no page bears out takes a reason, which colleagues read. */
export function ReasonForm({ finding, judging, onClose }: Props) {
  const reason = judging.reasonFor(finding);
  const [isEmpty, setEmpty] = useState(false);
  const { form, fieldRef } = useOpeningFocus(reasonPlace(finding.id));
  const isLost = useReviewObstacle() !== null;

  async function submit(event: FormEvent) {
    event.preventDefault();
    // By the keys, which ask no button.
    if (isLost) return;
    setEmpty(reason.trim() === '');
    if (reason.trim() === '' || !(await judging.acceptWithReason(finding))) return;
    // Saving takes a moment, in which the officer may have gone on: the focus is taken back only from here.
    if (form.current?.contains(document.activeElement)) onClose();
    else judging.dropQuestion(finding);
  }

  return (
    <form
      ref={form}
      method="post"
      aria-label={`Accept finding ${finding.position}`}
      onSubmit={(event) => void submit(event)}
      // What was typed is there again when it is asked for again.
      onKeyDown={formKeys({ onLeave: onClose })}
      className="grid gap-2 px-2 py-2"
    >
      <TextArea
        ref={fieldRef}
        label="Why do you accept it?"
        hint="No page bears it out. Colleagues see your reason; the claimant does not."
        limit={ACCEPT_REASON_LENGTH}
        value={reason}
        // What is typed once it is on its way would be saved nowhere.
        readOnly={judging.isBusy(finding.id)}
        error={isEmpty ? 'Write why you accept it.' : null}
        onChange={({ target }) => judging.writeReason(finding, target.value)}
        className="min-h-16"
      />
      <div className="flex flex-wrap gap-2">
        <ReviewButton size="sm" variant="primary" type="submit" pending={judging.isBusy(finding.id)}>
          Accept finding
        </ReviewButton>
        <Button
          size="sm"
          onClick={() => {
            judging.writeReason(finding, '');
            onClose();
          }}
        >
          Cancel
        </Button>
      </div>
    </form>
  );
}
