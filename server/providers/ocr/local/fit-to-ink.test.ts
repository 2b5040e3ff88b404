import { expect, it } from 'vitest';
import { fitToInk } from './fit-to-ink';
import type { Picture } from './picture';

const [WIDTH, HEIGHT] = [300, 100];

/** Words from 40 to 54, and a rule across the page above them. */
function draw(): Picture {
  const data = Buffer.alloc(WIDTH * HEIGHT, 255);
  const fill = (x0: number, x1: number, y0: number, y1: number) => {
    for (let y = y0; y < y1; y += 1) for (let x = x0; x < x1; x += 1) data[y * WIDTH + x] = 0;
  };
  fill(0, WIDTH, 30, 32);
  for (let x = 10; x < 290; x += 6) fill(x, x + 3, 40, 54);
  return { data, width: WIDTH, height: HEIGHT, channels: 1 };
}

const word = (x: number, y0: number, y1: number) => {
  return {
    text: 'Label',
    box: { x0: x / WIDTH, y0: y0 / HEIGHT, x1: (x + 40) / WIDTH, y1: y1 / HEIGHT },
    confidence: 0.9,
  };
};

it('brings a box down to its word that reaches to a rule', () => {
  const words = [word(10, 40, 54), word(60, 40, 54), word(120, 29, 66)];
  const [line] = fitToInk([{ words, endsParagraph: true }], draw());
  expect(line?.words.slice(0, 2)).toEqual(words.slice(0, 2));
  expect(line?.words[2]?.box).toEqual({ ...words[2]?.box, y0: 0.4, y1: 0.54 });
});

it('leaves a box alone that holds no ink at its middle', () => {
  const words = [word(10, 40, 54), word(60, 40, 54), word(120, 60, 99)];
  expect(fitToInk([{ words, endsParagraph: true }], draw())[0]?.words).toEqual(words);
});
