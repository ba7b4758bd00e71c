import { type Deliverable, DeliveryProblem, type DeliverySteps, type StepState } from '../deliverable';
import { Besluit, Besluiten, BesluitLink, BesluitLinks, ZaakLink, ZaakLinks, Zaken } from './answers';
import { createZgwClient } from './client';
import type { ZgwConfig } from './config';
import { documentStep } from './document';
import { createOnce, type Delivering, onlyOne } from './once';

const STEPS = ['zaak', 'document', 'document-bij-zaak', 'besluit', 'document-bij-besluit'] as const;
type Step = (typeof STEPS)[number];

/** The address that an earlier step found. */
const known = (state: StepState, key: 'zaak' | 'document' | 'besluit'): string => {
  const url = state[key];
  if (typeof url === 'string') return url;
  throw new TypeError(`a state without ${key}`);
};

/** On to the next step, with what was found and nothing of how. */
const onward = (state: StepState, step: Step | 'klaar', found: Record<string, string> = {}): StepState => {
  const { zaak, document, besluit } = state;
  return {
    ...(zaak !== undefined && { zaak }),
    ...(document !== undefined && { document }),
    ...(besluit !== undefined && { besluit }),
    ...found,
    step,
  };
};

/** What is known of our lock on the document. */
const locking = ({ lock, wants }: StepState): StepState => ({
  ...(lock !== undefined && { lock }),
  ...(wants !== undefined && { wants }),
});

const findZaak = async ({ client, config, deliverable }: Delivering, state: StepState): Promise<StepState> => {
  const identificatie = deliverable.zaak.trim();
  if (identificatie === '')
    throw new DeliveryProblem('Er is geen zaaknummer ingevuld. Vul het nummer van de zaak in.', false);
  const { results } = await client.call(Zaken, {
    api: 'zaken',
    method: 'GET',
    path: '/zaken',
    query: { identificatie, bronorganisatie: config.rsin },
    right: 'zaken.lezen',
  });
  const zaak = onlyOne(results, (found) => found.identificatie === identificatie, `de zaak ${identificatie}`);
  if (!zaak) {
    throw new DeliveryProblem(
      `De zaak ${identificatie} is niet gevonden. Klopt het nummer, is de zaak van RSIN ${config.rsin}, en mag de applicatie zaken van dit type lezen?`,
      false,
    );
  }
  client.pathOf('zaken', 'zaken', zaak.url);
  return { ...locking(state), ...onward(state, 'document', { zaak: zaak.url }) };
};

const layDocument = async (delivering: Delivering, state: StepState): Promise<StepState> => {
  const taken = await documentStep(delivering, state);
  return taken.document ? onward(taken.state, 'document-bij-zaak', { document: taken.document }) : taken.state;
};

const linkZaak = async (delivering: Delivering, state: StepState): Promise<StepState> => {
  const ends = { zaak: known(state, 'zaak'), informatieobject: known(state, 'document') };
  const call = { api: 'zaken', path: '/zaakinformatieobjecten' } as const;
  const links = await delivering.client.call(ZaakLinks, { ...call, method: 'GET', query: ends, right: 'zaken.lezen' });
  const isOurs = (link: typeof ends) => link.zaak === ends.zaak && link.informatieobject === ends.informatieobject;
  const what = 'de koppeling van document en zaak';
  if (onlyOne(links, isOurs, what)) return onward(state, 'besluit');
  const right = 'zaken.bijwerken (en zaken.geforceerd-bijwerken als de zaak gesloten is)';
  const made = await createOnce(delivering, state, what, ZaakLink, { ...call, method: 'POST', json: ends, right });
  return made ? onward(state, 'besluit') : { ...state, clash: true };
};

const explanationOf = ({ summary, version, madeOn }: Deliverable): string =>
  version > 1 ? `${summary}\n\nVersie ${version}, gecorrigeerd op ${madeOn}.` : summary;

const correctBesluit = async (
  { client, deliverable }: Delivering,
  state: StepState,
  { url, zaak, toelichting = '' }: Besluit,
): Promise<StepState> => {
  const path = client.pathOf('besluiten', 'besluiten', url);
  if (zaak && zaak !== state.zaak) {
    throw new DeliveryProblem(
      `Het besluit ${deliverable.identificatie} hoort in het zaaksysteem bij een andere zaak. Klopt het zaaknummer?`,
      false,
    );
  }
  // What stands there at version 1 is what we sent, or what somebody made of it there.
  if (deliverable.version > 1 && toelichting.trim() !== explanationOf(deliverable).trim()) {
    const json = { toelichting: explanationOf(deliverable) };
    await client.call(Besluit, { api: 'besluiten', method: 'PATCH', path, json, right: 'besluiten.bijwerken' });
  }
  return onward(state, 'document-bij-besluit', { besluit: url });
};

const layBesluit = async (delivering: Delivering, state: StepState): Promise<StepState> => {
  const { client, config, deliverable } = delivering;
  const { identificatie, decidedOn } = deliverable;
  const call = { api: 'besluiten', path: '/besluiten' } as const;
  const query = { identificatie, verantwoordelijkeOrganisatie: config.rsin };
  const { results } = await client.call(Besluiten, { ...call, method: 'GET', query, right: 'besluiten.lezen' });
  const what = `het besluit ${identificatie}`;
  const present = onlyOne(results, (found) => found.identificatie === identificatie, what);
  if (present) return correctBesluit(delivering, state, present);
  const made = await createOnce(delivering, state, what, Besluit, {
    ...call,
    method: 'POST',
    json: {
      ...query,
      besluittype: config.besluittype,
      zaak: known(state, 'zaak'),
      datum: decidedOn,
      ingangsdatum: decidedOn,
      toelichting: explanationOf(deliverable),
    },
    right: 'besluiten.aanmaken',
  });
  if (!made) return { ...state, clash: true };
  client.pathOf('besluiten', 'besluiten', made.url);
  return onward(state, 'document-bij-besluit', { besluit: made.url });
};

const linkBesluit = async (delivering: Delivering, state: StepState): Promise<StepState> => {
  const ends = { besluit: known(state, 'besluit'), informatieobject: known(state, 'document') };
  const call = { api: 'besluiten', path: '/besluitinformatieobjecten' } as const;
  const links = await delivering.client.call(BesluitLinks, {
    ...call,
    method: 'GET',
    query: ends,
    right: 'besluiten.lezen',
  });
  const isOurs = (link: typeof ends) =>
    link.besluit === ends.besluit && link.informatieobject === ends.informatieobject;
  const what = 'de koppeling van document en besluit';
  if (onlyOne(links, isOurs, what)) return onward(state, 'klaar');
  const right = 'besluiten.aanmaken';
  const made = await createOnce(delivering, state, what, BesluitLink, { ...call, method: 'POST', json: ends, right });
  return made ? onward(state, 'klaar') : { ...state, clash: true };
};

const TAKE: Record<Step, (delivering: Delivering, state: StepState) => Promise<StepState>> = {
  zaak: findZaak,
  document: layDocument,
  'document-bij-zaak': linkZaak,
  besluit: layBesluit,
  'document-bij-besluit': linkBesluit,
};

const stepOf = ({ step }: StepState): Step | 'klaar' =>
  step === 'klaar' ? 'klaar' : (STEPS.find((name) => name === step) ?? 'zaak');

/**
 * A decision into a case system that speaks the API's voor Zaakgericht Werken. The standard has no key by which a system
 * would know a request that comes twice; so before anything is made, it is looked for by the names that we gave it.
 * The reference is the document's address there.
 */
export const zgwDelivery = (config: ZgwConfig, deliverable: Deliverable): DeliverySteps => {
  const delivering = { client: createZgwClient(config), config, deliverable };
  return {
    steps: STEPS,
    stepOf(state) {
      const step = stepOf(state);
      return step === 'klaar' ? 'document-bij-besluit' : step;
    },
    takeOver: locking,
    async next(before) {
      const step = stepOf(before);
      const state = step === 'klaar' ? before : await TAKE[step](delivering, before);
      return state.step === 'klaar'
        ? { state, done: true, reference: known(state, 'document') }
        : { state, done: false };
    },
  };
};
