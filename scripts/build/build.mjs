// Builds what production runs: the web's standalone server and the bundles for the worker and its document reader.
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fromRoot } from '../machine/paths.mjs';
import { runCommand } from '../supervise/run-command.mjs';
import { compressStatic } from './compress-static.mjs';
import { hashInputs, readStamp, writeStamp } from './input-hash.mjs';

const stampFile = fromRoot('dist', '.build-stamp');
const webServer = fromRoot('.next', 'standalone', 'server.js');

const PROGRAMS = {
  worker: 'worker/main.ts',
  'document-reader': 'server/providers/ocr/local/child.ts',
  'text-embedder': 'server/providers/ai/local/embedding-child.ts',
  'embed-again': 'scripts/embed-again.ts',
  'rules-replay': 'scripts/rules-replay.ts',
  'audit-verify': 'scripts/audit-verify.ts',
  'workload-verify': 'scripts/workload-verify.ts',
  'seed-demo': 'prisma/demo/seed.ts',
};

const INPUTS = [
  ...[
    'app',
    'pages',
    'server',
    'worker',
    'messages',
    'public',
    'prisma/schema.prisma',
    'prisma/demo',
    'scripts/embed-again.ts',
    'scripts/rules-replay.ts',
    'scripts/audit-verify.ts',
    'scripts/workload-verify.ts',
  ],
  ...[
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'next.config.mjs',
    'postcss.config.mjs',
    'prisma.config.ts',
  ],
  ...['instrumentation.ts', 'scripts/build/build.mjs', 'scripts/build/bundle.mjs', 'scripts/build/compress-static.mjs'],
];

function hashBuild() {
  const publicEnv = Object.entries(process.env).filter(([name]) => name.startsWith('NEXT_PUBLIC_'));
  return hashInputs({
    places: INPUTS,
    skip: /\.test\.tsx?$/,
    also: [process.version, process.platform, process.arch, JSON.stringify(publicEnv.sort())],
  });
}

/** Prisma's client, which every import of the database needs. Into generated/, which git ignores. */
export async function generateClient() {
  const stamp = fromRoot('generated', 'prisma', '.stamp');
  const value = hashInputs({ places: ['prisma/schema.prisma', 'package-lock.json'] });
  if (readStamp(stamp) === value) return 'unchanged';
  await runCommand({
    title: 'prisma generate',
    command: process.execPath,
    args: [fromRoot('node_modules', 'prisma', 'build', 'index.js'), 'generate'],
    cwd: fromRoot(),
    env: { ...process.env, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' },
  });
  writeStamp({ file: stamp, value });
  return 'generated';
}

async function bundle() {
  // Not at the top: a run that builds nothing needs no bundler.
  const { bundlePrograms } = await import('./bundle.mjs');
  const { stop } = await import('esbuild');
  // Parts are named by their content: those of an earlier build would pile up.
  mkdirSync(fromRoot('dist'), { recursive: true });
  for (const file of readdirSync(fromRoot('dist'))) if (/\.mjs(\.map)?$/.test(file)) rmSync(fromRoot('dist', file));
  await bundlePrograms({ programs: PROGRAMS, folder: fromRoot('dist'), sourcemap: true });
  // Its service would run on for as long as this process does, which for a demo is the whole day.
  await stop();
}

/** What the standalone server runs on. */
const SERVED = new Set(['.next', 'node_modules', 'public', 'package.json', 'server.js']);

async function buildWeb(report) {
  await runCommand({
    title: 'next build',
    command: process.execPath,
    args: [fromRoot('node_modules', 'next', 'dist', 'bin', 'next'), 'build'],
    cwd: fromRoot(),
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    onLine: report,
  });
  // The standalone folder lacks the static files, and carries what must not ship: copies of .env files, and sources that the
  // tracer takes along because some modules look for files at run time. Excluding them in next.config.mjs would also
  // drop the folders of the same names inside packages.
  const served = fromRoot('.next', 'standalone', '.next', 'static');
  cpSync(fromRoot('.next', 'static'), served, { recursive: true });
  report('compressing scripts and styles');
  await compressStatic(path.join(served, 'chunks'));
  cpSync(fromRoot('public'), fromRoot('.next', 'standalone', 'public'), { recursive: true });
  for (const name of readdirSync(fromRoot('.next', 'standalone'))) {
    if (!SERVED.has(name)) rmSync(fromRoot('.next', 'standalone', name), { recursive: true });
  }
}

/**
 * Builds everything, or nothing when the sources are those of the last build.
 * @param {{ report?: (detail: string) => void }} [options] hears the build's own lines
 * @returns {Promise<'built' | 'unchanged'>}
 */
export async function buildAll({ report = () => {} } = {}) {
  const value = hashBuild();
  const outputs = [webServer, ...Object.keys(PROGRAMS).map((name) => fromRoot('dist', `${name}.mjs`))];
  if (readStamp(stampFile) === value && outputs.every((file) => existsSync(file))) return 'unchanged';
  // A build that is broken off must not pass for a finished one.
  rmSync(stampFile, { force: true });
  await generateClient();
  report('bundling the worker');
  await bundle();
  await buildWeb(report);
  writeStamp({ file: stampFile, value });
  return 'built';
}
