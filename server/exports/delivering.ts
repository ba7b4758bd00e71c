import { createHash } from 'node:crypto';
import { type Copy, outcomeTitle } from '../../shared/exports/copy';
import { type Receiver, receiverKey } from '../../shared/exports/parts';
import { auditLine } from '../audit/audit';
import type { Sealer } from '../sealing/sealer';
import { reading, type Store } from '../store/store';
import { ConnectionProblem, type Connections } from './connections';
import { type Deliverable, DeliveryProblem, type DeliverySteps, type StepState } from './deliver/deliverable';
import { deliveryFor } from './deliver/delivery';
import type { Renderer } from './documents/render';
import { fileOf } from './files';
import type { Job, Worked, Worker } from './queue';
import { type LaidExport, openExport } from './rows';
import { createTurns, type Document, isPassed, leftBehind } from './same-document';
import { readSteps, type StoredSteps, writeSteps } from './steps';

/** Names the document of one family's conference at one receiver, in every version: letters, digits and `-`. */
const identificatieOf = (conferenceId: string, receiver: Receiver): string => {
  const digest = createHash('sha256')
    .update(`${conferenceId}\n${receiverKey(receiver)}`)
    .digest('hex');
  return `CT-${digest.slice(0, 32)}`;
};

const summaryOf = (copy: Copy): string =>
  [outcomeTitle(copy), copy.decision?.words].filter(Boolean).join('. ').slice(0, 1000);

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

const UNCONNECTED = 'Voor deze organisatie is geen koppeling ingesteld. Vraag de beheerder, of gebruik het bestand.';
const NEWER =
  'Er is al een nieuwere export voor deze ontvanger gemaakt; die gaat in plaats van deze. U hoeft hier niets te doen.';

/**
 * Brings one export into its receiver's system, step by step; each step is on disk before the next begins. Versions of one
 * document never go at the same time, nor an older one after a newer.
 */
export const createDelivering = ({ store, sealer, connections, renderer, now }: DeliveringDeps): Worker => {
  const { sql } = store;
  const inTurn = createTurns();

  const stepsOf = async (job: Job, document: Document, delivery: DeliverySteps): Promise<StoredSteps | undefined> => {
    const stored = await reading(store, readSteps(store, sealer, job.id));
    if (stored) return stored;
    const older = await reading(store, leftBehind(store, sealer, job, document));
    const state = older && delivery.takeOver(older);
    return state && { steps: delivery.steps, at: delivery.stepOf(state), state };
  };

  const stepBy = async (
    jobId: string,
    familyId: string,
    delivery: DeliverySteps,
    begun: StoredSteps | undefined,
    progress: (done: number) => Promise<void>,
  ): Promise<void> => {
    const { steps } = delivery;
    let stored = begun;
    for (;;) {
      const before: StepState = stored?.state ?? {};
      const at = delivery.stepOf(before);
      const noted: StoredSteps = { ...stored, steps, at, state: before };
      await store.write(() => writeSteps(store, sealer, familyId, jobId, noted));
      await progress(steps.indexOf(at));
      const { state, done, reference } = await delivery.next(before);
      const taken: StoredSteps = { steps, at: delivery.stepOf(state), state, ...(reference && { reference }) };
      stored = taken;
      await store.write(() => writeSteps(store, sealer, familyId, jobId, taken));
      if (done) return;
    }
  };

  const deliver = async (
    job: Job,
    familyId: string,
    laid: LaidExport,
    progress: (done: number, total: number) => Promise<void>,
  ): Promise<Worked> => {
    const document = { conferenceId: laid.copy.id, receiver: laid.choice.receiver };
    if (await reading(store, isPassed(store, sealer, job, document))) return { state: 'failed', note: NEWER };
    const config = await connections.of(laid.choice.receiver.name);
    if (!config) return { state: 'failed', note: UNCONNECTED };
    const delivery = deliveryFor(config, await deliverable(laid, renderer));
    const total = delivery.steps.length;
    const begun = await stepsOf(job, document, delivery);
    await stepBy(job.id, familyId, delivery, begun, (done) => progress(done, total));
    await progress(total, total);
    const by = job.personId;
    return {
      state: 'done',
      also: () => auditLine(store, { at: now(), by, act: 'export-delivered', subject: `export:${job.subject}` }),
    };
  };

  return async (job, progress): Promise<Worked> => {
    const [row] = await store.read(sql.selectFrom('export').selectAll().where('id', '=', job.subject));
    if (!row) return { state: 'failed', note: 'Deze export is er niet meer. Maak een nieuwe.' };
    await sealer.loadKey(row.family_id);
    const laid = openExport(sealer, row.family_id, row.id, row.sealed);
    const name = identificatieOf(laid.copy.id, laid.choice.receiver);
    try {
      return await inTurn(name, () => deliver(job, row.family_id, laid, progress));
    } catch (error) {
      if (error instanceof DeliveryProblem) return { state: error.again ? 'again' : 'failed', note: error.message };
      if (error instanceof ConnectionProblem) return { state: 'failed', note: error.message };
      throw error;
    }
  };
};
