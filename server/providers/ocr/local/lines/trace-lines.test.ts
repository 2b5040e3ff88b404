import { describe, expect, it } from 'vitest';
import { heightAt, traceLines } from './trace-lines';

const WIDTH = 400;
const HEIGHT = 120;

/** A detector's map with one band of text, `thickness` pixels high, about the given middle from x 50 to 350. */
function drawBand(middleAt: (x: number) => number, thickness = 8): Float32Array {
  const map = new Float32Array(WIDTH * HEIGHT);
  for (let x = 50; x < 350; x += 1) {
    const top = Math.round(middleAt(x) - thickness / 2);
    for (let y = top; y < top + thickness; y += 1) map[y * WIDTH + x] = 0.9;
  }
  return map;
}

const trace = (data: Float32Array, toPicture = { x: 1, y: 1 }) =>
  traceLines({ likelihood: { data, width: WIDTH, height: HEIGHT }, toPicture });

describe('tracing lines', () => {
  it('finds a level line and grows it to the letters that the map leaves out', () => {
    const [line] = trace(drawBand(() => 60));
    expect(line?.middle).toMatchObject({ slope: 0, bend: 0 });
    expect(line?.middle.y).toBeCloseTo(60, 0);
    expect(line?.left).toBeLessThan(50);
    expect(line?.right).toBeGreaterThan(350);
    expect(line?.height).toBeGreaterThan(8);
    expect(line?.height).toBeLessThan(24);
  });

  it('follows a line that slopes, and one that bends', () => {
    const [sloping] = trace(drawBand((x) => 30 + x * 0.1));
    expect(sloping?.middle.slope).toBeCloseTo(0.1, 2);
    expect(sloping?.height).toBeLessThan(24);
    const [bent] = trace(drawBand((x) => 40 + ((x - 200) / 150) ** 2 * 15));
    if (!bent) throw new Error('No line was found.');
    for (const x of [60, 200, 340]) expect(heightAt(bent.middle, x)).toBeCloseTo(40 + ((x - 200) / 150) ** 2 * 15, 0);
  });

  it('answers in the pixels of the picture', () => {
    const [line] = trace(
      drawBand((x) => 30 + x * 0.1),
      { x: 2, y: 4 },
    );
    expect(line?.middle.x).toBeCloseTo(400, -1);
    expect(line?.middle.y).toBeCloseTo(200, -1);
    expect(line?.middle.slope).toBeCloseTo(0.2, 2);
  });

  it('passes over specks and what is hardly text', () => {
    const map = drawBand(() => 60).map((value) => value * 0.4);
    map[5] = 1;
    expect(trace(map)).toEqual([]);
  });
});
