'use client';

import { type PointerEvent, type RefObject, useRef, useState } from 'react';

/** Less is a click with an unsteady hand. */
const DRAG_FROM_PX = 4;

/** Moves a scrolled area by dragging it with the mouse; fingers do so without help. The middle button drags from anywhere. */
export function usePan(scroller: RefObject<HTMLElement | null>) {
  const start = useRef<{ x: number; y: number; left: number; top: number } | null>(null);
  const [isPanning, setPanning] = useState(false);

  function begin(event: PointerEvent<HTMLElement>) {
    const box = scroller.current;
    if (!box || event.pointerType !== 'mouse' || (event.button !== 0 && event.button !== 1)) return;
    const edge = box.getBoundingClientRect();
    // The scroll bars belong to the element too.
    if (event.clientX - edge.left > box.clientWidth || event.clientY - edge.top > box.clientHeight) return;
    if (event.button === 1) event.preventDefault();
    start.current = { x: event.clientX, y: event.clientY, left: box.scrollLeft, top: box.scrollTop };
  }

  function move(event: PointerEvent<HTMLElement>) {
    const box = scroller.current;
    const from = start.current;
    if (!box || !from) return;
    const [x, y] = [event.clientX - from.x, event.clientY - from.y];
    if (!isPanning && Math.hypot(x, y) < DRAG_FROM_PX) return;
    if (!isPanning) {
      // From here on the pointer is ours, so that letting go over a mark does not press it.
      box.setPointerCapture(event.pointerId);
      setPanning(true);
    }
    box.scrollLeft = from.left - x;
    box.scrollTop = from.top - y;
  }

  function end() {
    start.current = null;
    setPanning(false);
  }

  return { isPanning, handlers: { onPointerDown: begin, onPointerMove: move, onPointerUp: end, onPointerCancel: end } };
}
