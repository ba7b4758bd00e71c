import { type Receiver, receiverKey } from '../../shared/exports/parts';
import type { Sealer } from '../sealing/sealer';
import { type Act, rows, type Store } from '../store/store';
import type { StepState } from './deliver/deliverable';
import type { Job } from './queue';
import { openExport } from './rows';
import { readSteps } from './steps';

/** What exports are versions of, in their receiver's system. */
export interface Document {
  conferenceId: string;
  receiver: Receiver;
}

/**
 * The deliveries of a document, oldest version first: an export is made of the record as it then is. The family's key must
 * be loaded, here and below.
 */
function* deliveriesOf(
  store: Store,
  sealer: Sealer,
  { conferenceId, receiver }: Document,
): Act<{ jobId: string; state: string }[]> {
  const found = yield* rows(
    store.sql
      .selectFrom('export')
      .innerJoin('job', 'job.subject', 'export.id')
      .select(['export.id', 'export.family_id', 'export.sealed', 'job.id as jobId', 'job.state'])
      .where('export.conference_id', '=', conferenceId)
      .where('job.kind', '=', 'deliver')
      .orderBy('export.seq'),
  );
  const wanted = receiverKey(receiver);
  return found
    .filter((one) => receiverKey(openExport(sealer, one.family_id, one.id, one.sealed).choice.receiver) === wanted)
    .map(({ jobId, state }) => ({ jobId, state }));
}

/** Whether a later version of the document is to be delivered too. */
export function* isPassed(store: Store, sealer: Sealer, job: Job, document: Document): Act<boolean> {
  const all = yield* deliveriesOf(store, sealer, document);
  return all.at(-1)?.jobId !== job.id;
}

/** How far an older version came that stopped halfway; it may have left something in the receiver's system, as its lock. */
export function* leftBehind(store: Store, sealer: Sealer, job: Job, document: Document): Act<StepState | undefined> {
  const all = yield* deliveriesOf(store, sealer, document);
  const at = all.findIndex(({ jobId }) => jobId === job.id);
  for (const { jobId, state } of all.slice(0, at).toReversed()) {
    if (state === 'done') return undefined;
    const stored = yield* readSteps(store, sealer, jobId);
    if (stored) return stored.state;
  }
  return undefined;
}

/** Work under one name is done one after the other, in the order in which it was asked for. */
export const createTurns = () => {
  const last = new Map<string, Promise<unknown>>();
  return async <Done>(name: string, work: () => Promise<Done>): Promise<Done> => {
    const mine = (last.get(name) ?? Promise.resolve()).then(work, work);
    last.set(name, mine);
    try {
      return await mine;
    } finally {
      if (last.get(name) === mine) last.delete(name);
    }
  };
};
