import { createHash } from 'node:crypto';
import type { Copy } from '../../shared/exports/copy';
import { receiverKey } from '../../shared/exports/parts';
import { auditLine } from '../audit/audit';
import type { Sealer } from '../sealing/sealer';
import { type Act, first, reading, rows, type Store } from '../store/store';
import { ConnectionProblem, type Connections } from './connections';
import { type Deliverable, DeliveryProblem, type DeliverySteps, type StepState } from './deliver/deliverable';
import { deliveryFor } from './deliver/delivery';
import type { Renderer } from './documents/render';
import { fileOf } from './files';
import type { Worked, Worker } from './queue';
import { type LaidExport, openExport } from './rows';

/** What a delivery remembers between its steps. Sealed: a reference may say who it is about. */
export interface StoredSteps {
  steps: readonly string[];
  at: string;
  state: StepState;
  reference?: string;
}

const NAME = 'steps';
const contextOf = (jobId: string): string => `job:${jobId}:${NAME}`;

/** The family's key must be loaded. */
export function* readSteps(store: Store, sealer: Sealer, jobId: string): Act<StoredSteps | undefined> {
  const row = yield* first(
    store.sql.selectFrom('job_part').selectAll().where('job_id', '=', jobId).where('name', '=', NAME),
  );
  if (!row) return undefined;
  return JSON.parse(Buffer.from(sealer.open(row.family_id, contextOf(jobId), row.sealed)).toString()) as StoredSteps;
}

function* writeSteps(store: Store, sealer: Sealer, familyId: string, jobId: string, steps: StoredSteps): Act<void> {
  const sealed = sealer.seal(familyId, contextOf(jobId), Buffer.from(JSON.stringify(steps)));
  yield* rows(
    store.sql
      .insertInto('job_part')
      .values({ job_id: jobId, name: NAME, family_id: familyId, sealed })
      .onConflict((conflict) => conflict.columns(['job_id', 'name']).doUpdateSet({ sealed })),
  );
}

/** Names the document of one family's conference at one receiver, in every version: letters, digits and `-`. */
const identificatieOf = (conferenceId: string, receiver: Parameters<typeof receiverKey>[0]): string => {
  const digest = createHash('sha256')
    .update(`${conferenceId}\n${receiverKey(receiver)}`)
    .digest('hex');
  return `CT-${digest.slice(0, 32)}`;
};

const summaryOf = ({ decision, outcome }: Copy): string =>
  [outcome?.title, decision?.words].filter(Boolean).join('. ').slice(0, 1000);

const deliverable = async ({ copy, choice, zaak }: LaidExport, renderer: Renderer): Promise<Deliverable> => {
  const file = await fileOf(copy, 'pdf', renderer);
  return {
    identificatie: identificatieOf(copy.id, choice.receiver),
    version: copy.version,
    title: `Besluit ${copy.family.code}`,
    decidedOn: copy.decidedOn ?? copy.meeting.on,
    madeOn: copy.versionOn ?? copy.meeting.on,
    author: copy.decision?.by?.name ?? 'Casustafel',
    summary: summaryOf(copy),
    fileName: file.name,
    format: file.type,
    bytes: file.bytes,
    zaak: zaak ?? '',
  };
};

interface DeliveringDeps {
  store: Store;
  sealer: Sealer;
  connections: Connections;
  renderer: Renderer;
  now(): number;
}

/** Brings one export into its receiver's system, step by step; each step is on disk before the next begins. */
export const createDelivering = ({ store, sealer, connections, renderer, now }: DeliveringDeps): Worker => {
  const { sql } = store;

  const stepBy = async (
    jobId: string,
    familyId: string,
    delivery: DeliverySteps,
    progress: (done: number) => Promise<void>,
  ): Promise<StoredSteps> => {
    const { steps } = delivery;
    let stored = await reading(store, readSteps(store, sealer, jobId));
    for (;;) {
      const before: StepState = stored?.state ?? {};
      const at = delivery.stepOf(before);
      stored = { ...stored, steps, at, state: before };
      const noted = stored;
      await store.write(() => writeSteps(store, sealer, familyId, jobId, noted));
      await progress(steps.indexOf(at));
      const { state, done, reference } = await delivery.next(before);
      const taken: StoredSteps = { steps, at: delivery.stepOf(state), state, ...(reference && { reference }) };
      stored = taken;
      await store.write(() => writeSteps(store, sealer, familyId, jobId, taken));
      if (done) return taken;
    }
  };

  return async ({ id: jobId, subject, personId }, progress): Promise<Worked> => {
    const [row] = await store.read(sql.selectFrom('export').selectAll().where('id', '=', subject));
    if (!row) return { state: 'failed', note: 'Deze export is er niet meer. Maak een nieuwe.' };
    await sealer.loadKey(row.family_id);
    const laid = openExport(sealer, row.family_id, row.id, row.sealed);
    try {
      const config = await connections.of(laid.choice.receiver.name);
      if (!config) {
        return {
          state: 'failed',
          note: 'Voor deze organisatie is geen koppeling ingesteld. Vraag de beheerder, of gebruik het bestand.',
        };
      }
      const delivery = deliveryFor(config, await deliverable(laid, renderer));
      const total = delivery.steps.length;
      await stepBy(jobId, row.family_id, delivery, (done) => progress(done, total));
      await progress(total, total);
      await store.write(function* () {
        yield* auditLine(store, { at: now(), by: personId, act: 'export-delivered', subject: `export:${row.id}` });
      });
      return { state: 'done' };
    } catch (error) {
      if (error instanceof DeliveryProblem) return { state: error.again ? 'again' : 'failed', note: error.message };
      if (error instanceof ConnectionProblem) return { state: 'failed', note: error.message };
      throw error;
    }
  };
};
