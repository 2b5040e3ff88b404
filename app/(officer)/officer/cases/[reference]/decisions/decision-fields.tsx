'use client';

import { usePlace } from '@/app/client/focus';
import { TextArea, TextField } from '@/app/ui/field';
import type { DecisionOutcome } from '@/generated/prisma/enums';
import { OTHER_REASON } from '@/server/case-types/letter';
import type { CaseView } from '@/server/case-view/view';
import { NOTE_LENGTH } from '@/server/decisions/schema';
import { MOST_POINTS, REASON_LENGTH } from '@/server/letters/schema';
import { ChoiceList } from './choice-list';
import type { DecisionForm, FormGap } from './decision-form';
import { fieldPlace } from './field-place';

type Props = {
  outcome: Exclude<DecisionOutcome, 'approved'>;
  caseType: CaseView['caseType'];
  form: DecisionForm;
  isLetterEdited: boolean;
  onChange: (part: Partial<DecisionForm>) => void;
  invalid: FormGap | null;
};

/** Room for all points that may be asked for; how long each may be is said of the one that is too long. */
const WORDS_LENGTH = MOST_POINTS * REASON_LENGTH;

/** The other reason stands in the letters we write, not in an officer's own; the claimant's case gives it either way. */
const WHERE_READ = {
  inLetter: 'The claimant reads it in the letter, as you write it here.',
  onPage: 'The claimant reads it on the page of their case, as you write it here. Your letter goes out as it stands.',
};

/** What a rejection or a request is made of. An approval has nothing to fill in. */
export function DecisionFields({ outcome, caseType, form, isLetterEdited, onChange, invalid }: Props) {
  const place = usePlace();
  return (
    <>
      {outcome === 'rejected' ? (
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
              ref={place(fieldPlace('otherReason'))}
              name="otherReason"
              label="The other reason"
              hint={isLetterEdited ? WHERE_READ.onPage : WHERE_READ.inLetter}
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
            name="requested"
            legend="What the claimant should send"
            choices={caseType.evidence}
            chosen={form.requested}
            onChange={(requested) => onChange({ requested })}
          />
          <TextArea
            ref={place(fieldPlace('words'))}
            name="words"
            label="What else the claimant should send or say"
            hint={`A point a line. ${isLetterEdited ? WHERE_READ.onPage : WHERE_READ.inLetter}`}
            value={form.words}
            limit={WORDS_LENGTH}
            error={invalid?.field === 'words' ? invalid.text : null}
            onChange={({ target }) => onChange({ words: target.value })}
          />
          <TextField
            ref={place(fieldPlace('respondBy'))}
            name="respondBy"
            label="Respond by"
            type="date"
            value={form.respondBy}
            error={invalid?.field === 'respondBy' ? invalid.text : null}
            onChange={({ target }) => onChange({ respondBy: target.value })}
            className="max-w-48"
          />
        </>
      )}
      <TextArea
        ref={place(fieldPlace('note'))}
        name="note"
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
