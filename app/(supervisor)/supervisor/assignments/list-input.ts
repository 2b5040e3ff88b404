import type { GIVEN } from '@/server/assignments/schema';

/** Which cases are listed: one person's, or those of the kind. */
export type Shown = { given: (typeof GIVEN)[number]; officerId: string | null };

export const EVERYBODY: Shown = { given: 'anybody', officerId: null };

/** What both the page and the browser ask for first, so that the one finds what the other has read. */
export const assignmentsInput = ({ given, officerId }: Shown) => ({ given, officerId, limit: 50 });
