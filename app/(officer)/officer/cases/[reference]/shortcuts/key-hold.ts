/** A dialog takes the focus a frame after it is drawn. */
const FRAMES = 2;

type Options<Press> = {
  /** Calls back before the next frame is drawn. */
  nextFrame: (call: () => void) => void;
  /** What was pressed meanwhile, once what the press has opened has the focus. */
  onSettled: (presses: Press[]) => void;
};

/**
 * What a press opens has the focus a moment later, and whoever types on at once means that and not the page. So keys are held back
 * for that moment, and then go to where the focus is.
 */
export function createKeyHold<Press>({ nextFrame, onSettled }: Options<Press>) {
  let framesLeft = 0;
  let held: Press[] = [];

  function count() {
    framesLeft -= 1;
    if (framesLeft > 0) return nextFrame(count);
    const presses = held;
    held = [];
    onSettled(presses);
  }

  return {
    /** After a press that may have opened something. */
    begin: () => {
      const isRunning = framesLeft > 0;
      framesLeft = FRAMES;
      if (!isRunning) nextFrame(count);
    },
    isHolding: () => framesLeft > 0,
    /** True where the key is held back. */
    hold: (press: Press): boolean => {
      if (framesLeft === 0) return false;
      held.push(press);
      return true;
    },
  };
}
