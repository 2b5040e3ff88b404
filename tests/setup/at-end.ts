const steps: (() => Promise<unknown>)[] = [];

/** For what a test file started and its connections need to close properly: done after they are closed, last come first. */
export function atEnd(step: () => Promise<unknown>): void {
  steps.push(step);
}

export async function doAtEnd(): Promise<void> {
  for (const step of steps.reverse()) await step();
}
