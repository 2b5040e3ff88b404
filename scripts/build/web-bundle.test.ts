import { readdirSync } from 'node:fs';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { fromRoot, repoRoot } from '../machine/paths.mjs';

/** What Next builds its server of. */
const ENTRY = /(^|[\\/])(page|layout|route|error|not-found|loading|global-error)\.tsx?$/;

/** What only a worker or a reader's process runs. Bundling the table of OpenAI's tokens alone doubled a build's time. */
const OF_THE_WORKER = [
  /^worker\//,
  /^server\/(letters\/pdf\/(write-pdf|store-pdfs)|platform\/typst\/.*)\.ts$/,
  /^@myriaddreamin\//,
  /^server\/providers\/(ocr\/ocr|ai\/ai)\.ts$/,
  /^(gpt-tokenizer|openai|tesseract\.js|onnxruntime-node|@hyzyla\/pdfium|sharp|heic-decode|eld)(\/|$)/,
];

test('the web process loads neither what reads documents nor what drafts', async () => {
  const pages = readdirSync(fromRoot('app'), { recursive: true, encoding: 'utf8' }).filter((file) => ENTRY.test(file));
  const plain = readdirSync(fromRoot('pages'));
  const { metafile } = await build({
    entryPoints: [
      ...pages.map((file) => fromRoot('app', file)),
      ...plain.map((file) => fromRoot('pages', file)),
      fromRoot('instrumentation.ts'),
      fromRoot('proxy.ts'),
    ],
    absWorkingDir: repoRoot,
    outdir: fromRoot('dist'),
    write: false,
    metafile: true,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    alias: { '@': repoRoot },
    loader: { '.css': 'empty' },
  });
  const packages = Object.values(metafile.inputs).flatMap(({ imports }) =>
    imports.filter(({ external }) => external).map(({ path }) => path),
  );
  const loaded = [...Object.keys(metafile.inputs), ...packages];
  // Or it would have looked at nothing.
  expect(loaded).toEqual(expect.arrayContaining(['server/router.ts', 'server/providers/ocr/inspector.ts', 'bullmq']));
  expect(loaded.filter((name) => OF_THE_WORKER.some((pattern) => pattern.test(name)))).toEqual([]);
});
