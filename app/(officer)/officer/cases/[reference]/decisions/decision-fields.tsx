'use client';

import { TextArea, TextField } from '@/app/ui/field';
import type { DecisionOutcome } from '@/generated/prisma/enums';
import { OTHER_REASON } from '@/server/case-types/letter';
import type { CaseView } from '@/server/case-view/view';
import { takes } from '@/server/cases/outcomes';
import { NOTE_LENGTH } from '@/server/decisions/schema';
import { MOST_POINTS, REASON_LENGTH } from '@/server/letters/schema';
import { ChoiceList } from './choice-list';
import { type FormProps, useField } from './use-field';

type Props = FormProps & { outcome: DecisionOutcome; caseType: CaseView['caseType']; isLetterEdited: boolean };

/** Room for all points that may be asked for; how long each may be is said of the one that is too long. */
const WORDS_LENGTH = MOST_POINTS * REASON_LENGTH;

/** The other reason stands in the letters we write, not in an officer's own; the claimant's case gives it either way. */
const WHERE_READ = {
  inLetter: 'The claimant reads it in the letter, as you write it here.',
  onPage: 'The claimant reads it on the page of their case, as you write it here. Your letter goes out as it stands.',
};

/** What a rejection or a request is made of. An approval has nothing to fill in. */
export function DecisionFields({ outcome, caseType, isLetterEdited, ...shared }: Props) {
  const { form, invalid, onChange } = shared;
  const field = useField(shared);
  return (
    <>
      {takes(outcome) === 'reasons' && (
        <>
          <ChoiceList
            name="reasons"
            legend="Reasons"
            choices={caseType.rejectionReasons}
            chosen={form.reasons}
            error={invalid?.field === 'reasons' ? invalid.text : null}
            onChange={(reasons) => onChange({ reasons })}
          />
          {form.reasons.includes(OTHER_REASON) && (
            <TextArea
              {...field('otherReason')}
              label="The other reason"
              hint={isLetterEdited ? WHERE_READ.onPage : WHERE_READ.inLetter}
              limit={REASON_LENGTH}
            />
          )}
        </>
      )}
      {takes(outcome) === 'request' && (
        <>
          <ChoiceList
            name="requested"
            legend="What the claimant should send"
            choices={caseType.evidence}
            chosen={form.requested}
            onChange={(requested) => onChange({ requested })}
          />
          <TextArea
            {...field('words')}
            label="What else the claimant should send or say"
            hint={`A point a line. ${isLetterEdited ? WHERE_READ.onPage : WHERE_READ.inLetter}`}
            limit={WORDS_LENGTH}
          />
          <TextField {...field('respondBy')} label="Respond by" type="date" className="max-w-48" />
        </>
      )}
      <TextArea
        {...field('note')}
        label="Note"
        hint="For colleagues; the claimant does not see it."
        limit={NOTE_LENGTH}
      />
    </>
  );
}
