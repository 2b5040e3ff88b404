// Runs Next's standalone server, and ends it when the process that started it is gone: no web server outlives its demo.
import { fromRoot } from '../machine/paths.mjs';

// Next waits for open event streams; nobody is left to read them.
const GRACE_MS = 5_000;

process.once('disconnect', () => {
  setTimeout(() => process.exit(0), GRACE_MS).unref();
  process.kill(process.pid, 'SIGTERM');
});

await import(fromRoot('.next', 'standalone', 'server.js'));
