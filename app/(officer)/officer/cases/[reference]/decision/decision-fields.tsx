'use client';

import { TextArea, TextField } from '@/app/ui/field';
import type { DecisionOutcome } from '@/generated/prisma/enums';
import { OTHER_REASON } from '@/server/case-types/letter';
import type { CaseView } from '@/server/cases/view';
import { REASON_LENGTH } from '@/server/letters/schema';
import { NOTE_LENGTH } from '@/server/reviews/schema';
import { ChoiceList } from './choice-list';
import { type DecisionForm, dayFrom, type FormGap } from './decision-form';

type Props = {
  outcome: Exclude<DecisionOutcome, 'approved'>;
  caseType: CaseView['caseType'];
  form: DecisionForm;
  onChange: (part: Partial<DecisionForm>) => void;
  invalid: FormGap | null;
};

/** What a rejection or a request is made of. An approval has nothing to fill in. */
export function DecisionFields({ outcome, caseType, form, onChange, invalid }: Props) {
  return (
    <>
      {outcome === 'rejected' ? (
        <>
          <ChoiceList
            legend="Reasons"
            choices={caseType.rejectionReasons}
            chosen={form.reasons}
            onChange={(reasons) => onChange({ reasons })}
          />
          {form.reasons.includes(OTHER_REASON) && (
            <TextArea
              label="The other reason"
              hint="The claimant reads it in the letter, as you write it here."
              value={form.otherReason}
              limit={REASON_LENGTH}
              error={invalid?.field === 'otherReason' ? invalid.text : null}
              onChange={({ target }) => onChange({ otherReason: target.value })}
            />
          )}
        </>
      ) : (
        <>
          <ChoiceList
            legend="What the claimant should send"
            choices={caseType.evidence}
            chosen={form.requested}
            onChange={(requested) => onChange({ requested })}
          />
          <TextField
            label="Respond by"
            type="date"
            min={dayFrom(new Date(), 0)}
            value={form.respondBy}
            onChange={({ target }) => onChange({ respondBy: target.value })}
            className="max-w-48"
          />
        </>
      )}
      <TextArea
        label="Note"
        hint="For colleagues; the claimant does not see it."
        value={form.note}
        limit={NOTE_LENGTH}
        error={invalid?.field === 'note' ? invalid.text : null}
        onChange={({ target }) => onChange({ note: target.value })}
      />
    </>
  );
}
