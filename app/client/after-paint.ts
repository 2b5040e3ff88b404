/**
 * Calls when the next frame is on screen, so that what can wait does not hold that frame up; on a page that nobody sees, when
 * somebody does. Gives a function that calls it off.
 */
export function afterPaint(call: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(call);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
