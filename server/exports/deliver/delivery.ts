import type { ConfigProblem, Deliverable, DeliverySteps } from './deliverable';
import { type FolderConfig, folderDelivery, folderProblems } from './folder';
import { type WebhookConfig, webhookDelivery, webhookProblems } from './webhook';
import { type ZgwConfig, zgwProblems } from './zgw/config';
import { zgwDelivery } from './zgw/delivery';

/** Where an organisation takes in what is decided. */
export type DeliveryConfig = ZgwConfig | WebhookConfig | FolderConfig;

/** What is wrong with the settings; nothing goes out while there is anything. */
export const problemsOf = (config: DeliveryConfig): ConfigProblem[] => {
  if (config.kind === 'zgw') return zgwProblems(config);
  if (config.kind === 'webhook') return webhookProblems(config);
  return folderProblems(config);
};

const IDENTIFICATIE = /^[A-Za-z0-9_-]{1,40}$/;

/** The steps that bring one document to its receiver. config has no problems. */
export const deliveryFor = (config: DeliveryConfig, deliverable: Deliverable): DeliverySteps => {
  if (!IDENTIFICATIE.test(deliverable.identificatie)) throw new TypeError('an identificatie that names no document');
  if (config.kind === 'zgw') return zgwDelivery(config, deliverable);
  if (config.kind === 'webhook') return webhookDelivery(config, deliverable);
  return folderDelivery(config, deliverable);
};
