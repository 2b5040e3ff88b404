import { describe, expect, it } from 'vitest';
import {
  findCentre,
  findNeighbour,
  findPageAt,
  fitZoom,
  keepCentre,
  type Rotation,
  scrollToCentre,
  stepZoom,
  turnBack,
  turnRight,
  ZOOM_STEPS,
} from './geometry';

describe('stepZoom', () => {
  it('walks every step in and out again', () => {
    let zoom: number = ZOOM_STEPS[0];
    const seen = [zoom];
    for (const _ of ZOOM_STEPS.slice(1)) {
      zoom = stepZoom({ zoom, direction: 'in' });
      seen.push(zoom);
    }
    expect(seen).toEqual([...ZOOM_STEPS]);
    expect(stepZoom({ zoom, direction: 'in' })).toBe(3);
    expect(stepZoom({ zoom: 0.5, direction: 'out' })).toBe(0.5);
    expect(stepZoom({ zoom: 1.1, direction: 'out' })).toBe(1);
  });
});

describe('keepCentre', () => {
  it('keeps the middle of the view in the middle', () => {
    // The point at 400 + 300 = 700 px moves to 1400 px, which is the middle again when scrolled to 1100 px.
    expect(keepCentre({ scroll: 400, viewport: 600, ratio: 2 })).toBe(1_100);
    expect(keepCentre({ scroll: 0, viewport: 600, ratio: 0.5 })).toBe(0);
  });
});

describe('findCentre and scrollToCentre', () => {
  // At 300 % a page is larger than the view, upright and on its side.
  const upright = { left: 16, top: 2_000, width: 1_500, height: 2_100 };
  const onItsSide = { left: 16, top: 1_500, width: 1_500, height: 1_071 };
  const sheetAt = (rotation: Rotation) => (rotation % 180 === 0 ? upright : onItsSide);
  const size = { width: 500, height: 600 };

  it('finds the point of the page that is in the middle, whichever way it lies', () => {
    const view = { ...size, left: 16 + 375 - 250, top: 2_000 + 1_050 - 300 };
    expect(findCentre({ view, sheet: upright, rotation: 0 })).toEqual({ x: 0.25, y: 0.5 });
    expect(findCentre({ view, sheet: upright, rotation: 180 })).toEqual({ x: 0.75, y: 0.5 });
    // Beside the page, its edge.
    expect(findCentre({ view: { ...view, top: 0 }, sheet: upright, rotation: 0 }).y).toBe(0);
  });

  it('has the same point in the middle after each turn of a round', () => {
    const centre = { x: 0.375, y: 0.625 };
    for (const rotation of [0, 90, 180, 270] as const) {
      const sheet = sheetAt(rotation);
      const scroll = scrollToCentre({ centre, view: size, sheet, rotation });
      const found = findCentre({ view: { ...size, ...scroll }, sheet, rotation });
      expect(found.x).toBeCloseTo(centre.x);
      expect(found.y).toBeCloseTo(centre.y);
    }
    // A point in the upper left is in the upper right after a quarter.
    expect(scrollToCentre({ centre: { x: 0.25, y: 0.25 }, view: size, sheet: onItsSide, rotation: 90 }).left).toBe(
      16 + 0.75 * 1_500 - 250,
    );
  });
});

describe('findPageAt', () => {
  const pages = [
    { number: 1, top: 0, height: 1_000 },
    { number: 2, top: 1_016, height: 500 },
  ];

  it('names the page under the middle, or the nearer one in a gap', () => {
    expect(findPageAt({ pages, middle: 10 })).toBe(1);
    expect(findPageAt({ pages, middle: 1_004 })).toBe(1);
    expect(findPageAt({ pages, middle: 1_012 })).toBe(2);
    expect(findPageAt({ pages, middle: 9_000 })).toBe(2);
    expect(findPageAt({ pages: [], middle: 0 })).toBeNull();
  });
});

describe('findNeighbour', () => {
  const order = [
    { documentId: 'a', page: 1 },
    { documentId: 'a', page: 2 },
    { documentId: 'b', page: 1 },
  ];

  it('goes on into the next document and stops at the ends', () => {
    expect(findNeighbour({ order, at: { documentId: 'a', page: 2 }, step: 1 })).toEqual({ documentId: 'b', page: 1 });
    expect(findNeighbour({ order, at: { documentId: 'b', page: 1 }, step: 1 })).toBeNull();
    expect(findNeighbour({ order, at: { documentId: 'a', page: 1 }, step: -1 })).toBeNull();
    expect(findNeighbour({ order, at: { documentId: 'gone', page: 1 }, step: 1 })).toBeNull();
  });
});

describe('fitZoom', () => {
  const a4 = { width: 1_000, height: 1_400 };
  const pane = { width: 500, height: 350 };
  const zoomOf = (over: Partial<Parameters<typeof fitZoom>[0]>) =>
    fitZoom({ fit: 'page', scale: 1.5, pane, page: a4, rotation: 0, ...over });

  it('shows the whole page, never wider than the pane', () => {
    // 350 px high at 250 px width, half the pane.
    expect(zoomOf({})).toBe(0.5);
    expect(zoomOf({ rotation: 90 })).toBeCloseTo(0.98);
    expect(zoomOf({ pane: { width: 500, height: 2_000 } })).toBe(1);
    expect(zoomOf({ pane: null })).toBe(1);
  });

  it('keeps to the width or to the scale that was asked for', () => {
    expect(zoomOf({ fit: 'width' })).toBe(1);
    expect(zoomOf({ fit: 'scale' })).toBe(1.5);
  });
});

describe('turnBack', () => {
  it('finds the corners of the page wherever they were turned to', () => {
    // Where the page's own top left corner lies after turning it clockwise.
    const corners: [Rotation, number, number][] = [
      [0, 0, 0],
      [90, 1, 0],
      [180, 1, 1],
      [270, 0, 1],
    ];
    for (const [rotation, x, y] of corners) expect(turnBack({ x, y, rotation })).toEqual({ x: 0, y: 0 });
    expect(turnBack({ x: 0.25, y: 0.5, rotation: 90 })).toEqual({ x: 0.5, y: 0.75 });
  });

  it('goes once round in four turns', () => {
    expect(turnRight(turnRight(turnRight(turnRight(0))))).toBe(0);
    expect(turnRight(270)).toBe(0);
  });
});
