import { database, type Transaction } from '@/server/platform/database';
import { AppError } from '@/server/platform/errors';
import type { Actor } from '@/server/platform/trpc';
import { MOST_SAVED } from './limits';
import type { RenameInput, SaveInput } from './schema';

const gone = () => new AppError('not_found', 'This view is gone. Reload the page to see the views that you have.');
const nameTaken = (name: string) =>
  new AppError('conflict', `You have a view called “${name}” already. Give this one another name.`);

/** Puts the writes of one officer in line, so that two tabs never make one too many. */
const lockOwner = (tx: Transaction, { userId }: Actor) =>
  tx.$queryRaw`SELECT id FROM "user" WHERE id = ${userId}::uuid FOR NO KEY UPDATE`;

/** Keeps filters under a name, behind the officer's other views. */
export async function saveView({ actor, input: { name, filters } }: { actor: Actor; input: SaveInput }) {
  return database().$transaction(async (tx) => {
    await lockOwner(tx, actor);
    const own = await tx.savedView.findMany({
      where: { officerId: actor.userId },
      select: { name: true, position: true },
    });
    if (own.length >= MOST_SAVED)
      throw new AppError('conflict', `You have ${MOST_SAVED} views, which is the most. Delete one first.`);
    if (own.some((view) => view.name === name)) throw nameTaken(name);
    const position = Math.max(0, ...own.map((view) => view.position + 1));
    return tx.savedView.create({
      data: { officerId: actor.userId, name, filters, position },
      select: { id: true, name: true, filters: true },
    });
  });
}

export async function renameView({ actor, input: { id, name } }: { actor: Actor; input: RenameInput }): Promise<void> {
  await database().$transaction(async (tx) => {
    await lockOwner(tx, actor);
    const other = await tx.savedView.findFirst({ where: { officerId: actor.userId, name, id: { not: id } } });
    if (other) throw nameTaken(name);
    const { count } = await tx.savedView.updateMany({ where: { id, officerId: actor.userId }, data: { name } });
    if (count !== 1) throw gone();
  });
}

/** Another tab may have deleted it before: gone is gone. */
export async function removeView({ actor, id }: { actor: Actor; id: string }): Promise<void> {
  await database().savedView.deleteMany({ where: { id, officerId: actor.userId } });
}

/** Puts an officer's views in that order. Refused where another tab has saved or deleted one meanwhile. */
export async function arrangeViews({ actor, ids }: { actor: Actor; ids: string[] }): Promise<void> {
  await database().$transaction(async (tx) => {
    await lockOwner(tx, actor);
    const own = await tx.savedView.findMany({ where: { officerId: actor.userId }, select: { id: true } });
    const isSame = own.length === new Set(ids).size && own.every(({ id }) => ids.includes(id));
    if (!isSame)
      throw new AppError('conflict', 'Your views have changed in another tab. Reload the page, then order them.');
    for (const [position, id] of ids.entries()) await tx.savedView.update({ where: { id }, data: { position } });
  });
}
