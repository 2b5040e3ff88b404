import { env } from '@/server/platform/env';
import { observeCall } from '@/server/platform/metrics';
import { createCloudinaryReader } from './cloudinary/reader';
import type { DocumentReader, OcrEngine } from './contract';
import { createLocalOcrEngine } from './local/engine';
import { createLocalReader } from './local/reader';
import { type ChosenRecogniser, chooseRecogniser, tryRecogniser } from './local/tesseract/choose-recogniser';

const scope = globalThis as {
  casedraftReader?: DocumentReader;
  casedraftEngine?: OcrEngine;
  casedraftRecogniser?: ChosenRecogniser;
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
    recogniser: localRecogniser(),
  });
  return scope.casedraftEngine;
}

/** Looked for once a process. */
function localRecogniser(): ChosenRecogniser {
  scope.casedraftRecogniser ??= chooseRecogniser({
    languages: env().OCR_LANGUAGES ?? null,
    tesseract: env().TESSERACT_PATH,
    path: env().PATH,
  });
  return scope.casedraftRecogniser;
}

/**
 * For a worker's start: says what will read documents, and throws EnvironmentError where it does not work, before a document
 * pays for it.
 */
export async function checkReader(): Promise<Record<string, unknown>> {
  const { name } = documentReader();
  if (env().OCR_PROVIDER !== 'local') return { reader: name };
  const recogniser = localRecogniser();
  await tryRecogniser(recogniser);
  const { languages, version, why } = recogniser;
  return { reader: name, languages: languages.join(','), ...(version ? { tesseract: version } : { why }) };
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
  scope.casedraftRecogniser = undefined;
  scope.casedraftInspector = undefined;
  if (casedraftEngine) await casedraftEngine.close();
  if (casedraftInspector) await casedraftInspector.close();
}
