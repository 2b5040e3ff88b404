// Our own sources as programs that Node starts as they are: bundled in a third of a second, up in a fraction of what tsx takes.
import path from 'node:path';
import { build } from 'esbuild';
import { fromRoot, repoRoot } from '../machine/paths.mjs';

/**
 * @template {string} Name
 * @param {object} options
 * @param {Record<Name, string>} options.programs a name, and the source it begins with, from the repository's root
 * @param {string} options.folder where they go; below the repository, or they do not find the packages
 * @param {boolean} [options.sourcemap]
 * @param {import('esbuild').Plugin[]} [options.plugins]
 * @returns {Promise<Record<Name, string>>} the absolute path of each; what they share lies beside them
 */
export async function bundlePrograms({ programs, folder, sourcemap = false, plugins = [] }) {
  await build({
    entryPoints: Object.fromEntries(Object.entries(programs).map(([name, source]) => [name, fromRoot(source)])),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    // What is loaded only where it is needed stays apart: in one file it would all be loaded at the start.
    splitting: true,
    platform: 'node',
    target: 'node20',
    // Natives and lazily loaded parts stay real packages; only our own source is bundled.
    packages: 'external',
    alias: { '@': repoRoot },
    sourcemap,
    logLevel: 'warning',
    plugins,
  });
  return Object.fromEntries(Object.keys(programs).map((name) => [name, path.join(folder, `${name}.mjs`)]));
}
