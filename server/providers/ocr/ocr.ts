import { type Env, env } from '@/server/platform/env';
import { observeCall } from '@/server/platform/metrics';
import { createCloudinaryReader } from './cloudinary/reader';
import type { DocumentReader } from './contract';
import { dropUnseenOnPage } from './drop-unseen';
import { closeInspector } from './inspector';
import { createLocalOcrEngine, type LocalOcrEngine } from './local/engine';
import { createLocalReader } from './local/reader';
import { nativeTesseract } from './native-tesseract';

const scope = globalThis as {
  casedraftReader?: DocumentReader;
  casedraftEngine?: LocalOcrEngine;
};

/** The configured reader of whole documents; for the worker. */
export function documentReader(): DocumentReader {
  scope.casedraftReader ??= observe(READERS[env().OCR_PROVIDER]());
  return scope.casedraftReader;
}

/** A reader that OCR_PROVIDER can name and that is not here does not compile. */
const READERS: Record<Env['OCR_PROVIDER'], () => DocumentReader> = {
  local: () => createLocalReader({ engine: localEngine() }),
  cloudinary: createCloudinaryReader,
};

/** The same reader, with its calls counted and its pages without what nobody sees. */
function observe(reader: DocumentReader): DocumentReader {
  return {
    name: reader.name,
    read: (request) => {
      const onPage: typeof request.onPage = (page, pageCount) => request.onPage(dropUnseenOnPage(page), pageCount);
      const run = () => reader.read({ ...request, onPage });
      return observeCall({ provider: reader.name, operation: 'read', run });
    },
  };
}

function localEngine(): LocalOcrEngine {
  scope.casedraftEngine ??= createLocalOcrEngine({
    processes: env().OCR_PROCESSES,
    childPath: env().DOCUMENT_READER,
    recogniser: { languages: env().OCR_LANGUAGES ?? null, program: nativeTesseract().program },
  });
  return scope.casedraftEngine;
}

/** Starts the reader's processes where documents are read on this machine; Cloudinary needs no warming. */
export async function warmOcr(): Promise<void> {
  if (env().OCR_PROVIDER === 'local') await localEngine().warmUp();
}

export async function closeOcr(): Promise<void> {
  const { casedraftEngine } = scope;
  scope.casedraftReader = undefined;
  scope.casedraftEngine = undefined;
  if (casedraftEngine) await casedraftEngine.close();
  await closeInspector();
}
