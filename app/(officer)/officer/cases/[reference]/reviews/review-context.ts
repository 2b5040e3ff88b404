'use client';

import { createNeededContext } from '@/app/client/needed-context';
import type { Reviewing } from './use-review';

export const [ReviewContext, useReviewing] = createNeededContext<Reviewing>('review');
