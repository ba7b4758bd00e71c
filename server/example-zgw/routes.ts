import type { ApiAnswer, ApiRequest } from './answer';
import { besluitRoutes } from './besluiten';
import { catalogueOf, readType } from './catalogue';
import { documentRoutes } from './documents';
import type { Held } from './held';
import { lockRoutes } from './locks';
import { zaakRoutes } from './zaken';

export interface Route {
  method: string;
  /** Its one group, if any, is the uuid. */
  path: RegExp;
  scope: string;
  answer(request: ApiRequest): ApiAnswer | Promise<ApiAnswer>;
}

const UUID = '([0-9a-f-]{36})';

const route = (method: string, path: string, scope: string, answer: Route['answer']): Route => ({
  method,
  path: new RegExp(`^${path.replace(':uuid', UUID)}$`),
  scope,
  answer,
});

export interface RouteSettings {
  partSize: number;
  saysLock: boolean;
  mayForce: boolean;
}

export const routesOf = (origin: string, held: Held, settings: RouteSettings): Route[] => {
  const catalogue = catalogueOf(origin);
  const zaken = zaakRoutes(origin, catalogue, held);
  const documents = documentRoutes(origin, catalogue, held, settings);
  const locks = lockRoutes(origin, held, settings.mayForce);
  const besluiten = besluitRoutes(origin, catalogue, held);
  const kinds = ['zaaktypen', 'informatieobjecttypen', 'besluittypen'] as const;
  const DOCUMENTS = '/documenten/api/v1/enkelvoudiginformatieobjecten';
  return [
    ...kinds.map((kind) =>
      route('GET', `/catalogi/api/v1/${kind}/:uuid`, 'catalogi.lezen', ({ uuid }) => readType(catalogue[kind], uuid)),
    ),
    route('GET', '/zaken/api/v1/zaken', 'zaken.lezen', zaken.list),
    route('GET', '/zaken/api/v1/zaakinformatieobjecten', 'zaken.lezen', zaken.links),
    route('POST', '/zaken/api/v1/zaakinformatieobjecten', 'zaken.bijwerken', zaken.link),
    route('GET', DOCUMENTS, 'documenten.lezen', documents.list),
    route('POST', DOCUMENTS, 'documenten.aanmaken', documents.create),
    route('PATCH', `${DOCUMENTS}/:uuid`, 'documenten.bijwerken', documents.change),
    route('POST', `${DOCUMENTS}/:uuid/lock`, 'documenten.lock', locks.lock),
    route('POST', `${DOCUMENTS}/:uuid/unlock`, 'documenten.lock', locks.unlock),
    route('PUT', '/documenten/api/v1/bestandsdelen/:uuid', 'documenten.aanmaken', locks.putPart),
    route('GET', '/besluiten/api/v1/besluiten', 'besluiten.lezen', besluiten.list),
    route('POST', '/besluiten/api/v1/besluiten', 'besluiten.aanmaken', besluiten.create),
    route('PATCH', '/besluiten/api/v1/besluiten/:uuid', 'besluiten.bijwerken', besluiten.change),
    route('GET', '/besluiten/api/v1/besluitinformatieobjecten', 'besluiten.lezen', besluiten.links),
    route('POST', '/besluiten/api/v1/besluitinformatieobjecten', 'besluiten.aanmaken', besluiten.link),
  ];
};
