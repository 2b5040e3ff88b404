import { env } from '@/server/platform/env';
import type { OcrEngine } from './contract';
import { createLocalOcrEngine } from './local/engine';

const scope = globalThis as { casedraftReader?: OcrEngine; casedraftInspector?: OcrEngine };

/** Reads whole documents; for the worker. */
export function ocrEngine(): OcrEngine {
  scope.casedraftReader ??= createLocalOcrEngine({ processes: env().OCR_PROCESSES, childPath: env().DOCUMENT_READER });
  return scope.casedraftReader;
}

/** Opens a file and counts its pages; for the web process, where one child is enough. */
export function documentInspector(): Pick<OcrEngine, 'inspect' | 'close'> {
  scope.casedraftInspector ??= createLocalOcrEngine({ processes: 1, childPath: env().DOCUMENT_READER });
  return scope.casedraftInspector;
}

export async function closeOcr(): Promise<void> {
  const { casedraftReader, casedraftInspector } = scope;
  scope.casedraftReader = undefined;
  scope.casedraftInspector = undefined;
  if (casedraftReader) await casedraftReader.close();
  if (casedraftInspector) await casedraftInspector.close();
}
