import { Worker } from 'node:worker_threads';
import type { ExportDocument } from '../../../shared/exports/document';
import type { About, BundleFile } from '../data/zip';
import { DocumentProblem, type DocumentProblemCode } from './problem';
import type { Job, Outcome } from './worker';

/** The tests run the source, but a thread runs what was built from it: Node reads no TypeScript. */
const PROGRAM = new URL(import.meta.env.PROD ? './worker.js' : '../../../dist/server/worker.js', import.meta.url);

/** In milliseconds: an idle thread is ended, since it holds fonts and a compiler; one that takes this long at a document is stuck. */
const IDLE = 60_000;
const STUCK = 180_000;

export interface Renderer {
  /** Each rejects with a DocumentProblem, whose message is for people. */
  pdf(document: ExportDocument): Promise<Uint8Array>;
  docx(document: ExportDocument, letterhead?: Uint8Array): Promise<Uint8Array>;
  /** Many files in one, with their digests: the same thread, for it takes long too. */
  zip(files: readonly BundleFile[], about: About): Promise<Uint8Array>;
  /** What waits is refused. */
  stop(): Promise<void>;
}

interface Waiting {
  job: Job;
  resolve: (bytes: Uint8Array) => void;
  reject: (problem: Error) => void;
}

/**
 * Makes documents in a thread of its own, one after the other, so that nobody who types waits for them. The thread starts with the
 * first document; when it breaks down, the document that it was at is refused and the next gets a new thread.
 */
export const createRenderer = (program: URL = PROGRAM): Renderer => {
  const queue: Waiting[] = [];
  let current: Waiting | undefined;
  let worker: Worker | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const end = async () => {
    const ended = worker;
    worker = undefined;
    clearTimeout(timer);
    await ended?.terminate();
  };

  const settle = (outcome: Outcome) => {
    const settled = current;
    current = undefined;
    if (settled && 'bytes' in outcome) settled.resolve(outcome.bytes);
    else if (settled && 'problem' in outcome) settled.reject(new DocumentProblem(outcome.problem));
    next();
  };

  const started = (): Worker => {
    const fresh = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: 1024 } });
    fresh.on('message', settle);
    // The end of a thread follows, and says enough.
    fresh.on('error', () => {});
    fresh.on('exit', () => {
      if (worker !== fresh) return;
      worker = undefined;
      settle({ problem: 'render-crashed' });
    });
    return fresh;
  };

  const next = () => {
    if (current) return;
    clearTimeout(timer);
    current = queue.shift();
    if (!current) {
      worker?.unref();
      timer = setTimeout(end, IDLE).unref();
      return;
    }
    worker ??= started();
    worker.ref();
    timer = setTimeout(() => worker?.terminate(), STUCK).unref();
    try {
      worker.postMessage(current.job);
    } catch {
      settle({ problem: 'render-crashed' });
    }
  };

  const ask = (job: Job): Promise<Uint8Array> =>
    new Promise((resolve, reject) => {
      if (stopped) return reject(new DocumentProblem('render-stopped'));
      queue.push({ job, resolve, reject });
      next();
    });

  return {
    pdf: (document) => ask({ kind: 'pdf', document }),
    docx: (document, letterhead) => ask({ kind: 'docx', document, letterhead }),
    zip: (files, about) => ask({ kind: 'zip', files, about }),
    async stop() {
      stopped = true;
      const problem: DocumentProblemCode = 'render-stopped';
      const refused = current ? [current, ...queue] : [...queue];
      current = undefined;
      queue.length = 0;
      for (const { reject } of refused) reject(new DocumentProblem(problem));
      await end();
    },
  };
};
