// Turns what web and worker log into short lines for whoever watches a demo.
import { readFrom, sizeOf } from '../machine/log-file.mjs';

const WARNING = 40;
// Quick enough to feel live; a stat of two small files costs nothing.
const POLL_MS = 300;
// A fault that strikes every connection at once is one piece of news.
const REPEAT_MS = 10_000;

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
 * @returns {{ text: string, repeats: boolean } | null} a line for a person, and whether saying it again soon says nothing
 *   new; null for what only the log needs
 */
export function describeEvent({ name, line }) {
  const event = parse(line);
  if (!event) return null;
  if (event.msg === 'document processed') {
    const text = event.failure
      ? `A document could not be finished (${event.failure}).`
      : `A document was read in ${(event.totalMs / 1000).toFixed(1)} s.`;
    return { text, repeats: false };
  }
  if (event.level < WARNING) return null;
  return { text: `${name}: ${event.msg}${event.err?.code ? ` (${event.err.code})` : ''}`, repeats: true };
}

/**
 * Says what happens in some logs from now on, until the process ends.
 * @param {{ logs: { name: string, file: string }[], say: (line: string) => void }} options
 */
export function followLogs({ logs, say }) {
  const saidAt = new Map();
  const sayOnce = (line) => {
    if (Date.now() - (saidAt.get(line) ?? 0) > REPEAT_MS) say(line);
    saidAt.set(line, Date.now());
  };
  for (const { name, file } of logs) {
    let offset = sizeOf(file);
    let rest = '';
    setInterval(() => {
      const { text, next } = readFrom({ file, offset });
      offset = next;
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const event = describeEvent({ name, line });
        if (event?.repeats) sayOnce(event.text);
        else if (event) say(event.text);
      }
    }, POLL_MS).unref();
  }
}
