type Act = (...args: never[]) => unknown;
type Acts<Work, Name extends keyof Work> = Record<Name, Act> & Work;

/**
 * The same work, of which each of the named acts starts the review as well. Neither waits for the other: the server takes a first
 * word about a case for its claim, whichever of the two arrives first.
 */
export function startWith<Work, Name extends keyof Work>(
  start: () => void,
  work: Acts<Work, Name>,
  names: readonly Name[],
): Work {
  const started: Partial<Record<Name, Act>> = {};
  for (const name of names) {
    const act: Act = work[name];
    started[name] = (...args) => {
      start();
      return act(...args);
    };
  }
  return { ...work, ...started };
}
