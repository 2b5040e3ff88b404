'use client';

import { createNeededContext } from '@/app/client/needed-context';
import type { FactWork } from './use-fact-work';

export const [FactsContext, useFacts] = createNeededContext<FactWork>('list of facts');
