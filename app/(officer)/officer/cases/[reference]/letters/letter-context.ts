'use client';

import { createNeededContext } from '@/app/client/needed-context';
import type { LetterWork } from './use-letter';

export const [LetterContext, useLetterWork] = createNeededContext<LetterWork>('letter');
