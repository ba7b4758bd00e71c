import { tmpdir } from 'node:os';
import type { ExportDocument } from '../../../shared/exports/document';
import template from './document.typ?raw';
import { type Fonts, readFonts } from './fonts';
import { saidBoth } from './pdf-standards';
import { DocumentProblem } from './problem';
import { typesetData } from './typeset';
import { loadTypst, type TypstCompiler } from './typst';

let kept: { compiler: TypstCompiler; fonts: Fonts } | undefined;

const compilerWithFonts = () => {
  if (kept) return kept;
  const fonts = readFonts();
  const compiler = loadTypst().NodeCompiler.create({
    workspace: tmpdir(),
    fontArgs: [{ fontBlobs: [...fonts.files] }],
  });
  kept = { compiler, fonts };
  return kept;
};

/**
 * A document as a tagged PDF that keeps to PDF/A-2a and PDF/UA-1. The same document gives the same bytes. Blocks while it works:
 * some tens of milliseconds a document, so call it in a worker.
 */
export const renderPdf = (document: ExportDocument): Uint8Array => {
  const { compiler, fonts } = compilerWithFonts();
  try {
    const compiled = compiler.compile({
      mainFileContent: template,
      inputs: {
        data: JSON.stringify(typesetData(document, fonts.characters)),
        families: JSON.stringify(fonts.names),
      },
    });
    if (!compiled.result) {
      throw new DocumentProblem('pdf-refused', { cause: compiled.takeError()?.shortDiagnostics });
    }
    // Each export refuses what goes against its standard; what both accept, keeps to both.
    compiler.pdf(compiled.result, { pdfStandard: 'ua-1' });
    return saidBoth(compiler.pdf(compiled.result, { pdfStandard: 'a-2a' }));
  } catch (cause) {
    if (cause instanceof DocumentProblem) throw cause;
    throw new DocumentProblem('pdf-refused', { cause });
  } finally {
    compiler.evictCache(0);
  }
};
