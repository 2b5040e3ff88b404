'use client';

import { createNeededContext } from '@/app/client/needed-context';
import type { FindingWork } from './use-finding-work';

export const [FindingsContext, useFindingsWork] = createNeededContext<FindingWork>('list of findings');
