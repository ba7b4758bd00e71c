import type { ConfigProblem, Deliverable, DeliverySteps } from './deliverable';
import { type FolderConfig, folderDelivery, folderProblems, tryFolder } from './folder';
import { tryWebhook, type WebhookConfig, webhookDelivery, webhookProblems } from './webhook';
import { ZGW_APIS, type ZgwConfig, zgwProblems } from './zgw/config';
import { zgwDelivery } from './zgw/delivery';
import { type ConnectionTest, testConnection } from './zgw/test-connection';

/** Where an organisation takes in what is decided. */
export type DeliveryConfig = ZgwConfig | WebhookConfig | FolderConfig;

/** What must be filled in. */
const FIELDS: Record<DeliveryConfig['kind'], readonly string[]> = {
  zgw: [
    ...ZGW_APIS,
    ...['clientId', 'secret', 'userId', 'userRepresentation', 'rsin'],
    ...['informatieobjecttype', 'besluittype', 'vertrouwelijkheidaanduiding'],
  ],
  webhook: ['url', 'secret'],
  folder: ['folder'],
};

/** What people wrote in a file may be anything: what keeps it from being a DeliveryConfig at all. */
export const shapeProblems = (written: Record<string, unknown>): ConfigProblem[] => {
  const fields = Object.entries(FIELDS).find(([kind]) => kind === written.kind)?.[1];
  if (!fields) return [{ field: 'kind', problem: `moet een van deze zijn: ${Object.keys(FIELDS).join(', ')}` }];
  const isCount = (value: unknown) => Number.isInteger(value) && Number(value) > 0;
  return [
    ...fields
      .filter((field) => typeof written[field] !== 'string')
      .map((field) => ({ field, problem: 'ontbreekt, of staat niet tussen aanhalingstekens' })),
    ...['timeoutMs', 'inlineLimit']
      .filter((field) => written[field] !== undefined && !isCount(written[field]))
      .map((field) => ({ field, problem: 'moet een heel getal boven 0 zijn' })),
  ];
};

/** What is wrong with the settings; nothing goes out while there is anything. */
export const problemsOf = (config: DeliveryConfig): ConfigProblem[] => {
  if (config.kind === 'zgw') return zgwProblems(config);
  if (config.kind === 'webhook') return webhookProblems(config);
  return folderProblems(config);
};

/**
 * Tries what can be tried without delivering anything. config has no problems.
 * @param zaak see testConnection
 */
export const tryConnection = async (config: DeliveryConfig, zaak?: string): Promise<ConnectionTest['checks']> => {
  if (config.kind === 'zgw') return (await testConnection(config, zaak)).checks;
  if (config.kind === 'webhook') return [await tryWebhook(config)];
  return [await tryFolder(config)];
};

const IDENTIFICATIE = /^[A-Za-z0-9_-]{1,40}$/;

/** The steps that bring one document to its receiver. config has no problems. */
export const deliveryFor = (config: DeliveryConfig, deliverable: Deliverable): DeliverySteps => {
  if (!IDENTIFICATIE.test(deliverable.identificatie)) throw new TypeError('an identificatie that names no document');
  if (config.kind === 'zgw') return zgwDelivery(config, deliverable);
  if (config.kind === 'webhook') return webhookDelivery(config, deliverable);
  return folderDelivery(config, deliverable);
};
