'use client';

import { usePlace } from '@/app/client/focus';
import type { FormGap } from '@/server/decisions/gaps/word-gap';
import type { DecisionForm } from './decision-form';
import { fieldPlace } from './decision-places';

/** The part of a decision's form that fields share. */
export type FormProps = {
  form: DecisionForm;
  invalid: FormGap | null;
  onChange: (part: Partial<DecisionForm>) => void;
};

type Written = 'otherReason' | 'words' | 'respondBy' | 'note' | 'award' | 'awardReason' | 'reconsideredBecause';

/** What a field that is written in has from the form: its place, value and fault. */
export function useField({ form, invalid, onChange }: FormProps) {
  const place = usePlace();
  return (name: Written) => ({
    ref: place(fieldPlace(name)),
    name,
    value: form[name] ?? '',
    error: invalid?.field === name ? invalid.text : null,
    onChange: ({ target }: { target: { value: string } }) => onChange({ [name]: target.value }),
  });
}
