import { createRequire } from 'node:module';
import { DocumentProblem } from './problem';

/** What we use of the Typst compiler, as its machine code offers it. Source: typst-ts-node-compiler 0.7.0, index-napi.d.ts. */
export interface TypstCompiler {
  compile(what: { mainFileContent: string; inputs: Readonly<Record<string, string>> }): {
    /** Null when there are errors. */
    readonly result: object | null;
    takeError(): { readonly shortDiagnostics: readonly unknown[] } | null;
  };
  /** Throws what goes against the standard. */
  pdf(compiled: object, options: { pdfStandard: 'a-2a' | 'ua-1' }): Uint8Array;
  /** Forgets what was made longer ago than so many calls. */
  evictCache(maxAge: number): void;
}

interface Typst {
  NodeCompiler: {
    create(options: { workspace: string; fontArgs: readonly { fontBlobs: readonly Uint8Array[] }[] }): TypstCompiler;
  };
}

/** One for each kind of machine that this version was published for; npm installs the one that fits. */
const MACHINE_CODE = [
  '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu',
  '@myriaddreamin/typst-ts-node-compiler-linux-x64-musl',
];

const require = createRequire(import.meta.url);

/** Asked for when it is needed, so that all else runs where it cannot be had. Throws a DocumentProblem there. */
export const loadTypst = (): Typst => {
  const failures: unknown[] = [];
  for (const name of MACHINE_CODE) {
    try {
      return require(name) as Typst;
    } catch (failure) {
      failures.push(failure);
    }
  }
  throw new DocumentProblem('pdf-not-here', { cause: failures });
};
