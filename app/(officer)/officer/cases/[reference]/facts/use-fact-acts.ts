import { useMemo } from 'react';
import { useLatest } from '@/app/client/use-latest';
import type { FactWork } from './use-fact-work';

/** What can be done to a fact, as functions that stay the same: typing in one fact's form renders no other fact. */
export function useFactActs({ open, takeBack, save, drop, forms }: FactWork) {
  const acts = {
    open: useLatest(open),
    takeBack: useLatest(takeBack),
    save: useLatest(save),
    drop: useLatest(drop),
    change: useLatest(forms.change),
    touch: useLatest(forms.touch),
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of them is the same function for good.
  return useMemo(() => acts, []);
}

export type FactActs = ReturnType<typeof useFactActs>;
