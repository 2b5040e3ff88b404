import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';

type Compiling<T> = {
  typst: NodeCompiler;
  template: string;
  /** What the template prints, as data: nothing in it is ever markup. */
  inputs: Record<string, string>;
  use: (document: NodeTypstDocument) => T;
};

/** Lays a template out with its data, and hands the pages on. Throws where the compiler refuses them. */
export function compileDocument<T>({ typst, template, inputs, use }: Compiling<T>): T {
  try {
    const compiled = typst.compile({ mainFileContent: template, inputs });
    if (compiled.result) return use(compiled.result);
    const said = compiled.takeDiagnostics()?.shortDiagnostics ?? [];
    throw new Error(`the template does not compile: ${JSON.stringify(said)}`);
  } finally {
    // Results are kept per document; none comes twice.
    typst.evictCache(0);
  }
}
