import { database } from '@/server/platform/database';
import type { Actor } from '@/server/platform/trpc';

/** An officer's own views, in the order that they gave them. */
export const listSavedViews = ({ actor }: { actor: Actor }) =>
  database().savedView.findMany({
    where: { officerId: actor.userId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, filters: true },
  });

export type SavedViewItem = Awaited<ReturnType<typeof listSavedViews>>[number];
