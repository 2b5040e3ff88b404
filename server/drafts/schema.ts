import { z } from 'zod';
import { byReferenceInput } from '@/server/platform/case-reference';

export const draftVersionInput = byReferenceInput.extend({ draftId: z.uuid() });
