'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/app/ui/button';
import { TextArea } from '@/app/ui/field';
import type { ReviewFinding } from './review-findings';
import type { Judging } from './use-judging';

type Props = { finding: ReviewFinding; judging: Judging; onClose: () => void };

/** Accepting what no page bears out takes a reason, which colleagues read. */
export function ReasonForm({ finding, judging, onClose }: Props) {
  const [reason, setReason] = useState('');
  const [isEmpty, setEmpty] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setEmpty(reason.trim() === '');
    if (reason.trim() !== '' && (await judging.acceptWithReason(finding, reason))) onClose();
  }

  return (
    <form
      method="post"
      aria-label={`Accept finding ${finding.position}`}
      onSubmit={(event) => void submit(event)}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
      className="grid gap-2 px-2 py-2"
    >
      <TextArea
        label="Why do you accept it?"
        hint="No page bears it out. Colleagues see your reason; the claimant does not."
        autoFocus
        maxLength={500}
        value={reason}
        error={isEmpty ? 'Write why you accept it.' : null}
        onChange={({ target }) => setReason(target.value)}
        className="min-h-16"
      />
      <div className="flex flex-wrap gap-2">
        <Button size="sm" variant="primary" type="submit" pending={judging.isBusy(finding.id)}>
          Accept finding
        </Button>
        <Button size="sm" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
