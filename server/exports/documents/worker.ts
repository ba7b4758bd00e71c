import { parentPort } from 'node:worker_threads';
import type { ExportDocument } from '../../../shared/exports/document';
import { type About, type BundleFile, zipOf } from '../data/zip';
import { renderDocx } from './docx';
import { renderPdf } from './pdf';
import { DocumentProblem, type DocumentProblemCode } from './problem';

export type Job =
  | { kind: 'pdf'; document: ExportDocument }
  | { kind: 'docx'; document: ExportDocument; letterhead?: Uint8Array | undefined }
  | { kind: 'zip'; files: readonly BundleFile[]; about: About };

/** A problem crosses as its code alone: what Typst says of a document may quote it. */
export type Outcome = { bytes: Uint8Array } | { problem: DocumentProblemCode };

const bytesOf = async (job: Job): Promise<Uint8Array> => {
  switch (job.kind) {
    case 'pdf':
      return renderPdf(job.document);
    case 'docx':
      return renderDocx(job.document, job.letterhead);
    case 'zip':
      return zipOf(job.files, job.about);
  }
};

const done = async (job: Job): Promise<Outcome> => {
  try {
    return { bytes: await bytesOf(job) };
  } catch (error) {
    return { problem: error instanceof DocumentProblem ? error.code : 'render-crashed' };
  }
};

parentPort?.on('message', async (job: Job) => parentPort?.postMessage(await done(job)));
