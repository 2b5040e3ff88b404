import { z } from 'zod';
import { byReferenceInput } from '@/server/cases/schema';

export const draftVersionInput = byReferenceInput.extend({ draftId: z.uuid() });
