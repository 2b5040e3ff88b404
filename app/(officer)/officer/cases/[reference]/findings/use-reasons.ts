'use client';

import { z } from 'zod';
import { keptKey } from '@/app/client/kept-keys';
import { type KeptStage, useKept } from '@/app/client/use-kept';

const schema = z.record(z.string(), z.string());
const NONE: z.infer<typeof schema> = {};
const isEmpty = (reasons: z.infer<typeof schema>) => Object.keys(reasons).length === 0;

type Options = { officerId: string; reference: string; stage: KeptStage };

/**
 * Why unsupported findings are accepted, while it is being written: by what the draft says, since a newer draft may say the
 * same again under another id.
 */
export function useReasons({ officerId, reference, stage }: Options) {
  const key = keptKey('reasons', officerId, reference);
  const [reasons, change] = useKept({ key, schema, empty: NONE, isEmpty, stage });
  return {
    read: (drafted: string) => reasons[drafted] ?? '',
    /** An empty one is forgotten. */
    write: (drafted: string, reason: string) =>
      change(({ [drafted]: _, ...others }) => (reason === '' ? others : { ...others, [drafted]: reason })),
    /** All of them, with what they are about. */
    list: Object.entries(reasons).map(([drafted, reason]) => ({ drafted, reason })),
  };
}

export type Reasons = ReturnType<typeof useReasons>;
