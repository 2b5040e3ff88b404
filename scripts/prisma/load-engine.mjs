// Loads Prisma's schema engine as WebAssembly. Its own entry does `import * as wasm from './x.wasm'`, which plain Node
// cannot do without a flag, so the module and its glue are joined by hand.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

/** @returns {Promise<typeof import('@prisma/schema-engine-wasm')>} the engine's JavaScript side, ready to use */
export async function loadEngineModule() {
  // A Rust panic hands its message to this global just before it aborts.
  globalThis.PRISMA_WASM_PANIC_REGISTRY ??= {
    set_message: (message) => console.error('schema engine panic:', message),
  };
  const gluePath = require.resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const glue = await import(gluePath);
  const bytes = await readFile(path.join(path.dirname(gluePath), 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return glue;
}
