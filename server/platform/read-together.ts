import { setImmediate as nextTurn } from 'node:timers/promises';

type Batch<Item, Answer> = { items: [Item, ...Item[]]; answer: Promise<Answer> };

/**
 * One `read` for all who ask under the same key in the same turn of the event loop, and one more for all who ask while that read runs.
 * A read begins only after its last asker has asked. So somebody who has heard of a change never gets what was read before that change.
 */
export function readTogether<Item, Answer>(read: (items: [Item, ...Item[]]) => Promise<Answer>) {
  const gathering = new Map<string, Batch<Item, Answer>>();
  const latest = new Map<string, Promise<void>>();

  return ({ key, item }: { key: string; item: Item }): Promise<Answer> => {
    const open = gathering.get(key);
    if (open) {
      open.items.push(item);
      return open.answer;
    }
    const items: [Item, ...Item[]] = [item];
    const before = latest.get(key) ?? nextTurn();
    const answer = before.then(() => {
      gathering.delete(key);
      return read(items);
    });
    gathering.set(key, { items, answer });
    const forget = () => {
      if (latest.get(key) === settled) latest.delete(key);
    };
    const settled = answer.then(forget, forget);
    latest.set(key, settled);
    return answer;
  };
}
