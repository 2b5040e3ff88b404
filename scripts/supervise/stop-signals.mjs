/**
 * Calls `onStop` for the first Ctrl-C or termination, `onForce` for a later one. npm passes on a Ctrl-C that the terminal
 * has already delivered, so a second one within a second is the same one again.
 * @param {object} options
 * @param {(signal: string) => void} options.onStop
 * @param {() => void} options.onForce
 * @param {boolean} [options.withParent] also stop when the process that started this one is gone; so it is under npm,
 *   where otherwise nobody would be left to press Ctrl-C for
 */
export function listenForStop({ onStop, onForce, withParent = Boolean(process.env.npm_lifecycle_event) }) {
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

  if (!withParent || process.platform === 'win32') return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && handle('parent ended'), 1000).unref();
}
