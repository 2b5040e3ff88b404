'use client';

import { usePlace } from '@/app/client/focus';
import { TextArea } from '@/app/ui/field';
import type { DecisionOutcome } from '@/generated/prisma/enums';
import { closesCase } from '@/server/cases/outcomes';
import type { FormGap } from '@/server/decisions/gaps/word-gap';
import { BECAUSE_LENGTH } from '@/server/reconsiderations/limits';
import type { DecisionForm } from '../decisions/decision-form';
import { fieldPlace } from '../decisions/decision-places';

type Props = {
  outcome: DecisionOutcome;
  isReconsideration: boolean;
  form: DecisionForm;
  invalid: FormGap | null;
  onChange: (part: Partial<DecisionForm>) => void;
};

/** Of another look: why the first decision stands or is changed. Which of the two, code tells by both outcomes and amounts. */
export function BecauseField({ outcome, isReconsideration, form, invalid, onChange }: Props) {
  const place = usePlace();
  if (!isReconsideration || !closesCase(outcome)) return null;
  return (
    <TextArea
      ref={place(fieldPlace('reconsideredBecause'))}
      name="reconsideredBecause"
      label="Why the first decision stands or is changed"
      hint="For colleagues. The letter says by itself whether the decision stays or changes."
      value={form.reconsideredBecause}
      limit={BECAUSE_LENGTH}
      error={invalid?.field === 'reconsideredBecause' ? invalid.text : null}
      onChange={({ target }) => onChange({ reconsideredBecause: target.value })}
    />
  );
}
