import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'esbuild';
import { bundlePrograms } from '../../../scripts/build/bundle.mjs';
import { repoRoot } from '../../../scripts/machine/paths.mjs';

/** One place of the product's source and what stands there instead. `find` must stand there exactly once. */
export type Edit = { file: string; find: string; replace: string };

export type Programs = { hook: string; web: string; worker: string; reader: string };

/**
 * The product's own sources as three programs, and the hook that is loaded into them first. Bundled anew for each run in a
 * third of a second, so that a program is up again within a second of its death, and so that an edit needs no copy of the tree.
 */
export async function buildPrograms({ folder, edits }: { folder: string; edits: Edit[] }): Promise<Programs> {
  const applied = new Set<Edit>();
  const {
    'document-reader': reader,
    'text-embedder': _embedder,
    ...programs
  } = await bundlePrograms({
    programs: {
      hook: 'tests/faults/system/fail-point-hook.ts',
      web: 'tests/faults/system/web.ts',
      worker: 'worker/main.ts',
      'document-reader': 'server/providers/ocr/local/child.ts',
      'text-embedder': 'server/providers/ai/local/embedding-child.ts',
    },
    folder,
    plugins: [applyEdits({ edits, applied })],
  });
  const missed = edits.find((edit) => !applied.has(edit));
  if (missed) throw new Error(`No program holds ${missed.file}, so it cannot be edited.`);
  return { ...programs, reader };
}

function applyEdits({ edits, applied }: { edits: Edit[]; applied: Set<Edit> }): Plugin {
  return {
    name: 'edits',
    setup: ({ onLoad }) => {
      onLoad({ filter: /\.ts$/ }, async ({ path: file }) => {
        const mine = edits.filter((edit) => edit.file === path.relative(repoRoot, file));
        if (mine.length === 0) return undefined;
        let contents = await readFile(file, 'utf8');
        for (const edit of mine) {
          const parts = contents.split(edit.find);
          if (parts.length !== 2)
            throw new Error(`${edit.file} holds ${parts.length - 1} times what is to be edited: ${edit.find}`);
          contents = parts.join(edit.replace);
          applied.add(edit);
        }
        return { contents, loader: 'ts' };
      });
    },
  };
}
