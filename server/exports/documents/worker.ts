import { parentPort } from 'node:worker_threads';
import type { ExportDocument } from '../../../shared/exports/document';
import { renderDocx } from './docx';
import { renderPdf } from './pdf';
import { DocumentProblem, type DocumentProblemCode } from './problem';

export interface Job {
  kind: 'pdf' | 'docx';
  document: ExportDocument;
  letterhead?: Uint8Array | undefined;
}

/** A problem crosses as its code alone: what Typst says of a document may quote it. */
export type Outcome = { bytes: Uint8Array } | { problem: DocumentProblemCode };

const done = async ({ kind, document, letterhead }: Job): Promise<Outcome> => {
  try {
    return { bytes: kind === 'pdf' ? renderPdf(document) : await renderDocx(document, letterhead) };
  } catch (error) {
    return { problem: error instanceof DocumentProblem ? error.code : 'render-crashed' };
  }
};

parentPort?.on('message', async (job: Job) => parentPort?.postMessage(await done(job)));
