'use client';

import { TextArea } from '@/app/ui/field';
import type { DecisionOutcome } from '@/generated/prisma/enums';
import { closesCase } from '@/server/cases/outcomes';
import { BECAUSE_LENGTH } from '@/server/reconsiderations/limits';
import { type FormProps, useField } from '../decisions/use-field';

type Props = FormProps & { outcome: DecisionOutcome; isReconsideration: boolean };

/** Of another look: why the first decision stands or is changed. Which of the two, code tells by both outcomes and amounts. */
export function BecauseField({ outcome, isReconsideration, ...shared }: Props) {
  const field = useField(shared);
  if (!isReconsideration || !closesCase(outcome)) return null;
  return (
    <TextArea
      {...field('reconsideredBecause')}
      label="Why the first decision stands or is changed"
      hint="For colleagues. The letter says by itself whether the decision stays or changes."
      limit={BECAUSE_LENGTH}
    />
  );
}
