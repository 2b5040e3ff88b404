// Turns what web and worker log into short lines for whoever watches a demo.
import { readFrom, sizeOf } from './log-file.mjs';

const WARNING = 40;
// Quick enough to feel live; a stat of two small files costs nothing.
const POLL_MS = 300;

function parse(line) {
  try {
    return JSON.parse(line);
  } catch {
    // Next writes plain text beside our JSON: that stays in the log.
    return null;
  }
}

/**
 * @param {{ name: string, line: string }} options a log's name and one of its lines
 * @returns {string | null} a line for a person; null for what only the log needs
 */
export function describeEvent({ name, line }) {
  const event = parse(line);
  if (!event) return null;
  if (event.msg === 'document processed') {
    if (event.failure) return `A document could not be finished (${event.failure}).`;
    const seconds = event.totalMs === undefined ? '' : ` in ${(event.totalMs / 1000).toFixed(1)} s`;
    return `A document was read${seconds}.`;
  }
  if (event.level < WARNING) return null;
  return `${name}: ${event.msg}${event.err?.code ? ` (${event.err.code})` : ''}`;
}

/**
 * Says what happens in some logs from now on, until the process ends.
 * @param {{ logs: { name: string, file: string }[], say: (line: string) => void }} options
 */
export function followLogs({ logs, say }) {
  for (const { name, file } of logs) {
    let offset = sizeOf(file);
    let rest = '';
    setInterval(() => {
      const { text, next } = readFrom({ file, offset });
      offset = next;
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const said = describeEvent({ name, line });
        if (said) say(said);
      }
    }, POLL_MS).unref();
  }
}
