/**
 * Calls `onStop` for the first Ctrl-C or termination, `onForce` for a later one. npm passes on a Ctrl-C that the terminal
 * has already delivered, so a second one within a second is the same one again.
 * @param {{ onStop: (signal: string) => void, onForce: () => void }} handlers
 */
export function listenForStop({ onStop, onForce }) {
  let firstAt = 0;
  const handle = (signal) => {
    const now = Date.now();
    if (firstAt === 0) {
      firstAt = now;
      onStop(signal);
    } else if (now - firstAt > 1000) {
      onForce();
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => handle(signal));

  // Started by npm, this process must not outlive it: nobody would be left to press Ctrl-C for.
  if (process.env.npm_lifecycle_event && process.platform !== 'win32') {
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && handle('npm ended'), 1000).unref();
  }
}
