import path from 'node:path';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readFonts } from './read-fonts';

/** A folder that is nowhere: a template finds no file of this machine's, only those that are mapped below it. */
const WORKSPACE = path.resolve('/casedraft-typst');

/** Where a file is mapped to that a template calls by this name. */
export const placeOf = (name: string): string => path.join(WORKSPACE, name);

let loading: Promise<NodeCompiler> | undefined;

/** Typst's compiler with our fonts, once a process. Loaded when first needed: nothing else waits for its 50 MB, or fails where they can't be loaded. */
export async function loadCompiler(): Promise<NodeCompiler> {
  loading ??= load();
  const current = loading;
  try {
    return await current;
  } catch (error) {
    // The next caller tries anew.
    if (loading === current) loading = undefined;
    throw error;
  }
}

async function load(): Promise<NodeCompiler> {
  const [{ NodeCompiler }, fontBlobs] = await Promise.all([
    import('@myriaddreamin/typst-ts-node-compiler'),
    readFonts(),
  ]);
  return NodeCompiler.create({ workspace: WORKSPACE, fontArgs: [{ fontBlobs }] });
}
