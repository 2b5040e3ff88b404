import { Readable } from 'node:stream';
import { refuseFile } from './refuse-file';

/** A line that brings nothing for so long is dead, or held open on purpose. A browser goes on with the file by itself. */
const SILENT_MS = 60_000;

/** The body of a request as it comes. Fails as cut off where nothing more comes, so that whoever reads it is never left waiting. */
export function readBody(body: ReadableStream<Uint8Array>, { silentMs = SILENT_MS } = {}): Readable {
  const reader = body.getReader();
  const readChunk = async () => {
    let timer: NodeJS.Timeout | undefined;
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(refuseFile('cut_off')), silentMs);
    });
    try {
      return await Promise.race([reader.read(), silence]);
    } finally {
      clearTimeout(timer);
    }
  };
  async function* readChunks() {
    try {
      for (let chunk = await readChunk(); !chunk.done; chunk = await readChunk()) yield chunk.value;
    } finally {
      // Nothing more of it is wanted. Where it has failed by itself, that was told already.
      await reader.cancel().catch(() => undefined);
    }
  }
  return Readable.from(readChunks(), { objectMode: false });
}
