import { Readable } from 'node:stream';
import { refuseFile } from './refuse-file';

/** A line that brings nothing for so long is dead, or held open on purpose. A browser goes on with the file by itself. */
const SILENT_MS = 60_000;
/** A sender is judged by what came while it was waited for. A slow phone brings 2 kB a second, four times as much as is asked for. */
const WINDOW_MS = 60_000;
const LEAST_BYTES_A_WINDOW = 30_000;

export type BodyPatience = { silentMs?: number; windowMs?: number; leastBytes?: number };

/**
 * The body of a request as it comes. Fails as cut off where nothing more comes, or only a trickle that holds the line open, so that whoever
 * reads it is never left waiting. The time that our own disk takes counts against nobody.
 */
export function readBody(
  body: ReadableStream<Uint8Array>,
  { silentMs = SILENT_MS, windowMs = WINDOW_MS, leastBytes = LEAST_BYTES_A_WINDOW }: BodyPatience = {},
): Readable {
  const reader = body.getReader();
  const window = { waitedMs: 0, bytes: 0 };
  const readChunk = async () => {
    let timer: NodeJS.Timeout | undefined;
    const asked = performance.now();
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(refuseFile('cut_off')), silentMs);
    });
    try {
      const chunk = await Promise.race([reader.read(), silence]);
      window.waitedMs += performance.now() - asked;
      window.bytes += chunk.value?.length ?? 0;
      return chunk;
    } finally {
      clearTimeout(timer);
    }
  };
  const judgeWindow = () => {
    if (window.waitedMs < windowMs) return;
    if (window.bytes < leastBytes) throw refuseFile('cut_off');
    Object.assign(window, { waitedMs: 0, bytes: 0 });
  };
  async function* readChunks() {
    try {
      for (let chunk = await readChunk(); !chunk.done; chunk = await readChunk()) {
        judgeWindow();
        yield chunk.value;
      }
    } finally {
      // Nothing more of it is wanted. Where it has failed by itself, that was told already.
      await reader.cancel().catch(() => undefined);
    }
  }
  return Readable.from(readChunks(), { objectMode: false });
}
