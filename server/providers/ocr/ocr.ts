import { env } from '@/server/platform/env';
import { observeCall } from '@/server/platform/metrics';
import { createCloudinaryReader } from './cloudinary/reader';
import type { DocumentReader, OcrEngine } from './contract';
import { createLocalOcrEngine } from './local/engine';
import { createLocalReader } from './local/reader';
import { nativeTesseract } from './native-tesseract';

const scope = globalThis as {
  casedraftReader?: DocumentReader;
  casedraftEngine?: OcrEngine;
  casedraftInspector?: OcrEngine;
};

/** The configured reader of whole documents; for the worker. */
export function documentReader(): DocumentReader {
  scope.casedraftReader ??= observe(
    env().OCR_PROVIDER === 'cloudinary' ? createCloudinaryReader() : createLocalReader({ engine: localEngine() }),
  );
  return scope.casedraftReader;
}

/** The same reader, with its calls counted. */
function observe(reader: DocumentReader): DocumentReader {
  return {
    name: reader.name,
    read: (request) => observeCall({ provider: reader.name, operation: 'read', run: () => reader.read(request) }),
  };
}

function localEngine(): OcrEngine {
  scope.casedraftEngine ??= createLocalOcrEngine({
    processes: env().OCR_PROCESSES,
    childPath: env().DOCUMENT_READER,
    recogniser: { languages: env().OCR_LANGUAGES ?? null, program: nativeTesseract().program },
  });
  return scope.casedraftEngine;
}

/** Opens a file and counts its pages; for the web process, where one child is enough. */
export function documentInspector(): Pick<OcrEngine, 'inspect' | 'close'> {
  scope.casedraftInspector ??= createLocalOcrEngine({ processes: 1, childPath: env().DOCUMENT_READER });
  return scope.casedraftInspector;
}

export async function closeOcr(): Promise<void> {
  const { casedraftEngine, casedraftInspector } = scope;
  scope.casedraftReader = undefined;
  scope.casedraftEngine = undefined;
  scope.casedraftInspector = undefined;
  if (casedraftEngine) await casedraftEngine.close();
  if (casedraftInspector) await casedraftInspector.close();
}
