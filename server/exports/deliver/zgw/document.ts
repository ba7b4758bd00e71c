import { DeliveryProblem, type StepState } from '../deliverable';
import { Anything, type Document, Documenten, Lock, MadeDocument } from './answers';
import { newDocument, standingOf, versionFields } from './contents';
import { createOnce, type Delivering, onlyOne } from './once';
import { ZgwRefusal } from './refusal';

/*
 * The document step looks at what the case system has, does one thing about it, and is taken again:
 *
 *   none ─ create ─┬─ small ────────────────────────────────────────────────┐
 *                  └─ large: locked, with parts ─ each part ─ unlock ────────┤
 *   other version ─ want the lock ─ lock ─ change ─┬─ small ─ unlock ────────┤
 *                                                  └─ large: parts ─ unlock ─┴─ current: on to the next step
 *
 * That we want the lock is in the state before it is asked for, and is put there only while the document is free. When it is
 * then locked under a lock that nobody told us, that was our own request, whose answer got lost: it may be unlocked without.
 */

const find = async ({ client, config, deliverable }: Delivering): Promise<Document | undefined> => {
  const { identificatie } = deliverable;
  const { results } = await client.call(Documenten, {
    api: 'documenten',
    method: 'GET',
    path: '/enkelvoudiginformatieobjecten',
    query: { identificatie, bronorganisatie: config.rsin },
    right: 'documenten.lezen',
  });
  return onlyOne(results, (found) => found.identificatie === identificatie, `het document ${identificatie}`);
};

const post = (delivering: Delivering, url: string, act: 'lock' | 'unlock', right: string, json: object) =>
  delivering.client.call(act === 'lock' ? Lock : Anything, {
    api: 'documenten',
    method: 'POST',
    path: `${delivering.client.pathOf('documenten', 'enkelvoudiginformatieobjecten', url)}/${act}`,
    json,
    right,
  });

/** Who writes more often than this gets back something else each time. */
const MOST_WRITES = 3;

const written = (state: StepState): StepState => ({ ...state, wrote: Number(state.wrote ?? 0) + 1 });

const create = async (delivering: Delivering, state: StepState): Promise<StepState> => {
  const made = await createOnce(
    delivering,
    state,
    `het document ${delivering.deliverable.identificatie}`,
    MadeDocument,
    {
      api: 'documenten',
      method: 'POST',
      path: '/enkelvoudiginformatieobjecten',
      json: newDocument(delivering.config, delivering.deliverable),
      right: 'documenten.aanmaken',
    },
  );
  if (!made) return { ...state, clash: true };
  return { ...written(state), ...(made.lock && { lock: made.lock }) };
};

const inUse = (): DeliveryProblem =>
  new DeliveryProblem(
    'Het document is in het zaaksysteem vergrendeld: iemand werkt erin. Het gaat verder zodra het daar is vrijgegeven.',
    true,
  );

const without = (state: StepState, ...keys: string[]): StepState =>
  Object.fromEntries(Object.entries(state).filter(([key]) => !keys.includes(key)));

/** How a case system says that a lock is not, or no longer, the document's. */
const LOST = ['incorrect-lock-id', 'unlocked'];

/** Runs what needs our lock. When that is not known any more, something changed since we looked: we look again. */
const withLock = async (state: StepState, act: () => Promise<StepState>): Promise<StepState> => {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof ZgwRefusal)) throw error;
    if (error.status !== 404 && !error.codes.some((code) => LOST.includes(code))) throw error;
    if (state.lock === undefined) throw new DeliveryProblem(error.message, true);
    return without(state, 'lock', 'wants');
  }
};

const lock = async (delivering: Delivering, { url }: Document, state: StepState): Promise<StepState> => {
  try {
    const answer = await post(delivering, url, 'lock', 'documenten.lock', {});
    return { ...without(state, 'wants'), lock: (answer as { lock: string }).lock };
  } catch (error) {
    // It was free a moment ago: what came in between is an earlier request of ours that was late, so we still want it.
    if (error instanceof ZgwRefusal && error.codes.includes('existing-lock')) return state;
    throw error;
  }
};

const unlock = (delivering: Delivering, { url }: Document, state: StepState, key: string): Promise<StepState> =>
  withLock(state, async () => {
    await post(delivering, url, 'unlock', 'documenten.lock', { lock: key });
    return without(state, 'lock');
  });

const unlockLost = async (delivering: Delivering, { url }: Document, state: StepState): Promise<StepState> => {
  try {
    await post(delivering, url, 'unlock', 'documenten.geforceerd-unlock', {});
  } catch (error) {
    if (!(error instanceof ZgwRefusal) || error.status !== 403) throw error;
    throw new DeliveryProblem(
      `Het document ${delivering.deliverable.identificatie} bleef na een onderbreking vergrendeld. Ontgrendel het in het zaaksysteem, of geef de applicatie het recht documenten.geforceerd-unlock.`,
      false,
    );
  }
  return without(state, 'lock');
};

const change = (delivering: Delivering, { url }: Document, state: StepState, key: string): Promise<StepState> =>
  withLock(state, async () => {
    const { client, config, deliverable } = delivering;
    await client.call(Anything, {
      api: 'documenten',
      method: 'PATCH',
      path: client.pathOf('documenten', 'enkelvoudiginformatieobjecten', url),
      json: { ...versionFields(config, deliverable), lock: key },
      right: 'documenten.bijwerken',
    });
    return written(state);
  });

const sendPart = (delivering: Delivering, { bestandsdelen }: Document, state: StepState, key: string) =>
  withLock(state, async () => {
    const { client, deliverable } = delivering;
    const parts = [...bestandsdelen].sort((a, b) => a.volgnummer - b.volgnummer);
    const at = parts.findIndex(({ voltooid }) => !voltooid);
    const part = parts[at];
    if (!part) return state;
    const from = parts.slice(0, at).reduce((sum, { omvang }) => sum + omvang, 0);
    const form = new FormData();
    form.set('lock', key);
    form.set(
      'inhoud',
      new Blob([Buffer.from(deliverable.bytes.subarray(from, from + part.omvang))]),
      `deel-${part.volgnummer}`,
    );
    await client.call(Anything, {
      api: 'documenten',
      method: 'PUT',
      path: client.pathOf('documenten', 'bestandsdelen', part.url),
      form,
      right: 'documenten.aanmaken',
    });
    return state;
  });

const sending = (delivering: Delivering, document: Document, state: StepState): Promise<StepState> => {
  if (!document.locked) return wantOrLock(delivering, document, state);
  // The case system says the lock with each part; what it says now is newer than what we kept.
  const key = document.bestandsdelen.find((part) => part.lock)?.lock ?? state.lock;
  // Identificatie, version and sum are ours: so was the request that made these parts.
  if (typeof key !== 'string') return unlockLost(delivering, document, state);
  const isWhole = document.bestandsdelen.every(({ voltooid }) => voltooid);
  return isWhole ? unlock(delivering, document, state, key) : sendPart(delivering, document, state, key);
};

const wantOrLock = async (delivering: Delivering, document: Document, state: StepState): Promise<StepState> =>
  state.wants === true ? lock(delivering, document, state) : { ...without(state, 'lock'), wants: true };

const changing = async (delivering: Delivering, document: Document, state: StepState): Promise<StepState> => {
  if (Number(state.wrote ?? 0) >= MOST_WRITES) {
    throw new DeliveryProblem(
      'Het zaaksysteem bewaart het document anders dan het is verstuurd (omvang, integriteit of beschrijving). Vraag de leverancier waarom.',
      false,
    );
  }
  if (!document.locked) return wantOrLock(delivering, document, state);
  if (typeof state.lock === 'string') return change(delivering, document, state, state.lock);
  if (state.wants === true) return unlockLost(delivering, document, state);
  throw inUse();
};

/** One act on the way to the document as it should be; says its address when it is. */
export const documentStep = async (
  delivering: Delivering,
  state: StepState,
): Promise<{ state: StepState; document?: string }> => {
  const document = await find(delivering);
  if (!document) return { state: await create(delivering, state) };
  const standing = standingOf(document, delivering.deliverable);
  if (standing === 'newer') {
    throw new DeliveryProblem(
      'In het zaaksysteem staat al een nieuwere versie van dit document; deze gaat niet meer.',
      false,
    );
  }
  if (standing === 'sending') return { state: await sending(delivering, document, state) };
  if (standing === 'other') return { state: await changing(delivering, document, state) };
  if (document.locked && typeof state.lock === 'string') {
    return { state: await unlock(delivering, document, state, state.lock) };
  }
  delivering.client.pathOf('documenten', 'enkelvoudiginformatieobjecten', document.url);
  return { state, document: document.url };
};
