import { expect, test } from 'vitest';
import { createFairLine, type FairLine } from './fair-line';

const joinAll = (line: FairLine<string>, items: string[]) => {
  for (const item of items) line.join(item, item[0] ?? null);
};

/** One turn after the other, each at its own cost. */
function runAll(line: FairLine<string>, cost: (item: string) => number): string[] {
  const order: string[] = [];
  for (let item = line.takeNext(); item; item = line.takeNext()) {
    order.push(item);
    line.finish(item, cost(item));
  }
  return order;
}

test('people take turns, however many items one of them has', () => {
  const line = createFairLine<string>({ perOwner: 1 });
  joinAll(line, ['a1', 'a2', 'a3', 'a4', 'b1', 'b2']);
  expect(runAll(line, () => 10)).toEqual(['a1', 'b1', 'a2', 'b2', 'a3', 'a4']);
});

test('what an item costs counts against its owner', () => {
  const line = createFairLine<string>({ perOwner: 1 });
  joinAll(line, ['a1', 'a2', 'b1', 'b2', 'b3']);
  expect(runAll(line, (item) => (item.startsWith('a') ? 100 : 10))).toEqual(['a1', 'b1', 'b2', 'b3', 'a2']);
});

test('nobody has more in hand than their share, and the room that is left is for others', () => {
  const line = createFairLine<string>({ perOwner: 2 });
  joinAll(line, ['a1', 'a2', 'a3']);
  expect([line.takeNext(), line.takeNext(), line.takeNext()]).toEqual(['a1', 'a2', undefined]);
  line.join('b1', 'b');
  expect(line.takeNext()).toBe('b1');
  line.finish('a1', 10);
  expect(line.takeNext()).toBe('a3');
});

test('whoever has fewer in hand comes first, whatever they have cost', () => {
  const line = createFairLine<string>({ perOwner: 3 });
  joinAll(line, ['a1', 'a2']);
  line.takeNext();
  line.join('b1', 'b');
  expect(line.takeNext()).toBe('b1');
});

test('whoever comes back has saved up no turns', () => {
  const line = createFairLine<string>({ perOwner: 1 });
  joinAll(line, ['a1', 'a2', 'a3']);
  const first = line.takeNext();
  line.finish(first ?? '', 1_000);
  joinAll(line, ['b1', 'b2', 'b3']);
  expect(runAll(line, () => 10)).toEqual(['a2', 'b1', 'a3', 'b2', 'b3']);
});

test('what is nobody’s is not counted, and what has left gets no turn', () => {
  const line = createFairLine<string>({ perOwner: 1 });
  for (const item of ['warm 1', 'warm 2']) line.join(item, null);
  joinAll(line, ['a1', 'a2']);
  expect(line.leave('a1')).toBe(true);
  expect(line.leave('a1')).toBe(false);
  const taken = [line.takeNext(), line.takeNext(), line.takeNext()];
  expect(taken.toSorted()).toEqual(['a2', 'warm 1', 'warm 2']);
  expect(line.clear()).toEqual([]);
});
