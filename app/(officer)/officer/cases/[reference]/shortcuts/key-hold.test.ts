import { expect, it } from 'vitest';
import { createKeyHold } from './key-hold';

function make() {
  const frames: (() => void)[] = [];
  const settled: string[][] = [];
  const hold = createKeyHold<string>({
    nextFrame: (call) => void frames.push(call),
    onSettled: (presses) => void settled.push(presses),
  });
  return { hold, settled, draw: () => frames.shift()?.(), waiting: () => frames.length };
}

it('holds back what is typed until two frames after a press, in its order', () => {
  const { hold, settled, draw } = make();
  expect(hold.hold('early')).toBe(false);
  hold.begin();
  expect([hold.hold('r'), hold.hold('t')]).toEqual([true, true]);
  draw();
  expect(hold.hold('y')).toBe(true);
  expect(settled).toEqual([]);
  draw();
  expect(settled).toEqual([['r', 't', 'y']]);
  expect(hold.hold('late')).toBe(false);
});

it('counts anew from a further press, with one counting at a time', () => {
  const { hold, settled, draw, waiting } = make();
  hold.begin();
  draw();
  hold.begin();
  expect(waiting()).toBe(1);
  draw();
  expect(settled).toEqual([]);
  draw();
  expect(settled).toEqual([[]]);
});

it('begins again from what it gives back', () => {
  const frames: (() => void)[] = [];
  const settled: string[][] = [];
  const hold = createKeyHold<string>({
    nextFrame: (call) => void frames.push(call),
    onSettled: (presses) => {
      settled.push(presses);
      if (presses.length < 2) return;
      hold.begin();
      for (const press of presses.slice(1)) hold.hold(press);
    },
  });
  hold.begin();
  hold.hold('e');
  hold.hold('j');
  while (frames.length > 0) frames.shift()?.();
  expect(settled).toEqual([['e', 'j'], ['j']]);
});
