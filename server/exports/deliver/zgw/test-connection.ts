import type { TSchema } from 'typebox';
import { type ConnectionCheck, DeliveryProblem } from '../deliverable';
import { Anything, Besluiten, Besluittype, Documenten, Informatieobjecttype, Zaaktype, Zaken } from './answers';
import { createZgwClient, type ZgwClient } from './client';
import { pathIn, type ZgwApi, type ZgwConfig, zgwProblems } from './config';
import { NAMES, ZgwRefusal } from './refusal';

export interface ConnectionTest {
  ok: boolean;
  checks: ConnectionCheck[];
}

type Call = Parameters<ZgwClient['call']>[1];

/** Nothing is called so. */
const NOBODY = 'casustafel-verbindingstest';

const good = (of: string, message: string): ConnectionCheck => ({ of, ok: true, message });
const bad = (of: string, message: string): ConnectionCheck => ({ of, ok: false, message });

const failure = (of: string, error: unknown): ConnectionCheck => {
  if (error instanceof DeliveryProblem) return bad(of, error.message);
  throw error;
};

/** Asks one thing, and looks at the answer when there is one. */
const look = async <Found>(
  of: string,
  ask: Promise<Found>,
  judge: (found: Found) => ConnectionCheck[],
): Promise<ConnectionCheck[]> => {
  try {
    return judge(await ask);
  } catch (error) {
    return [failure(of, error)];
  }
};

interface Publishable {
  url: string;
  omschrijving?: string;
  concept: boolean;
  beginGeldigheid: string;
  eindeGeldigheid?: string | null;
}

const typeCheck = (of: string, type: Publishable): ConnectionCheck => {
  const today = new Date().toISOString().slice(0, 10);
  const name = type.omschrijving || 'zonder omschrijving';
  if (type.concept) return bad(of, `Het ${of} ‘${name}’ is nog een concept. Publiceer het in de catalogus.`);
  if (type.beginGeldigheid > today) return bad(of, `Het ${of} ‘${name}’ geldt pas vanaf ${type.beginGeldigheid}.`);
  if (type.eindeGeldigheid && type.eindeGeldigheid < today) {
    return bad(of, `Het ${of} ‘${name}’ gold tot ${type.eindeGeldigheid}. Kies de versie die nu geldt.`);
  }
  return good(of, `Het ${of} ‘${name}’ is gepubliceerd en geldig.`);
};

const checkTypes = async (client: ZgwClient, config: ZgwConfig): Promise<ConnectionCheck[]> => {
  const get = (path: string | undefined) =>
    ({ api: 'catalogi', method: 'GET', path: path ?? '', right: 'catalogi.lezen' }) as const;
  const documentType = get(pathIn(config, 'catalogi', 'informatieobjecttypen', config.informatieobjecttype));
  const decisionType = get(pathIn(config, 'catalogi', 'besluittypen', config.besluittype));
  return [
    ...(await look('informatieobjecttype', client.call(Informatieobjecttype, documentType), (type) => [
      typeCheck('informatieobjecttype', type),
    ])),
    ...(await look('besluittype', client.call(Besluittype, decisionType), (type) => [
      typeCheck('besluittype', type),
      type.informatieobjecttypen.includes(config.informatieobjecttype)
        ? good('besluittype en informatieobjecttype', 'Een besluit van dit type mag in dit soort document staan.')
        : bad(
            'besluittype en informatieobjecttype',
            'Het informatieobjecttype hoort niet bij het besluittype. Voeg het in de catalogus toe aan het besluittype.',
          ),
    ])),
  ];
};

/**
 * Whether the application may make something, without making it: asks with its type alone. A case system looks at the right
 * first, and then refuses what lacks all that it requires.
 */
const mayMake = async (client: ZgwClient, call: Omit<Call, 'method'>): Promise<ConnectionCheck> => {
  try {
    await client.call(Anything, { ...call, method: 'POST' });
  } catch (error) {
    if (error instanceof ZgwRefusal && error.status === 400) return good(call.right, `Het recht ${call.right} is er.`);
    return failure(call.right, error);
  }
  return bad(call.right, `${NAMES[call.api]} nam een lege proefvraag aan, wat volgens de standaard niet mag.`);
};

const checkReading = (
  client: ZgwClient,
  schema: TSchema,
  call: { api: ZgwApi; path: string; query: Record<string, string> },
) =>
  look(call.api, client.call(schema, { ...call, method: 'GET', right: `${call.api}.lezen` }), () => [
    good(call.api, `${NAMES[call.api]} antwoordt en laat ons lezen.`),
  ]);

const checkZaaktype = (client: ZgwClient, config: ZgwConfig, zaaktype: string): Promise<ConnectionCheck[]> => {
  const of = 'zaaktype';
  const path = pathIn(config, 'catalogi', 'zaaktypen', zaaktype);
  if (!path)
    return Promise.resolve([bad(of, 'Het zaaktype van deze zaak staat in een andere Catalogi API dan is ingevuld.')]);
  const ask = client.call(Zaaktype, { api: 'catalogi', method: 'GET', path, right: 'catalogi.lezen' });
  return look(of, ask, (type) => {
    const missing = [
      ...(type.informatieobjecttypen.includes(config.informatieobjecttype) ? [] : ['informatieobjecttype']),
      ...(type.besluittypen.includes(config.besluittype) ? [] : ['besluittype']),
    ];
    return missing.length === 0
      ? [good(of, `Bij het zaaktype ‘${type.omschrijving}’ horen dit informatieobjecttype en besluittype.`)]
      : [
          bad(
            of,
            `Bij het zaaktype ‘${type.omschrijving}’ hoort niet: ${missing.join(', ')}. Voeg dat toe in de catalogus.`,
          ),
        ];
  });
};

const checkZaak = async (client: ZgwClient, config: ZgwConfig, zaak: string): Promise<ConnectionCheck[]> => {
  const of = 'zaak';
  const query = { identificatie: zaak, bronorganisatie: config.rsin };
  const ask = client.call(Zaken, { api: 'zaken', method: 'GET', path: '/zaken', query, right: 'zaken.lezen' });
  const found = await ask.catch((error: unknown) => failure(of, error));
  if ('ok' in found) return [found];
  const [one, ...others] = found.results;
  if (!one) return [bad(of, `De zaak ${zaak} is niet gevonden, of de applicatie mag zaken van dit type niet lezen.`)];
  if (others.length > 0) return [bad(of, `De zaak ${zaak} staat er ${found.results.length} keer.`)];
  const closed = one.einddatum
    ? 'Deze zaak is gesloten: daarvoor is ook het recht zaken.geforceerd-bijwerken nodig.'
    : undefined;
  return [
    good(of, `De zaak ${zaak} is gevonden.${closed ? ` ${closed}` : ''}`),
    ...(await checkZaaktype(client, config, one.zaaktype)),
    await mayMake(client, {
      api: 'zaken',
      path: '/zaakinformatieobjecten',
      json: { zaak: one.url },
      right: 'zaken.bijwerken',
    }),
  ];
};

/**
 * Says per API, type and right what is wrong. Makes nothing in the case system.
 * @param zaak the number of a zaak to try with: without one, what depends on its type cannot be told
 */
export const testConnection = async (config: ZgwConfig, zaak?: string): Promise<ConnectionTest> => {
  const problems = zgwProblems(config);
  if (problems.length > 0) {
    return { ok: false, checks: problems.map(({ field, problem }) => bad(field, `${field} ${problem}.`)) };
  }
  const client = createZgwClient(config);
  const { informatieobjecttype, besluittype, vertrouwelijkheidaanduiding, rsin } = config;
  const ours = { identificatie: NOBODY, bronorganisatie: rsin };
  const documents = { api: 'documenten', path: '/enkelvoudiginformatieobjecten' } as const;
  const decisions = { api: 'besluiten', path: '/besluiten' } as const;
  const decisionQuery = { identificatie: NOBODY, verantwoordelijkeOrganisatie: rsin };
  const checks = [
    ...(await checkTypes(client, config)),
    ...(await checkReading(client, Documenten, { ...documents, query: ours })),
    await mayMake(client, {
      ...documents,
      json: { informatieobjecttype, vertrouwelijkheidaanduiding },
      right: 'documenten.aanmaken',
    }),
    ...(await checkReading(client, Besluiten, { ...decisions, query: decisionQuery })),
    await mayMake(client, { ...decisions, json: { besluittype }, right: 'besluiten.aanmaken' }),
    ...(await checkReading(client, Zaken, { api: 'zaken', path: '/zaken', query: ours })),
    ...(zaak ? await checkZaak(client, config, zaak.trim()) : []),
  ];
  return { ok: checks.every(({ ok }) => ok), checks };
};
